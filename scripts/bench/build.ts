/** A build in a process of its own, so that its memory can be told. */
import { build } from '../lib/build.ts';
import { command } from '../lib/say.ts';

const { DUIZHAO_BENCH_CONTENT: content, DUIZHAO_BENCH_OUT: out } = process.env;
await command(() => build({ ...(content ? { content } : {}), ...(out ? { out } : {}) }));
