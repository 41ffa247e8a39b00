/**
 * One program at a time works on a folder. Who does listens at an address made of the folder's: the system lets only one
 * listen there and ends that with the process, however the process ends. Who comes later hears who it is, and when it is over.
 */
import { createHash } from 'node:crypto';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Who works on a folder. */
export interface Holder {
  pid: number;
  /** Time of day, by the machine's clock: 14:03:22. */
  since: string;
}

/** The same for every way to write a folder's path; the folder itself comes and goes. */
function truePath(folder: string): string {
  const parent = dirname(folder);
  if (parent === folder) return folder;
  return join(existsSync(parent) ? realpathSync.native(parent) : truePath(parent), basename(folder));
}

/** Linux and Windows have names for this that are no files; elsewhere a file may stay behind, which nobody listens at. */
function addressOf(folder: string): string {
  const name = `duizhao-${createHash('sha256').update(truePath(folder)).digest('hex').slice(0, 16)}`;
  if (platform() === 'linux') return `\0${name}`;
  return platform() === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name);
}

const now = (): string => new Date().toTimeString().slice(0, 'HH:MM:SS'.length);

/** Tells who it is to all that come, and keeps them until it ends. */
function newListener(asking: Set<Socket>): Server {
  const holder: Holder = { pid: process.pid, since: now() };
  const server = createServer((socket) => {
    asking.add(socket);
    socket.on('error', () => {}).on('close', () => asking.delete(socket));
    socket.unref().write(JSON.stringify(holder));
  });
  return server.unref();
}

/** @returns what ends the hold; null when another has it */
function tryHold(address: string): Promise<(() => void) | null> {
  const asking = new Set<Socket>();
  const server = newListener(asking);
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(null) : fail(error)));
    server.listen(address, () =>
      done(() => {
        server.close();
        for (const socket of asking) socket.destroy();
      }),
    );
  });
}

/** Until the holder has ended. @param tell is called with who it is; what it throws ends the waiting */
function ended(address: string, tell: (holder: Holder) => void): Promise<void> {
  return new Promise((done, fail) => {
    const socket = createConnection(address);
    socket.on('data', (text) => {
      try {
        tell(JSON.parse(String(text)) as Holder);
      } catch (error) {
        fail(error);
        socket.destroy();
      }
    });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED' && !address.startsWith('\0')) rmSync(address, { force: true });
    });
    socket.on('close', () => done());
  });
}

/**
 * Does some work when no other program, and no other work of this one, is at the folder; until then it waits.
 * @param folder need not be there; nothing is written to it
 * @param onWait is called with who is at it; what it throws ends the waiting
 */
export async function holding<T>(folder: string, onWait: (holder: Holder) => void, work: () => T | Promise<T>): Promise<T> {
  const address = addressOf(folder);
  let release = await tryHold(address);
  while (!release) {
    await ended(address, onWait);
    release = await tryHold(address);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
