/** npm start: build, then serve. */
import { resolve } from 'node:path';
import { root } from '../src/settings.ts';
import { build } from './lib/build.ts';
import { command, say } from './lib/say.ts';
import { HOST, serve } from './lib/serve.ts';

const PORT = 4321;

await command(async () => {
  await build();
  const { port, taken } = await serve(resolve(root, 'dist'), PORT);
  if (taken.length) say(`端口 ${taken.join('、')} 已被占用，改用 ${port}。`);
  say(`\n打开 http://${HOST}:${port}/ 查看；按 Ctrl+C 停止。`);
});
