/** The page that a link leads to, fetched while the reader is still about to click. */
import { make } from './dom.ts';

/** A pointer that only passes over a link is gone by then. */
const DWELL = 65;

interface Connection {
  saveData?: boolean;
}

const isWanted = (link: HTMLAnchorElement): boolean =>
  link.protocol === window.location.protocol &&
  link.host === window.location.host &&
  link.pathname !== window.location.pathname &&
  /\/$/.test(link.pathname) &&
  !link.search;

export function prefetching(): void {
  const { connection } = navigator as { connection?: Connection };
  if (!/^http/.test(window.location.protocol) || connection?.saveData) return;
  const fetched: string[] = [];
  let timer = 0;
  const fetchPage = (link: HTMLAnchorElement) => {
    const address = link.href.split('#')[0] ?? '';
    if (fetched.indexOf(address) >= 0) return;
    fetched.push(address);
    const hint = make('link', '');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.appendChild(hint);
  };
  const linkOf = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    return link && isWanted(link) ? link : null;
  };
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    const link = linkOf(event);
    if (link) timer = window.setTimeout(() => fetchPage(link), DWELL);
  });
  for (const sign of ['touchstart', 'focusin']) {
    document.addEventListener(
      sign,
      (event) => {
        const link = linkOf(event);
        if (link) fetchPage(link);
      },
      { passive: true },
    );
  }
}
