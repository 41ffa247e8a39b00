/** npm run check: the content alone, in seconds. */

import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { COLLECTION_NAMES, collections } from '../src/content/collections/registry.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { editions, problems } = loadContent(readSettings().content);
  if (errorsOf(problems).length) throw new UserError(reportOf(problems));
  if (problems.length) status(`${reportOf(problems)}\n`);
  for (const edition of editions) {
    const { id, document } = edition;
    const edited = document.emendations.filter(({ kind }) => kind !== 'punctuation').length;
    const entries = COLLECTION_NAMES.map((name) => `${collections[name].label} ${edition[name].length}`).join('，');
    const punctuation = document.emendations.length - edited;
    status(`${id}：${document.clauses.length} 条款，校勘 ${edited} 处，标点 ${punctuation} 处，${entries}`);
  }
  status('内容核对无误。');
});
