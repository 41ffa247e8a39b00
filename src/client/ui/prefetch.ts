/** The page that a link leads to, fetched while the reader is still about to click. */
import { createElement } from './dom.ts';
import { scriptUrl } from './load-script.ts';

/** Milliseconds after which a pointer that only passes over a link is gone. */
const DWELL = 65;

const isWanted = (link: HTMLAnchorElement): boolean =>
  link.protocol === window.location.protocol &&
  link.host === window.location.host &&
  link.pathname !== window.location.pathname &&
  /\/$/.test(link.pathname) &&
  !link.search;

/** What a search needs before its first answer: its script, its tables and the text of the document at hand. */
function searchUrls(form: HTMLFormElement): string[] {
  const { policy } = document.body.dataset;
  const data = ['index', ...(policy ? [`in-${policy}`] : [])].map(
    (name) => new URL(`${form.dataset.index}${name}.js`, document.baseURI).href,
  );
  return [scriptUrl(form.dataset.search ?? ''), ...data];
}

function urlsFor(target: Element): string[] {
  const form = target.closest<HTMLFormElement>('form[data-search]');
  if (form) return searchUrls(form);
  const link = target.closest<HTMLAnchorElement>('a[href]');
  return link && isWanted(link) ? [link.href.split('#')[0] ?? ''] : [];
}

export function initPrefetch(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!/^http/.test(window.location.protocol) || connection?.saveData) return;
  const prefetched: string[] = [];
  let timer = 0;
  const prefetch = (address: string) => {
    if (prefetched.indexOf(address) >= 0) return;
    prefetched.push(address);
    const hint = createElement('link', '');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.appendChild(hint);
  };
  const aboutToFollow = (event: Event) => {
    for (const address of event.target instanceof Element ? urlsFor(event.target) : []) prefetch(address);
  };
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => aboutToFollow(event), DWELL);
  });
  for (const type of ['touchstart', 'focusin']) document.addEventListener(type, aboutToFollow, { passive: true });
}
