/**
 * A window of any engine, with all that the tests ask of it. What runs in a page is run as it is written, by engines
 * that know nothing newer than 2019: no ?. and no ?? in it.
 */
export interface Tab {
  /** Goes to an address and waits until all of the page is there. */
  goto(address: string): Promise<void>;
  run<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<T>;
  /** As a reader does: scrolled to, pointed at, pressed. */
  click(selector: string): Promise<void>;
  /** Puts the pointer on something. */
  point(selector: string): Promise<void>;
  /** Types into a field. */
  type(selector: string, words: string): Promise<void>;
  press(key: 'Enter' | 'Escape'): Promise<void>;
  /** Touch comes with a size that has it, where the engine can be told so. */
  resize(size: { width: number; height: number; hasTouch?: boolean; isMobile?: boolean }): Promise<void>;
  /** The page as it is printed; absent where the engine has no way to ask for it. */
  pdf?(): Promise<Uint8Array>;
}

export interface Running {
  tab: Tab;
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What to install for it, where it is not there and cannot be fetched. */
  missing?: string;
  start(): Promise<Running>;
}

const PATIENCE = 20_000;
const PAUSE = 40;

/**
 * Waits until the page says so.
 * @throws when it never does, naming the condition
 */
export async function until<A extends unknown[]>(tab: Tab, condition: (...args: A) => boolean, ...args: A): Promise<void> {
  const end = Date.now() + PATIENCE;
  // A page that is being left answers nothing.
  while (!(await tab.run(condition, ...args).catch(() => false))) {
    if (Date.now() > end) throw new Error(`never came: ${condition} ${args.join()}`);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
}

export const appears = (tab: Tab, selector: string): Promise<void> =>
  until(tab, (wanted) => document.querySelector(wanted) !== null, selector);
