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
  status('只有这台电脑能打开。要给别人看，把 dist 文件夹放到网页服务器上（办法见 servers/README.md）；');
  status(`只是自己从另一台电脑看，在那台上运行 ssh -L ${port}:${HOST}:${port} 这台电脑，再打开同一个网址。`);
});
