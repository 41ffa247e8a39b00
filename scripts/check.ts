/** npm run check: the content alone, in seconds. */

import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { editions, problems } = loadContent(readSettings().content);
  if (errorsOf(problems).length) throw new UserError(reportOf(problems));
  if (problems.length) status(`${reportOf(problems)}\n`);
  for (const { id, document, principles, sectors, phases, terms } of editions) {
    const edited = document.emendations.filter(({ kind }) => kind !== 'punctuation').length;
    status(
      `${id}：${document.clauses.length} 条款，校勘 ${edited} 处，标点 ${document.emendations.length - edited} 处，要求 ${principles.length}，单位 ${sectors.length}，环节 ${phases.length}，提法 ${terms.length}`,
    );
  }
  status('内容核对无误。');
});
