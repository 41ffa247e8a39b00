/** npm run build: everything that is published, into dist/. */
import { build } from '../src/build/build.ts';
import { command } from '../src/build/terminal.ts';

await command(() => build());
