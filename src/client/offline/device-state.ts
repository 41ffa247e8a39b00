/** What was decided on this device. It outlives the worker that wrote it: fields keep their names. */
import { SITE_URL } from './worker-scope.ts';

export interface DeviceState {
  /** The release that readers see. */
  current: string | null;
  /** The release they asked for; it becomes current when its worker does. */
  asked: string | null;
  /** Parts to be kept, by document. */
  chosen: string[];
  /** Windows that showed another release when the current one took over; while one is open, what it may still fetch stays. */
  leaving: string[] | null;
}

const CACHE = `duizhao:${SITE_URL}`;
const KEY = `${SITE_URL}state`;

export async function readState(): Promise<DeviceState> {
  const found = await (await caches.open(CACHE)).match(KEY);
  return found ? ((await found.json()) as DeviceState) : { current: null, asked: null, chosen: [], leaving: null };
}

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after another: two at once would undo each other. */
export function changeState(change: (state: DeviceState) => Partial<DeviceState>): Promise<DeviceState> {
  const made = lastChange.then(async () => {
    const state = await readState();
    const next = { ...state, ...change(state) };
    await (await caches.open(CACHE)).put(KEY, new Response(JSON.stringify(next)));
    return next;
  });
  lastChange = made.catch(() => undefined);
  return made;
}
