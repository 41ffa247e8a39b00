/** A real nginx with the configuration that servers/nginx/ offers. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { HOST } from '../../src/build/io/serve.ts';
import { root } from '../support/root.ts';
import { type Running, run, saysOf } from './process.ts';

const ours = (name: string) => join(root, 'servers/nginx', name);
const BROTLI = 'ngx_http_brotli_static_module.so';

/** Folder of nginx's loadable modules; undefined where there is no nginx. */
const modules = (): string | undefined => /--modules-path=(\S+)/.exec(saysOf('nginx', '-V') ?? '')?.[1];

export const hasNginx = (): boolean => saysOf('nginx', '-V') !== undefined;

export const hasBrotli = (): boolean => saysOf('ls', join(modules() ?? '/nowhere', BROTLI)) !== undefined;

/** Only root may say whose files the workers read. */
const user = () => (process.getuid?.() === 0 ? `user ${userInfo().username};` : '');

/** As whoever deploys it changes it: where the site is, where it listens, where the included file lies. */
function site(example: string, dir: string, port: number, included: string): string {
  return readFileSync(ours(example), 'utf8')
    .replace('listen 80;', `listen ${HOST}:${port};`)
    .replace(/server_name [^;]+;/, 'server_name _;')
    .replaceAll('/srv/duizhao', dir)
    .replaceAll('/etc/nginx/snippets/duizhao.conf', included);
}

function configure(home: string, port: number, example: string, dir: string, brotli: boolean): string {
  const included = join(home, 'duizhao.conf');
  const offered = readFileSync(ours('duizhao.conf'), 'utf8');
  writeFileSync(included, brotli ? offered.replace('# brotli_static on;', 'brotli_static on;') : offered);
  mkdirSync(join(home, 'temp'));
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${home}/temp/${one};`);
  const file = join(home, 'nginx.conf');
  writeFileSync(
    file,
    `${brotli ? `load_module ${join(modules() ?? '', BROTLI)};` : ''}
${user()}
daemon off;
worker_processes 2;
pid ${home}/nginx.pid;
error_log stderr warn;
events { worker_connections 512; }
http {
  access_log off;
  ${temp.join('\n  ')}
  sendfile on;
  include ${ours('duizhao-maps.conf')};
  ${site(example, dir, port, included)}
}
`,
  );
  return file;
}

/** @param example of servers/nginx/, for the root of a host or a path of it */
export const nginx = (example: string, dir: string, brotli: boolean): Promise<Running> =>
  run((home, port) => ['nginx', '-e', 'stderr', '-p', home, '-c', configure(home, port, example, dir, brotli)]);
