/** A server's program, run for a test from a folder of its own and stopped by its own id. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOST } from '../../src/build/io/serve.ts';

export interface Running {
  origin: string;
  stop(): Promise<void>;
}

/** @returns what the program says of itself; undefined where there is none */
export function saysOf(program: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('sh', ['-c', 'exec "$@" 2>&1', 'sh', program, ...args], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, HOST, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://${HOST}:${port}/`).then(
    (response) => response.arrayBuffer().then(() => true),
    () => false,
  );

/** Until it answers, or the program has ended. */
async function opened(child: ChildProcess, port: number, said: () => string): Promise<void> {
  while (!(await answers(port))) if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said()}`);
}

/**
 * @param command for a folder and a port: the program and its arguments
 * @throws Error with what it said, when it does not start
 */
export async function run(command: (home: string, port: number) => string[]): Promise<Running> {
  const home = mkdtempSync(join(tmpdir(), 'duizhao-server-'));
  const port = await freePort();
  const [program = '', ...args] = command(home, port);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  const ended = new Promise((done) => child.once('exit', done));
  try {
    await opened(child, port, () => said);
  } catch (error) {
    child.kill();
    throw error;
  }
  return {
    origin: `http://${HOST}:${port}`,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
