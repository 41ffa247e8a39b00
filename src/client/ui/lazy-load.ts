/**
 * Most of what scripts add is of use once the reader does something, and is fetched at the first sign of that:
 * a page that is only looked at stays light. What is done meanwhile is done as soon as the scripts are there.
 */
import { BEGIN } from './begin.ts';
import { TOUCHED } from './dom.ts';
import { load } from './load-script.ts';
import { FOUND, kept } from './storage.ts';

const SIGNS = [BEGIN, 'mousemove', 'wheel', 'touchstart', 'keydown', 'input', 'focusin', 'click'];
/** Controls of the scripts to come, and links that do more with them than lead on. */
const ACTS =
  '[data-switch] button, [data-find-form] button, [data-card], [data-copy], [data-do], [data-large], [data-speak],' +
  '[data-unit] button, [data-unit-pick], [data-unit-forget]';

/** Addresses of the page's further scripts. */
const script = document.currentScript as HTMLScriptElement | null;
const further = (script?.dataset.later ?? '').split(',').filter(Boolean);

const fetched: Record<string, Promise<void>> = {};

/** Each is fetched once. */
function fetchAll(addresses: readonly string[]): Promise<unknown> {
  return Promise.all(
    addresses.map((address) => {
      const script = fetched[address] || load(address);
      fetched[address] = script;
      return script;
    }),
  );
}

/** What the reader wants done by a script that is not there yet. */
function wish(event: Event): (() => void) | null {
  const { ctrlKey, metaKey, key } = event as KeyboardEvent;
  if (event.type === 'keydown') return (ctrlKey || metaKey) && key === 'p' ? () => window.print() : null;
  const act = event.type === 'click' && !ctrlKey && !metaKey && (event.target as Element).closest<HTMLElement>(ACTS);
  return act ? () => act.click() : null;
}

export function signs(): void {
  if (!further.length) return;
  let wished: (() => void) | null = null;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    const done = () => {
      script?.removeAttribute('data-later');
      for (const sign of SIGNS) document.removeEventListener(sign, heed, true);
      wished?.();
    };
    fetchAll(further).then(done, done);
  };
  const heed = (event: Event) => {
    // Engines report a resting pointer, too, when a page is drawn beneath it.
    const { movementX, movementY } = event as MouseEvent;
    if (event.type === 'mousemove' && movementX === 0 && movementY === 0) return;
    if (event.type === 'touchstart') document.documentElement.classList.add(TOUCHED);
    const act = wish(event);
    if (act && event.cancelable) {
      event.preventDefault();
      event.stopPropagation();
      wished = act;
    }
    begin();
  };
  for (const sign of SIGNS) document.addEventListener(sign, heed, { capture: true, passive: sign !== 'click' && sign !== 'keydown' });
  // A query is answered, and the words of the result that led here are marked, without being asked for again;
  // the last script is the one that every page has.
  if (kept(FOUND) || /[?&]q=/.test(window.location.search)) fetchAll(further.slice(0, -1)).catch(() => undefined);
}
