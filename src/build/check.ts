/** The content proven, and what of it its editors should know; the built site, too, where they ask. */
import { editionSummary } from '../content/edition-summary.ts';
import { reportOf } from '../content/files/problem.ts';
import { errorsOf } from '../content/load.ts';
import { libraryReferences } from '../crosslinks/references/library-references.ts';
import { referenceHints } from '../crosslinks/references/reference-hints.ts';
import { recordHints } from '../provisions/record-hints.ts';
import type { Settings } from '../site/settings.ts';
import { contentIn } from '../site/source.ts';
import { status, UserError } from './io/terminal.ts';

/**
 * @param withSite whether the built site is held against what inspections ask of it
 * @throws UserError with the report of all problems, when one is an error
 */
export async function check(settings: Settings, withSite: boolean): Promise<void> {
  const content = contentIn(settings);
  const { editions } = content;
  const hints = [...referenceHints(editions, libraryReferences(editions)), ...recordHints(editions)];
  const inspected = withSite ? (await import('./inspect.ts')).inspectSite(settings, content) : [];
  const problems = [...content.problems, ...hints, ...inspected];
  if (errorsOf(problems).length) throw new UserError(reportOf(problems));
  if (problems.length) status(`${reportOf(problems)}\n`);
  for (const edition of editions) status(editionSummary(edition));
  status('内容核对无误。');
}
