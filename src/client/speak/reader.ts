/** Reads one piece after another; what is being read is marked, and kept in view. */

import { clear, runs, wrap } from '../text/highlight.ts';
import { all, one, say } from '../ui/dom.ts';
import { type Bar, openBar } from './bar.ts';
import { blocks, OURS } from './blocks.ts';
import { type Piece, sentences } from './sentences.ts';
import { utter } from './utter.ts';

interface Place extends Piece {
  block: HTMLElement;
}

let places: Place[] = [];
let at = 0;
let paused = false;
let bar: Bar | null = null;
/** Ends what is being said. */
let hush: (() => void) | null = null;

const SPOKEN = 'spoken';
/** Parts of the window's height between which the eye finds the place. */
const [TOP, BOTTOM] = [0.15, 0.75];

/** Scrolls when the place is elsewhere: to the middle, or to the top if it is long. */
function follow(): void {
  const rects = all(`.${SPOKEN}`).map((mark) => mark.getBoundingClientRect());
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const [first, last] = [window.innerHeight * TOP, window.innerHeight * BOTTOM];
  if (top < first || bottom > last) window.scrollBy(0, top - Math.max(first, (last - bottom + top) / 2));
}

/** @returns the words that are marked */
function show({ block, start, end }: Place): string {
  clear(document.body, SPOKEN);
  const found = runs(block, OURS);
  if (wrap(found.runs, start, end, SPOKEN)) follow();
  return found.text.slice(start, end);
}

function next(): void {
  const place = places[at];
  if (!place) {
    stop();
    return;
  }
  bar?.tell(`朗读 ${at + 1}/${places.length} 句`, false);
  hush = utter(
    show(place),
    () => {
      at++;
      next();
    },
    () => {
      stop();
      say('朗读中断了');
    },
  );
}

/** Engines differ in pausing: the piece is begun again instead. */
function pause(): void {
  paused = !paused;
  if (paused) {
    hush?.();
    bar?.tell(`停在 ${at + 1}/${places.length} 句`, true);
  } else next();
}

/** Text is about to change, or to be printed, or left. */
function left({ target }: Event): void {
  if (!(target instanceof Element) || target.closest('[data-show]')) stop();
}

const LEFT = ['pagehide', 'beforeprint', 'click'];

function stop(): void {
  hush?.();
  hush = null;
  clear(document.body, SPOKEN);
  bar?.remove();
  bar = null;
  for (const type of LEFT) window.removeEventListener(type, left, true);
}

/** @param what is read; the page without it */
export function read(what?: HTMLElement): void {
  stop();
  const root = what ?? one('main');
  places = (root ? blocks(root) : []).reduce<Place[]>(
    (found, block) => found.concat(sentences(runs(block, OURS).text).map((piece) => ({ ...piece, block }))),
    [],
  );
  if (!places.length) {
    say('这里没有可以朗读的文字');
    return;
  }
  at = 0;
  paused = false;
  bar = openBar({ pause, stop });
  for (const type of LEFT) window.addEventListener(type, left, true);
  next();
}
