/** npm run build: everything that is published, into dist/. */
import { build } from '../src/build/build.ts';
import { runCommand } from '../src/build/terminal.ts';

await runCommand(() => build());
