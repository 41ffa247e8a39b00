/** The search index alone, in a process of its own. */
import { mkdirSync } from 'node:fs';
import { indexSite } from '../../src/build/pagefind.ts';
import { runCommand } from '../../src/build/terminal.ts';
import { loadContent } from '../../src/content/load.ts';

const { DUIZHAO_BENCH_CONTENT: content = 'content', DUIZHAO_BENCH_OUT: out = '.tmp/bench-site-index' } = process.env;
await runCommand(async () => {
  mkdirSync(out, { recursive: true });
  await indexSite(loadContent(content).editions, out);
});
