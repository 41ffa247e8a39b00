/** npm run anchors: commits the clause ids as they are now, and says what changed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, status } from '../src/build/io/terminal.ts';
import { loadContent } from '../src/content/load.ts';
import { anchorsOf } from '../src/document/anchors.ts';
import { readSettings } from '../src/site/settings.ts';

await runCommand(() => {
  const { content } = readSettings();
  for (const { id, document } of loadContent(content).editions) {
    const anchors = anchorsOf(document);
    writeFileSync(join(content, id, 'anchors.json'), `${JSON.stringify(anchors, null, 1)}\n`);
    status(`${id}：登记了 ${Object.keys(anchors).length} 个条款地址`);
  }
});
