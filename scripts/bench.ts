/** npm run bench -- search|proofread|build|documents|page|lighthouse */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand, UserError } from '../src/build/io/terminal.ts';
import { benchDocuments } from './bench/documents.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchPage } from './bench/page.ts';
import { benchProofread } from './bench/proofread.ts';
import { benchSearch } from './bench/search.ts';
import { benchBuild } from './bench/whole.ts';

const USAGE = `用法：npm run bench -- search --corpus 目录
      npm run bench -- proofread --corpus 目录
      npm run bench -- build --corpus 目录
      npm run bench -- documents --corpus 目录
      npm run bench -- page
      npm run bench -- lighthouse
目录里是纯文本文件（.txt），一份文件一个；documents 也读网页、.docx 等可收入的格式。`;

const BENCHES: Record<string, () => Promise<void>> = { page: benchPage, lighthouse: benchLighthouse };
const OF_A_CORPUS: Record<string, (corpus: string) => Promise<void>> = {
  search: benchSearch,
  proofread: benchProofread,
  build: benchBuild,
  documents: benchDocuments,
};

await runCommand(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { corpus: { type: 'string' } } });
  const name = positionals[0] ?? '';
  const bench = BENCHES[name];
  if (bench) return bench();
  const ofCorpus = OF_A_CORPUS[name];
  if (!ofCorpus || !values.corpus || !existsSync(values.corpus)) throw new UserError(USAGE);
  await ofCorpus(values.corpus);
});
