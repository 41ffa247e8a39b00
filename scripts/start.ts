/** npm start: build, then serve. */
import { resolve } from 'node:path';
import { build } from '../src/build/build.ts';
import { HOST, serve } from '../src/build/serve.ts';
import { command, say } from '../src/build/terminal.ts';
import { root } from '../src/site/settings.ts';

const PORT = 4321;

await command(async () => {
  await build();
  const { port, taken } = await serve(resolve(root, 'dist'), PORT);
  if (taken.length) say(`端口 ${taken.join('、')} 已被占用，改用 ${port}。`);
  say(`\n打开 http://${HOST}:${port}/ 查看；按 Ctrl+C 停止。`);
});
