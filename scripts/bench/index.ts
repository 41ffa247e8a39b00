/** The search index alone, in a process of its own. */
import { mkdirSync } from 'node:fs';
import { indexSite } from '../../src/build/pagefind.ts';
import { command } from '../../src/build/terminal.ts';
import { load } from '../../src/content/load.ts';

const { DUIZHAO_BENCH_CONTENT: content = 'content', DUIZHAO_BENCH_OUT: out = '.tmp/bench-site-index' } = process.env;
await command(async () => {
  mkdirSync(out, { recursive: true });
  await indexSite(load(content).editions, out);
});
