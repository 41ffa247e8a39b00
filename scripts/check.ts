/** npm run check: the content alone, in seconds. */

import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { COLLECTION_NAMES, collections } from '../src/content/collections/registry.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { libraryReferences } from '../src/crosslinks/references/library-references.ts';
import { referenceHints } from '../src/crosslinks/references/reference-hints.ts';
import { isMadeByRule } from '../src/document/tidy.ts';
import { recordHints } from '../src/provisions/record-hints.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { editions, problems: own } = loadContent(readSettings(parseArgs({ options: FOLDER_OPTIONS }).values).content);
  const problems = [...own, ...referenceHints(editions, libraryReferences(editions)), ...recordHints(editions)];
  if (errorsOf(problems).length) throw new UserError(reportOf(problems));
  if (problems.length) status(`${reportOf(problems)}\n`);
  for (const edition of editions) {
    const { id, document } = edition;
    const edited = document.emendations.filter((one) => !isMadeByRule(one)).length;
    const entries = COLLECTION_NAMES.map((name) => `${collections[name].label} ${edition[name].length}`).join('，');
    const ruled = document.emendations.length - edited;
    status(`${id}：${document.clauses.length} 条款，校勘 ${edited} 处，按规则整理 ${ruled} 处，${entries}`);
  }
  status('内容核对无误。');
});
