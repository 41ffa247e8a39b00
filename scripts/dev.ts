/** npm run dev: Astro's server; a change of content shows at once, an error in it with its report. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../src/site/settings.ts';

const astro = join(root, 'node_modules/astro/bin/astro.mjs');
const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', '4321'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
server.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
