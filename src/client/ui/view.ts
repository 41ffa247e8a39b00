/** How pages are set, as the device keeps it: the form for older eyes (适老版) and the size of type. */

import { one } from './dom.ts';
import { canSpeak, onVoices } from './speech.ts';
import { readStored } from './storage.ts';
import { VIEW_KEY } from './stored-view.ts';

const root = document.documentElement;
const NAMES = ['large', 'plain', 'size-1', 'size-2'];

/** Event for what depends on the room there is. */
export const VIEW_CHANGED = 'duizhao:view';

/** @returns the value of its control */
export const sizeIn = (names: readonly string[]): string => names.filter((name) => /^size/.test(name))[0] ?? '';

/** @param names classes of the root element */
export function showView(names: readonly string[]): void {
  for (const name of NAMES) root.classList.toggle(name, names.indexOf(name) >= 0);
  one('[data-large]')?.setAttribute('aria-pressed', String(names.indexOf('large') >= 0));
  const size = one<HTMLSelectElement>('[data-size]');
  if (size) size.value = sizeIn(names);
  document.dispatchEvent(new Event(VIEW_CHANGED));
}

export const currentView = (): string[] => NAMES.filter((name) => root.classList.contains(name));

/** Other pages and windows may have stored another one meanwhile. */
const showStored = () => showView((readStored(VIEW_KEY) ?? '').split(' '));

export function initView(): void {
  showView(currentView());
  onVoices(() => root.classList.toggle('speaks', canSpeak()));
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === VIEW_KEY) showStored();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) showStored();
  });
}
