/**
 * Most of what scripts add is of use once the reader does something, and is fetched when the reader is about to:
 * a page that is only looked at stays light. What is done meanwhile is replayed as soon as the scripts are there.
 */

import { one, TOUCHED_CLASS } from './dom.ts';
import { loadScript, loadStyle } from './load-script.ts';
import { LAZY_SCRIPTS_WANTED } from './request-lazy-scripts.ts';
import { FOUND_WORDS, readStored } from './storage.ts';

const INTENTS = [LAZY_SCRIPTS_WANTED, 'mousemove', 'wheel', 'touchstart', 'keydown', 'input', 'focusin', 'click'];
/** Controls that the lazy scripts make work, links that do more with them than lead on, and the document's words, of which sentences are chosen. */
const REPLAYED =
  '[data-reading-toggle] button, [data-find-form] button, [data-card], .reference, [data-copy], [data-do], .fold, [data-large], [data-speak],' +
  '[data-unit] button, [data-choose-unit], [data-unit-forget], .clause, p.words, li.words';

/** Scripts of every page with words of a document, and of every page: no reader waits for them. */
const OF_EVERY_PAGE = /\/(?:copy|idle)\b[^/]*$/;

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
  const { target } = event;
  const control = event.type === 'click' && !ctrlKey && !metaKey && (target as Element).closest(REPLAYED);
  // With the place where a finger was.
  return control && target ? () => void target.dispatchEvent(new MouseEvent('click', event)) : null;
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
    // What they put on the page has its looks from the first.
    const styled = script?.dataset.lazyStyle ? loadStyle(script.dataset.lazyStyle) : Promise.resolve();
    styled.then(() => fetchAll(lazyScripts)).then(done, done);
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
  // An address that names nothing on the page is read by them, or said to be none.
  const readAddress = () => {
    const id = window.location.hash.slice(1);
    if (id && !document.getElementById(id)) load();
  };
  readAddress();
  window.addEventListener('hashchange', readAddress);
  // A query is answered, the words of the result that led here are marked, the place that an address names is told, a draft that was
  // kept is put back, and the reader's unit comes first, without being asked for again.
  const { hash, search } = window.location;
  const place = document.getElementById(hash.slice(1));
  const kept = one('[data-kept]')?.dataset.kept;
  if (place?.closest('[data-document]') || readStored(FOUND_WORDS) || (kept && readStored(kept)) || /[?&]q=/.test(search))
    fetchAll(lazyScripts.filter((address) => !OF_EVERY_PAGE.test(address))).catch(() => undefined);
}
