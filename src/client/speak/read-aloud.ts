/** Reads one piece after another; what is being read is marked, and kept in view. */

import { all, announce, one } from '../ui/dom.ts';
import { clearMarks, markSpan, spanOfRange, textRuns } from '../ui/text-marks.ts';
import { type SplitSentence, sentences } from './sentences.ts';
import { openSpeechBar, type SpeechBar } from './speech-bar.ts';
import { utter } from './utter.ts';

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, td';
const UNREAD =
  'nav, form, fieldset, [role="status"], [aria-live], [data-editor], [data-tools], [data-field], .address, .cite-line, figcaption, .downloads, .downloads-panel';

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Parts of an element that hold words themselves; the element, if it has no parts. */
function readableBlocks(root: HTMLElement): HTMLElement[] {
  const found = all(BLOCKS, root).filter((one) => !one.closest(UNREAD) && !one.querySelector(BLOCKS) && isShown(one));
  return found.length ? found : [root];
}

/** What stands in a block, but is not its words. */
const UNREAD_PARTS = '[data-editor], .address, .sign, .gap, .code, .printed-only, [hidden], button, select';

interface SpokenSentence extends SplitSentence {
  block: HTMLElement;
}

let queue: SpokenSentence[] = [];
let at = 0;
let paused = false;
let bar: SpeechBar | null = null;
/** Ends what is being said. */
let silence: (() => void) | null = null;

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
function show({ block, start, end }: SpokenSentence): string {
  clearMarks(document.body, SPOKEN);
  const found = textRuns(block, UNREAD_PARTS);
  if (markSpan(found.runs, start, end, SPOKEN)) follow();
  return found.text.slice(start, end);
}

function next(): void {
  const place = queue[at];
  if (!place) {
    stop();
    return;
  }
  bar?.show(`朗读 ${at + 1}/${queue.length} 句`, false);
  silence = utter(
    show(place),
    () => {
      at++;
      next();
    },
    () => {
      stop();
      announce('朗读中断了');
    },
  );
}

/** Engines differ in pausing: the piece is begun again instead. */
function pause(): void {
  paused = !paused;
  if (paused) {
    silence?.();
    bar?.show(`停在 ${at + 1}/${queue.length} 句`, true);
  } else next();
}

/** Text is about to change, or to be printed, or left. */
function stopOnLeave({ target }: Event): void {
  if (!(target instanceof Element) || target.closest('[data-show]')) stop();
}

const LEAVE_EVENTS = ['pagehide', 'beforeprint', 'click'];

function stop(): void {
  silence?.();
  silence = null;
  clearMarks(document.body, SPOKEN);
  bar?.remove();
  bar = null;
  for (const type of LEAVE_EVENTS) window.removeEventListener(type, stopOnLeave, true);
}

const elementOf = ({ commonAncestorContainer: node }: Range): HTMLElement | null =>
  node instanceof HTMLElement ? node : node.parentElement;

/** Sentences of a block, or those of which a part of the page has words. */
function sentencesIn(block: HTMLElement, part: Range | null): SpokenSentence[] {
  const { text, runs } = textRuns(block, UNREAD_PARTS);
  const [from, to] = part ? spanOfRange(runs, part) : [0, text.length];
  return sentences(text)
    .filter(({ start, end }) => start < to && from < end)
    .map((piece) => ({ ...piece, block }));
}

/** @param what is read; the page without it */
export function readAloud(what?: HTMLElement | Range): void {
  stop();
  const part = what instanceof Range ? what : null;
  const root = what instanceof Range ? elementOf(what) : (what ?? one('main'));
  queue = (root ? readableBlocks(root) : []).reduce<SpokenSentence[]>((found, block) => found.concat(sentencesIn(block, part)), []);
  if (!queue.length) {
    announce('这里没有可以朗读的文字');
    return;
  }
  at = 0;
  paused = false;
  bar = openSpeechBar({ pause, stop });
  for (const type of LEAVE_EVENTS) window.addEventListener(type, stopOnLeave, true);
  next();
}
