/**
 * Most of what scripts add is of use once the reader does something, and is fetched when the reader is about to:
 * a page that is only looked at stays light. What is done meanwhile is replayed as soon as the scripts are there.
 */

import { TOUCHED_CLASS } from './dom.ts';
import { loadScript } from './load-script.ts';
import { LAZY_SCRIPTS_WANTED } from './request-lazy-scripts.ts';
import { FOUND_WORDS, readStored } from './storage.ts';

const INTENTS = [LAZY_SCRIPTS_WANTED, 'mousemove', 'wheel', 'touchstart', 'keydown', 'input', 'focusin', 'click'];
/** Controls that the lazy scripts make work, and links that do more with them than lead on. */
const REPLAYED =
  '[data-reading-toggle] button, [data-find-form] button, [data-card], .ref, [data-copy], [data-do], [data-large], [data-speak],' +
  '[data-unit] button, [data-choose-unit], [data-unit-forget]';

/** Addresses of the page's lazy scripts. */
const script = document.currentScript as HTMLScriptElement | null;
const lazyScripts = (script?.dataset.lazy ?? '').split(',').filter(Boolean);

const fetched: Record<string, Promise<void>> = {};

/** Each is fetched once. */
function fetchAll(addresses: readonly string[]): Promise<unknown> {
  return Promise.all(
    addresses.map((address) => {
      const script = fetched[address] || loadScript(address);
      fetched[address] = script;
      return script;
    }),
  );
}

/** @returns what the reader wants done by a script that is not there yet, to be done once more when it is */
function replayOf(event: Event): (() => void) | null {
  const { ctrlKey, metaKey, key } = event as KeyboardEvent;
  if (event.type === 'keydown') return (ctrlKey || metaKey) && key === 'p' ? () => window.print() : null;
  const control = event.type === 'click' && !ctrlKey && !metaKey && (event.target as Element).closest<HTMLElement>(REPLAYED);
  return control ? () => control.click() : null;
}

export function initLazyLoad(): void {
  if (!lazyScripts.length) return;
  let replay: (() => void) | null = null;
  let loading = false;
  const load = () => {
    if (loading) return;
    loading = true;
    const done = () => {
      script?.removeAttribute('data-lazy');
      for (const type of INTENTS) document.removeEventListener(type, onIntent, true);
      replay?.();
    };
    fetchAll(lazyScripts).then(done, done);
  };
  const onIntent = (event: Event) => {
    // Engines report a resting pointer, too, when a page is drawn beneath it.
    const { movementX, movementY } = event as MouseEvent;
    if (event.type === 'mousemove' && movementX === 0 && movementY === 0) return;
    if (event.type === 'touchstart') document.documentElement.classList.add(TOUCHED_CLASS);
    const again = replayOf(event);
    if (again && event.cancelable) {
      event.preventDefault();
      event.stopPropagation();
      replay = again;
    }
    load();
  };
  for (const type of INTENTS) document.addEventListener(type, onIntent, { capture: true, passive: type !== 'click' && type !== 'keydown' });
  // A query is answered, and the words of the result that led here are marked, without being asked for again;
  // the last script is the one that every page has.
  if (readStored(FOUND_WORDS) || /[?&]q=/.test(window.location.search)) fetchAll(lazyScripts.slice(0, -1)).catch(() => undefined);
}
