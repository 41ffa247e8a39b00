/** npm run dev: Astro's server; a change of content shows at once, an error in it with its report. */
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { astroConfig } from '../src/build/astro.ts';
import { type Holder, holding } from '../src/build/io/hold.ts';
import { holdingProgram } from '../src/build/io/hold-program.ts';
import { HOST } from '../src/build/io/serve.ts';
import { runCommand, UserError } from '../src/build/io/terminal.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
const settings = { ...readSettings(parseArgs({ options: FOLDER_OPTIONS }).values), isEdited: true };

function refuse({ pid, since }: Holder): never {
  throw new UserError(`npm run dev 已经在运行（进程 ${pid}，${since} 开始）：请用它打开的网址；要重新开始，先在它的窗口按 Ctrl+C。`);
}

await runCommand(() =>
  // It goes on until the process ends, which ends the hold.
  holding(settings.cache, refuse, () =>
    holdingProgram(settings.root, async () => {
      const { address } = await dev({ ...astroConfig(settings), configFile: false, server: { host: HOST, port: 4321 } });
      // What pages are made with is loaded when the first is asked for, which takes seconds: nobody is to wait for that.
      fetch(`http://${HOST}:${address.port}/`).catch(() => {});
      await new Promise(() => {});
    }),
  ),
);
