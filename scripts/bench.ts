/** npm run bench -- search --corpus DIR */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchSearch } from './bench/search.ts';
import { command, Told } from './lib/say.ts';

const USAGE = '用法：npm run bench -- search --corpus 目录\n目录里是纯文本文件（.txt），一份文件一个。';

await command(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });
  if (positionals[0] !== 'search' || !values.corpus || !existsSync(values.corpus)) throw new Told(USAGE);
  await benchSearch(values.corpus);
});
