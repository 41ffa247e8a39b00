/** npm run changes: writes into content/changes.yaml what is new in the content, under today's date. */
import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { appendToLog } from '../src/content/append-changes.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { dayAt } from '../src/document/date.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { content } = readSettings(parseArgs({ options: FOLDER_OPTIONS }).values);
  const loaded = loadContent(content);
  const { pending, unnamed } = loaded;
  const errors = errorsOf(loaded.problems);
  if (errors.length) throw new UserError(`${reportOf(errors)}\n\n更新记录没有改动。`);
  if (!pending.length && !unnamed.size) return status('没有新的变化，更新记录没有改动。');
  const today = dayAt(new Date());
  appendToLog(content, today, loaded);
  if (unnamed.size) status(`content/changes.yaml 补上了 ${unnamed.size} 份文件的标题、发文机关和日期。`);
  if (!pending.length) return;
  status(`content/changes.yaml 记了 ${pending.length} 条，日期 ${today}；日期可以改，可以加一行 note 说明。`);
});
