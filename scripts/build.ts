/** npm run build: everything that is published, into dist/. */
import { parseArgs } from 'node:util';
import { build } from '../src/build/build.ts';
import { runCommand } from '../src/build/io/terminal.ts';
import { FOLDER_OPTIONS } from '../src/site/settings.ts';

await runCommand(() => build(parseArgs({ options: FOLDER_OPTIONS }).values));
