/**
 * npm run check: the content alone, in seconds; npm run check -- site: what inspections ask of the built site, too.
 * package.json gives it room for what is new and soon gone, as most of a thousand documents' lines are: a tenth less time.
 */
import { parseArgs } from 'node:util';
import { rememberCompiled } from '../src/build/io/compiled.ts';
import { runCommand, UserError } from '../src/build/io/terminal.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({ options: FOLDER_OPTIONS, allowPositionals: true });
  if (positionals.some((one) => one !== 'site')) throw new UserError('只能写 npm run check 或 npm run check -- site。');
  rememberCompiled();
  const { check } = await import('../src/build/check.ts');
  await check(readSettings(values), positionals.length > 0);
});
