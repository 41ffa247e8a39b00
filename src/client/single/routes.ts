/** The page that the address names is the one that is shown. */
import { one } from '../ui/dom.ts';
import { addressOf, idHere } from './address.ts';
import { record } from './listeners.ts';
import { arrive, focus, follow, place, remember } from './reading.ts';
import { show } from './show.ts';
import { type Leaf, leavesIn, sleep, wake, within } from './single-page.ts';

const targetIn = (leaf: Leaf): HTMLElement => within(leaf, idHere()) ?? leaf.section;

/** @returns undefined when no page has the address's place */
const leafHere = (leaves: readonly Leaf[]): Leaf | undefined => (idHere() ? leaves.filter((leaf) => within(leaf, idHere()))[0] : leaves[0]);

/** Wakes a page that is shown, at the place that the address names. */
function settle(leaf: Leaf, target: HTMLElement): void {
  place(target, leaf.section);
  wake(leaf);
  // Scripts add controls above the text; where they marked what a search found, they went there themselves.
  if (!one('mark.hit', leaf.section)) place(target, leaf.section);
}

/** The first page that is shown; the browser puts itself where it was before a reload. */
function open(leaf: Leaf): void {
  const target = targetIn(leaf);
  if (target === leaf.section) wake(leaf);
  else settle(leaf, target);
  arrive();
}

/** A typed query is an address, as on the site. */
function searches(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    follow();
    window.location.hash = addressOf(one<HTMLInputElement>('input[name="q"]', form)?.value ?? '');
  });
}

/** @param main holds the pages */
export function routes(main: HTMLElement): void {
  const leaves = leavesIn(main);
  const first = leafHere(leaves) ?? leaves[0];
  if (!first) return;
  let shown = first;
  const turn = (leaf: Leaf): void => {
    sleep(shown);
    shown = leaf;
    show(leaf, main, leaves);
    const target = targetIn(leaf);
    settle(leaf, target);
    focus(target);
  };
  window.addEventListener('hashchange', () => {
    const leaf = leafHere(leaves);
    if (leaf && leaf !== shown) turn(leaf);
    arrive();
  });
  remember(() => (idHere() ? within(shown, idHere()) !== null : shown === leaves[0]));
  const form = one<HTMLFormElement>('form[data-search]');
  if (form) searches(form);
  // What is added from here on is the pages' own.
  record(() => shown.listening);
  show(shown, main, leaves);
  open(shown);
}
