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

type Prefetch = (address: string) => void;

/** What a search needs before its first answer: its script, its tables and the text of the document at hand. */
async function prefetchSearch(form: HTMLFormElement, prefetch: Prefetch): Promise<void> {
  const { policy } = document.body.dataset;
  prefetch(scriptUrl(form.dataset.search ?? ''));
  const folders = await fetch(new URL(form.dataset.folders ?? '', form.action).href, { cache: 'no-cache' });
  const [, folder] = /"search":"([^"]+)/.exec(await folders.text()) ?? [];
  if (!folder) return;
  for (const name of ['index', ...(policy ? [`in-${policy}`] : [])]) prefetch(new URL(`${folder}${name}.js`, folders.url).href);
}

export function initPrefetch(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (!/^http/.test(window.location.protocol) || connection?.saveData) return;
  const prefetched: string[] = [];
  let timer = 0;
  let isSearchFetched = false;
  const prefetch: Prefetch = (address) => {
    if (prefetched.indexOf(address) >= 0) return;
    prefetched.push(address);
    const hint = createElement('link', '');
    hint.rel = 'prefetch';
    hint.href = address;
    document.head.appendChild(hint);
  };
  const aboutToSearch = (form: HTMLFormElement) => {
    if (isSearchFetched) return;
    isSearchFetched = true;
    // What does not come, the search asks for again.
    prefetchSearch(form, prefetch).catch(() => undefined);
  };
  const aboutToFollow = ({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const form = target.closest<HTMLFormElement>('form[data-search]');
    const link = target.closest<HTMLAnchorElement>('a[href]');
    if (form) aboutToSearch(form);
    else if (link && isWanted(link)) prefetch(link.href.split('#')[0] ?? '');
  };
  document.addEventListener('mouseover', (event) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => aboutToFollow(event), DWELL);
  });
  for (const type of ['touchstart', 'focusin']) document.addEventListener(type, aboutToFollow, { passive: true });
}
