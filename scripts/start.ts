/** npm start: build, then serve. */
import { build } from '../src/build/build.ts';
import { HOST, serveFolder } from '../src/build/io/serve.ts';
import { runCommand, status } from '../src/build/io/terminal.ts';
import { readSettings } from '../src/site/settings.ts';

const PORT = 4321;

await runCommand(async () => {
  await build();
  const { port, taken } = await serveFolder(readSettings().out, PORT);
  if (taken.length) status(`端口 ${taken.join('、')} 已被占用，改用 ${port}。`);
  status(`\n打开 http://${HOST}:${port}/ 查看；按 Ctrl+C 停止。`);
});
