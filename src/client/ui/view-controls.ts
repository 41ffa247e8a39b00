/** The header's controls: reading aloud, the size of type, the form for older eyes. */

import { one } from './dom.ts';
import { speak } from './speech.ts';
import { writeStored } from './storage.ts';
import { VIEW_KEY } from './stored-view.ts';
import { currentView, showView, sizeIn } from './view.ts';

/** @param size the class of its step; the largest leaves no room for columns either */
function setView(large: boolean, size: string): void {
  const names = [large && 'large', (large || size === 'size-2') && 'plain', size].filter((name): name is string => !!name);
  writeStored(VIEW_KEY, names.join(' ') || null);
  showView(names);
}

const isLarge = () => currentView().indexOf('large') >= 0;
const chosenSize = () => one<HTMLSelectElement>('[data-size]')?.value ?? '';

export function initViewControls(): void {
  // A size may have been chosen before this was there.
  if (chosenSize() !== sizeIn(currentView())) setView(isLarge(), chosenSize());
  // On the document, for the header of the single file is that of all its pages.
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('[data-large]')) setView(!isLarge(), chosenSize());
    if (target.closest('[data-speak]')) void speak();
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof Element && target.matches('[data-size]')) setView(isLarge(), chosenSize());
  });
}
