/** How pages are set: the form for older eyes (适老版) and the size of type, kept on the device. */
import { VIEW } from '../../render/early.ts';
import { one } from '../dom.ts';
import { keep, kept } from '../store.ts';
import { canSpeak, onVoices, speak } from './speech.ts';

const root = document.documentElement;
const NAMES = ['large', 'plain', 'size-1', 'size-2'];

/** Tells parts that have to do with the room there is. */
export const CHANGED = 'duizhao:view';

function show(names: readonly string[]): void {
  for (const name of NAMES) root.classList.toggle(name, names.indexOf(name) >= 0);
  one('[data-large]')?.setAttribute('aria-pressed', String(names.indexOf('large') >= 0));
  const size = one<HTMLSelectElement>('[data-size]');
  if (size) size.value = names.filter((name) => /^size/.test(name))[0] ?? '';
  document.dispatchEvent(new Event(CHANGED));
}

/** @param size the class of its step; the largest leaves no room for columns either */
function set(large: boolean, size: string): void {
  const names = [large && 'large', (large || size === 'size-2') && 'plain', size].filter((name): name is string => !!name);
  keep(VIEW, names.join(' ') || null);
  show(names);
}

const now = () => NAMES.filter((name) => root.classList.contains(name));

/** What other pages and windows have kept meanwhile. */
const again = () => show((kept(VIEW) ?? '').split(' '));

export function viewing(): void {
  show(now());
  onVoices(() => root.classList.toggle('speaks', canSpeak()));
  const size = () => one<HTMLSelectElement>('[data-size]')?.value ?? '';
  // On the document, for the header of the single file is that of all its pages.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-large]')) set(!root.classList.contains('large'), size());
    if (target.closest('[data-speak]')) void speak();
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('[data-size]')) set(root.classList.contains('large'), size());
  });
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === VIEW) again();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) again();
  });
}
