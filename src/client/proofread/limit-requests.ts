/** Many files asked for at once, some at a time: between them the page answers its reader, also where all are there already. */
import { pause } from './in-slices.ts';

type Fetch = (name: string) => Promise<unknown>;

/** As many as make a slice, when they are read. */
const AT_ONCE = 24;

/** @returns the same, of which so many go on at a time */
export function limitRequests(fetch: Fetch): Fetch {
  const waiting: (() => void)[] = [];
  let running = 0;
  const next = () => {
    running--;
    waiting.shift()?.();
  };
  return async (name) => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      return await fetch(name);
    } finally {
      void pause().then(next);
    }
  };
}
