/**
 * By touch: a tap on a sentence of the document offers what can be done with it, at the bottom, where the thumb is. A tap elsewhere
 * ends it; a link is followed, and a selection let go, without it.
 */

import * as wording from '../../wording/interface.ts';
import { copyText } from '../ui/clipboard.ts';
import { announce, createButton, createElement, one, TOUCHED_CLASS } from '../ui/dom.ts';
import { canSpeak, speak } from '../ui/speech.ts';
import { clearMarks, markSpan, textRuns } from '../ui/text-marks.ts';
import { copyOf, type Excerpt, isEmended, quotationOf } from './copied.ts';
import { excerptsIn } from './excerpts.ts';
import { qrSvg } from './qr-picture.ts';
import { copySource } from './selection-copy.ts';
import { rangeOf, sentenceUnder, type TappedSentence } from './tapped.ts';

const CHOSEN = 'chosen';
/** What answers a tap itself, and where words stand among fields to be filled in. */
const OTHERS = 'a, button, summary, label, input, select, textarea, [data-sheet], [data-editor]';

let bar: HTMLElement | null = null;
let before: HTMLElement | null = null;

function close(): void {
  if (!bar) return;
  const hadFocus = bar.contains(document.activeElement);
  bar.remove();
  bar = null;
  clearMarks(document.body, CHOSEN);
  if (hadFocus && before && document.contains(before)) before.focus({ preventScroll: true });
}

/** Another device opens these alone. */
const isShared = (address: string): boolean => /^https?:/.test(address);

async function showCode({ address, cited }: Excerpt): Promise<void> {
  const shown = bar;
  try {
    const picture = await qrSvg(address);
    if (!shown || shown !== bar) return;
    shown.textContent = '';
    shown.append(picture, createElement('p', '', `扫码打开：${cited}`), createButton(wording.close, close));
    one('button', shown)?.focus({ preventScroll: true });
  } catch {
    announce('二维码没有取到，请再试一次');
  }
}

function share(excerpt: Excerpt): void {
  const { address } = excerpt;
  const data = { text: quotationOf(excerpt), ...(isShared(address) ? { url: address } : {}) };
  // The reader may think better of it.
  navigator.share(data).catch(() => undefined);
}

/** What can be done with a sentence; what shows something more leaves the bar open. */
function actionsFor(sentence: TappedSentence, excerpt: Excerpt): [name: string, act: () => void, stays?: boolean][] {
  const { address } = excerpt;
  return [
    [wording.copySentence, () => void copyText(copyOf([excerpt]), wording.copiedSentence)],
    ...(isEmended([excerpt]) ? [[wording.copyReceived, () => copySource([excerpt])] as [string, () => void]] : []),
    [wording.copyLink, () => void copyText(address, wording.copiedLink)],
    ...(canSpeak() ? [[wording.speakLabel, () => void speak(rangeOf(sentence))] as [string, () => void]] : []),
    ...(isShared(address) ? [[wording.qrCode, () => void showCode(excerpt), true] as [string, () => void, boolean]] : []),
    ...('share' in navigator ? [[wording.share, () => share(excerpt)] as [string, () => void]] : []),
    [wording.close, () => undefined],
  ];
}

/** The sentence stands above the bar. */
function keepInView(sentence: TappedSentence, { offsetHeight }: HTMLElement): void {
  const hidden = rangeOf(sentence).getBoundingClientRect().bottom - (window.innerHeight - offsetHeight);
  if (hidden > 0) window.scrollBy(0, hidden);
}

function open(sentence: TappedSentence): void {
  const [excerpt] = excerptsIn(sentence.element, sentence.start, sentence.end);
  if (!excerpt) return;
  before = document.activeElement as HTMLElement | null;
  const made = createElement('div', 'bottom-bar sentence-bar');
  made.setAttribute('role', 'region');
  made.setAttribute('aria-label', `本句：${excerpt.cited}`);
  for (const [name, act, stays] of actionsFor(sentence, excerpt)) {
    const onClick = () => {
      if (!stays) close();
      act();
    };
    made.appendChild(createButton(name, onClick));
  }
  markSpan(textRuns(sentence.element).runs, sentence.start, sentence.end, CHOSEN);
  bar = made;
  document.body.appendChild(made);
  keepInView(sentence, made);
  one('button', made)?.focus({ preventScroll: true });
}

const isSelecting = (): boolean => String(window.getSelection()) !== '';

export function initSentenceBar(): void {
  let isTouch = document.documentElement.classList.contains(TOUCHED_CLASS);
  /** A tap that ends something else is for that alone. */
  let isEnding = false;
  document.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      isTouch = pointerType !== 'mouse';
      isEnding = isSelecting() || one('.card, .copy-menu') !== null;
    },
    true,
  );
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!bar || bar.contains(target as Node)) return;
      isEnding = true;
      close();
    },
    true,
  );
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (!isTouch || isEnding || event.defaultPrevented || target.closest(OTHERS) || isSelecting()) return;
    const sentence = sentenceUnder(target, event.clientX, event.clientY);
    if (sentence) open(sentence);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  for (const type of ['pagehide', 'beforeprint']) window.addEventListener(type, close);
}
