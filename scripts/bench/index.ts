/** The index of a library alone, in a process of its own. */
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/build/io/terminal.ts';
import { indexLibrary } from '../../src/build/jobs/index-library.ts';
import { loadContent } from '../../src/content/load.ts';
import { FOLDER_OPTIONS, readSettings } from '../../src/site/settings.ts';

const { content, out } = readSettings(parseArgs({ options: FOLDER_OPTIONS }).values);
await runCommand(async () => {
  const library = loadContent(content);
  const start = performance.now();
  indexLibrary(library, out);
  console.log(((performance.now() - start) / 1000).toFixed(1));
});
