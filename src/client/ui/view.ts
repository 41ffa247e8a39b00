/** How pages are set, as the device keeps it: the form for older eyes (适老版) and the size of type. */
import { VIEW } from '../../render/head-script.ts';
import { canSpeak, onVoices } from '../speak/speech.ts';
import { one } from './dom.ts';
import { kept } from './storage.ts';

const root = document.documentElement;
const NAMES = ['large', 'plain', 'size-1', 'size-2'];

/** Tells parts that have to do with the room there is. */
export const CHANGED = 'duizhao:view';

/** @returns the value of its control */
export const sizeOf = (names: readonly string[]): string => names.filter((name) => /^size/.test(name))[0] ?? '';

/** @param names classes of the root element */
export function show(names: readonly string[]): void {
  for (const name of NAMES) root.classList.toggle(name, names.indexOf(name) >= 0);
  one('[data-large]')?.setAttribute('aria-pressed', String(names.indexOf('large') >= 0));
  const size = one<HTMLSelectElement>('[data-size]');
  if (size) size.value = sizeOf(names);
  document.dispatchEvent(new Event(CHANGED));
}

export const now = (): string[] => NAMES.filter((name) => root.classList.contains(name));

/** What other pages and windows have kept meanwhile. */
const again = () => show((kept(VIEW) ?? '').split(' '));

export function viewing(): void {
  show(now());
  onVoices(() => root.classList.toggle('speaks', canSpeak()));
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key === VIEW) again();
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) again();
  });
}
