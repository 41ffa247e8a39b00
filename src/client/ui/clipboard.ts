/** Copying, with and without the clipboard API (plain http has none). */

import * as wording from '../../wording/interface.ts';
import { announce, createButton, createElement, one } from './dom.ts';

/** The old way: select in a field, let the browser copy. */
function copyByCommand(text: string): boolean {
  const field = createElement('textarea', '');
  field.value = text;
  field.style.position = 'fixed';
  field.style.left = '-99em';
  document.body.appendChild(field);
  const before = document.activeElement as HTMLElement | null;
  field.select();
  let done = false;
  try {
    done = document.execCommand('copy');
  } catch {
    done = false;
  }
  field.remove();
  before?.focus();
  return done;
}

/** The last way: the text in a box, selected, for the reader to copy. */
function showForCopying(text: string): void {
  const box = createElement('div', 'copy-box');
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', wording.copyByHand);
  const field = createElement('textarea', '');
  field.value = text;
  field.setAttribute('aria-label', wording.toCopy);
  const close = createButton(wording.close, () => box.remove());
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') box.remove();
  });
  box.append(createElement('p', '', '这个浏览器不允许网页代为复制，请自行复制：'), field, close);
  one('.copy-box')?.remove();
  document.body.appendChild(box);
  field.focus();
  field.select();
}

/** @param done what is announced when it is copied */
export async function copyText(text: string, done: string): Promise<void> {
  const isCopied = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (isCopied || copyByCommand(text)) announce(done);
  else showForCopying(text);
}
