/** The search index alone, in a process of its own. */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/build/io/terminal.ts';
import { indexSite } from '../../src/build/jobs/index-site.ts';
import { loadContent } from '../../src/content/load.ts';
import { FOLDER_OPTIONS, readSettings } from '../../src/site/settings.ts';

const { content, out } = readSettings(parseArgs({ options: FOLDER_OPTIONS }).values);
await runCommand(async () => {
  mkdirSync(out, { recursive: true });
  await indexSite(loadContent(content).editions, out);
});
