/** npm run build: everything that is published, into dist/. */
import { build } from './lib/build.ts';
import { command } from './lib/say.ts';

await command(() => build());
