/**
 * On a phone staged-layout.css hides all until the header is whole, and, in engines that know content-visibility, what is
 * below it until it is drawn; this then lays that out part by part. A place that is gone to needs all that is above it: so an
 * address that names one (or words, which only the navigation entry's name tells), a way back, and whatever the
 * reader does show the whole at once.
 */

/** Selectors of what the style sheet hides, outer parts before those in them; the bundler reads them from there. */
declare const STAGED_PARTS: string;

/**
 * What takes more than 50 ms at a stretch is called a long task. The next part waits for the next frame after so many, which
 * leaves time for the part just begun, the longest of which takes 25 on a slow phone, and for drawing all of them.
 */
const STEP_MS = 4;

export function stageLayout(): void {
  const { classList } = document.documentElement;
  const [{ type, name } = {} as PerformanceNavigationTiming] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (type !== 'navigate' || /#/.test(location + name)) return;
  let next = 0;
  const end = () => classList.remove('staged');
  const layOut = () => {
    // What stands above it has come whole: nothing that is still to come moves that. No selector tells it of a page in the making.
    if (document.querySelector('main')) classList.add('main');
    requestAnimationFrame(() => {
      const start = performance.now();
      const parts = document.querySelectorAll<HTMLElement>(STAGED_PARTS);
      for (let part = parts[next]; part && performance.now() - start < STEP_MS; part = parts[++next]) {
        if (getComputedStyle(part).contentVisibility !== 'hidden') return end();
        part.classList.add('laid-out');
        // Asking for its place lays it out.
        part.getBoundingClientRect();
      }
      if (parts[next] || document.readyState === 'loading') layOut();
      else end();
    });
  };
  classList.add('staged');
  for (const type of ['click', 'keydown']) addEventListener(type, end, true);
  requestAnimationFrame(layOut);
}
