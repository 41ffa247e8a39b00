/** What was decided on this device. */
import { SITE } from './scope.ts';

export interface State {
  /** The edition that readers see. */
  current: string | null;
  /** The edition they asked for; it becomes current when its worker does. */
  asked: string | null;
  /** Parts to be kept, by document. */
  chosen: string[];
  /** Windows that showed another edition when the current one took over; while one is open, what it may still fetch stays. */
  leaving: string[] | null;
}

const CACHE = `duizhao:${SITE}`;
const KEY = `${SITE}state`;

export async function readState(): Promise<State> {
  const found = await (await caches.open(CACHE)).match(KEY);
  return found ? ((await found.json()) as State) : { current: null, asked: null, chosen: [], leaving: null };
}

let turn: Promise<unknown> = Promise.resolve();

/** One change after another: two at once would undo each other. */
export function changeState(change: (state: State) => Partial<State>): Promise<State> {
  const made = turn.then(async () => {
    const state = await readState();
    const next = { ...state, ...change(state) };
    await (await caches.open(CACHE)).put(KEY, new Response(JSON.stringify(next)));
    return next;
  });
  turn = made.catch(() => undefined);
  return made;
}
