/** Time and memory of a command with all its children, and figures of many values. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  seconds: number;
  /** Peak of the proportional set size, summed over the process tree: what processes share counts once; null where /proc does not tell. */
  gigabytes: number | null;
  /** What it printed. */
  output: string;
}

/** Ms between looks: adding up a large process's pages takes some of them, and holds it up. */
const LOOK = 500;

interface Process {
  parent: number;
  bytes: () => number;
}

const field = (text: string, key: string): number => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** Of one that has ended, none. */
function bytesOf(process: Process | undefined): number {
  try {
    return process?.bytes() ?? 0;
  } catch {
    return 0;
  }
}

function processes(): Map<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      all.set(Number(name), {
        parent: field(status, 'PPid'),
        bytes: () => field(readFileSync(`/proc/${name}/smaps_rollup`, 'utf8'), 'Pss') * 1024,
      });
    } catch {
      // It ended while we looked.
    }
  }
  return all;
}

function treeBytes(pid: number): number {
  const all = processes();
  const below = (one: number): number =>
    [...all].filter(([, { parent }]) => parent === one).reduce((sum, [child]) => sum + below(child), bytesOf(all.get(one)));
  return below(pid);
}

/**
 * Runs a script with the Node that runs this.
 * @param args the script and what it is told
 * @throws Error when it fails
 */
export function measureScript(args: readonly string[], cwd: string, env: Record<string, string> = {}): Promise<Cost> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    let peak = 0;
    const linux = existsSync('/proc/self/smaps_rollup');
    const timer = setInterval(() => {
      if (linux) peak = Math.max(peak, treeBytes(child.pid ?? 0));
    }, LOOK);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) done({ seconds, gigabytes: linux ? peak / 1e9 : null, output });
      else fail(new Error(`${args[0]} ended with ${code}\n${output}`));
    });
  });
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
