/** A build in a process of its own, so that its memory can be told. */
import { build } from '../../src/build/build.ts';
import { runCommand } from '../../src/build/terminal.ts';

const { DUIZHAO_BENCH_CONTENT: content, DUIZHAO_BENCH_OUT: out } = process.env;
await runCommand(() => build({ ...(content ? { content } : {}), ...(out ? { out } : {}) }));
