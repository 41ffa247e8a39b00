/** The header's controls: reading aloud, the size of type, the form for older eyes. */
import { VIEW } from '../../render/head-script.ts';
import { speak } from '../speak/speech.ts';
import { one } from './dom.ts';
import { keep } from './storage.ts';
import { now, show, sizeOf } from './view.ts';

/** @param size the class of its step; the largest leaves no room for columns either */
function set(large: boolean, size: string): void {
  const names = [large && 'large', (large || size === 'size-2') && 'plain', size].filter((name): name is string => !!name);
  keep(VIEW, names.join(' ') || null);
  show(names);
}

const isLarge = () => now().indexOf('large') >= 0;
const chosen = () => one<HTMLSelectElement>('[data-size]')?.value ?? '';

export function choosing(): void {
  // A size may have been chosen before this was there.
  if (chosen() !== sizeOf(now())) set(isLarge(), chosen());
  // On the document, for the header of the single file is that of all its pages.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-large]')) set(!isLarge(), chosen());
    if (target.closest('[data-speak]')) void speak();
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('[data-size]')) set(isLarge(), chosen());
  });
}
