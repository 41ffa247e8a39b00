/** A real Apache with the configuration that servers/apache/ offers. */
import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOST } from '../../src/build/io/serve.ts';
import { root } from '../support/root.ts';
import { type Running, run, saysOf } from './process.ts';

const PROGRAM = 'apache2';
const MODULES = '/usr/lib/apache2/modules';

export const hasApache = (): boolean => saysOf(PROGRAM, '-v') !== undefined && existsSync(MODULES);

const LOADED = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite', 'filter', 'deflate'];

/** @param path under which the site stands */
function configure(home: string, port: number, path: string, dir: string): string {
  const file = join(home, 'apache.conf');
  writeFileSync(
    file,
    `${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
ServerName ${HOST}
Listen ${HOST}:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
TypesConfig /etc/mime.types
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${path === '/' ? dir : home}
${path === '/' ? '' : `Alias ${path.slice(0, -1)} ${dir}`}
ErrorDocument 404 ${path}404.html
# As Debian has it.
AddLanguage br .br
AddType application/x-gzip .gz
<Directory ${dir}>
  Require all granted
  Include ${join(root, 'servers/apache/duizhao.conf')}
</Directory>
`,
  );
  return file;
}

export const apache = (path: string, dir: string): Promise<Running> =>
  run((home, port) => {
    // Its workers never are root, and may not reach the project's folder.
    const copy = join(home, 'site');
    cpSync(dir, copy, { recursive: true });
    chmodSync(home, 0o755);
    return [PROGRAM, '-D', 'FOREGROUND', '-f', configure(home, port, path, copy)];
  });
