/** npm run check: the content alone, in seconds; npm run check -- site: what inspections ask of the built site, too. */

import { parseArgs } from 'node:util';
import { inspectSite } from '../src/build/inspect.ts';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { editionSummary } from '../src/content/edition-summary.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { libraryReferences } from '../src/crosslinks/references/library-references.ts';
import { referenceHints } from '../src/crosslinks/references/reference-hints.ts';
import { recordHints } from '../src/provisions/record-hints.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { values, positionals } = parseArgs({ options: FOLDER_OPTIONS, allowPositionals: true });
  if (positionals.some((one) => one !== 'site')) throw new UserError('只能写 npm run check 或 npm run check -- site。');
  const settings = readSettings(values);
  const content = loadContent(settings.content);
  const { editions } = content;
  const inspected = positionals.length ? inspectSite(settings, content) : [];
  const problems = [...content.problems, ...referenceHints(editions, libraryReferences(editions)), ...recordHints(editions), ...inspected];
  if (errorsOf(problems).length) throw new UserError(reportOf(problems));
  if (problems.length) status(`${reportOf(problems)}\n`);
  for (const edition of editions) status(editionSummary(edition));
  status('内容核对无误。');
});
