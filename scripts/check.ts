/** npm run check: the content alone, in seconds. */

import { command, say, Told } from '../src/build/terminal.ts';
import { errorsOf, load } from '../src/content/load.ts';
import { report } from '../src/content/problem.ts';
import { settings } from '../src/site/settings.ts';

await command(() => {
  const { editions, problems } = load(settings().content);
  if (errorsOf(problems).length) throw new Told(report(problems));
  if (problems.length) say(`${report(problems)}\n`);
  for (const { id, document, principles, sectors, phases, terms } of editions) {
    const edited = document.emendations.filter(({ kind }) => kind !== 'punctuation').length;
    say(
      `${id}：${document.clauses.length} 条款，校勘 ${edited} 处，标点 ${document.emendations.length - edited} 处，要求 ${principles.length}，单位 ${sectors.length}，环节 ${phases.length}，提法 ${terms.length}`,
    );
  }
  say('内容核对无误。');
});
