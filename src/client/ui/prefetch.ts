/** The page that a link leads to, fetched while the reader is still about to click. */
import { make } from './dom.ts';
import { beside } from './load-script.ts';

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

/** What a search needs before its first answer: its script, its tables and the text of the document at hand. */
function search(form: HTMLFormElement): string[] {
  const { policy } = document.body.dataset;
  const data = ['index', ...(policy ? [`in-${policy}`] : [])].map(
    (name) => new URL(`${form.dataset.index}${name}.js`, document.baseURI).href,
  );
  return [beside(form.dataset.search ?? ''), ...data];
}

function addressesFor(target: Element): string[] {
  const form = target.closest<HTMLFormElement>('form[data-search]');
  if (form) return search(form);
  const link = target.closest<HTMLAnchorElement>('a[href]');
  return link && isWanted(link) ? [link.href.split('#')[0] ?? ''] : [];
}

export function prefetching(): void {
  const { connection } = navigator as { connection?: Connection };
  if (!/^http/.test(window.location.protocol) || connection?.saveData) return;
  const asked: string[] = [];
  let timer = 0;
  const fetchFirst = (address: string) => {
    if (asked.indexOf(address) >= 0) return;
    asked.push(address);
    const hint = make('link', '');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.appendChild(hint);
  };
  const aboutToFollow = (event: Event) => {
    for (const address of event.target instanceof Element ? addressesFor(event.target) : []) fetchFirst(address);
  };
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => aboutToFollow(event), DWELL);
  });
  for (const sign of ['touchstart', 'focusin']) document.addEventListener(sign, aboutToFollow, { passive: true });
}
