/** How the reader wants pages set, applied to the root element before the first of a page is drawn. */

/** Key under which the device keeps it, as classes of the root element: large plain size-1. */
export const VIEW_KEY = 'duizhao:view';

export function applyStoredView(): void {
  const root = document.documentElement;
  // Tells style sheets that scripts run, before those that do the work are there.
  root.classList.add('js');
  try {
    root.className += ` ${localStorage[VIEW_KEY].match(/large|plain|size-[12]/g).join(' ')}`;
  } catch {
    // Nothing is kept, or may be kept.
  }
}
