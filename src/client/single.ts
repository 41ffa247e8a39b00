/**
 * The single file shows one of its pages at a time, the one that has the address's fragment; without scripts all
 * stand one after another. A page that is left is taken out as it is and put back on return, as browsers keep pages
 * for the back button, and its scripts are told so by the same events.
 */
import { all, one } from './dom.ts';
import { idOf } from './fragment.ts';
import { type Listening, record, rest, resume } from './listening.ts';

declare global {
  interface Window {
    /** The pages' scripts by name, to be run when a page is first shown, and those that pages ask for later. */
    duizhaoScripts?: Record<string, () => void>;
    /** Search data by name, each as the script that would be fetched. */
    duizhaoInline?: Record<string, () => void>;
  }
}

interface Leaf {
  section: HTMLElement;
  listening: Listening;
  begun: boolean;
}

const SEARCH = '#search/';

/** Where the search keeps its query: behind the fragment, #search/?q=. */
function asked(): string | null {
  const { hash } = window.location;
  return hash.indexOf(SEARCH) === 0 ? (new URLSearchParams(hash.slice(SEARCH.length)).get('q') ?? '') : null;
}

const addressOf = (query: string): string => `${SEARCH}?${new URLSearchParams({ q: query })}`;

const pageAddress = (path: string): string => `#${idOf(path.slice(path.indexOf('/') + 1))}`;

/** The id that the address names. */
function idHere(): string {
  const [id = ''] = window.location.hash.slice(1).split('?');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const within = (section: HTMLElement, id: string): HTMLElement | null =>
  section.id === id ? section : one(`[id="${CSS.escape(id)}"]`, section);

function mark({ section }: Leaf): void {
  document.title = section.dataset.title ?? document.title;
  document.body.className = section.dataset.kind ?? '';
  const styles = (section.dataset.styles ?? '').split(' ');
  for (const style of all<HTMLStyleElement>('style[data-style]')) style.disabled = styles.indexOf(style.dataset.style ?? '') < 0;
  for (const link of all('.site-head nav a')) {
    const page = (link.getAttribute('href') ?? '').slice(1);
    if (page === section.id) link.setAttribute('aria-current', 'page');
    else if (section.id.indexOf(page) === 0) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Runs a script as the browser would: an element of its own, whose failure is its own. */
function run(name: string): void {
  const script = document.createElement('script');
  script.text = `window.duizhaoScripts[${JSON.stringify(name)}]()`;
  document.head.appendChild(script);
  script.remove();
}

/** What a page would load when it is first asked for. */
function offer(name: string, property: string): void {
  Object.defineProperty(window, property, {
    configurable: true,
    get() {
      Object.defineProperty(window, property, { configurable: true, writable: true, value: undefined });
      run(name);
      return window[property as keyof Window];
    },
  });
}

/** Scripts find the document as if the page were all there is. */
const begin = ({ section }: Leaf): void => (section.dataset.scripts ?? '').split(' ').filter(Boolean).forEach(run);

const kept = (type: string) => window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

function wake(leaf: Leaf): void {
  if (leaf.begun) {
    resume(leaf.listening);
    kept('pageshow');
    // The address changed before this page listened again.
    window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
  } else {
    leaf.begun = true;
    begin(leaf);
  }
}

function focus(target: HTMLElement): void {
  const place = (target.matches('[data-page]') && one('h1', target)) || target;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** @param main holds the pages */
function routes(main: HTMLElement): void {
  const leaves = all('[data-page]', main).map((section): Leaf => ({ section, listening: [], begun: false }));
  const [first] = leaves;
  if (!first) return;
  let shown = first;
  /** How far each address was read, for the way back. */
  const read = new Map<string, number>();
  let followed = true;

  const isHere = () => (idHere() ? within(shown.section, idHere()) !== null : shown === first);
  const leafOf = (id: string) => leaves.filter(({ section }) => within(section, id))[0];
  const place = (target: HTMLElement, section: HTMLElement) => {
    const before = followed ? undefined : read.get(window.location.hash);
    // The browser looked for the place while it was not there; asked again it finds and marks it.
    if (target !== section) window.location.replace(window.location.hash);
    if (before !== undefined || target === section) window.scrollTo(0, before ?? 0);
  };
  const show = (leaf: Leaf) => {
    for (const { section } of leaves) if (section !== leaf.section && section.parentNode) section.remove();
    if (!leaf.section.parentNode) main.appendChild(leaf.section);
    shown = leaf;
    mark(leaf);
    document.documentElement.classList.remove('routing');
  };
  const settle = (leaf: Leaf, target: HTMLElement) => {
    place(target, leaf.section);
    wake(leaf);
    // Scripts add controls above the text; where they marked what a search found, they went there themselves.
    if (!one('mark.hit', leaf.section)) place(target, leaf.section);
  };
  const turn = () => {
    const leaf = leafOf(idHere()) ?? (idHere() ? undefined : first);
    if (leaf && leaf !== shown) {
      kept('pagehide');
      rest(shown.listening);
      show(leaf);
      const target = within(leaf.section, idHere()) ?? leaf.section;
      settle(leaf, target);
      focus(target);
    }
    followed = false;
  };

  window.addEventListener('hashchange', turn);
  window.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    followed = !event.defaultPrevented && !!link && link.hash !== window.location.hash;
  });
  window.addEventListener('scroll', () => isHere() && read.set(window.location.hash, window.pageYOffset), { passive: true });
  one<HTMLFormElement>('form[data-search]')?.addEventListener('submit', (event) => {
    event.preventDefault();
    followed = true;
    window.location.hash = addressOf(one<HTMLInputElement>('input[name="q"]', event.target as HTMLFormElement)?.value ?? '');
  });

  if (window.duizhaoScripts?.office) offer('office', 'duizhaoOffice');
  record(() => shown.listening);
  show(leafOf(idHere()) ?? first);
  const target = within(shown.section, idHere()) ?? shown.section;
  if (target === shown.section) wake(shown);
  else settle(shown, target);
  followed = false;
}

window.duizhaoSingle = { data: window.duizhaoInline ?? {}, asked, addressOf, page: pageAddress };
const main = one('main');
if (main) routes(main);
