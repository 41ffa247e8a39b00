/** A copied selection carries where it stands, and what is to be told of it. */

import * as wording from '../../wording/interface.ts';
import { copyText } from '../ui/clipboard.ts';
import { announce, createButton } from '../ui/dom.ts';
import { copyOf, type Excerpt, isEmended, mixedCopyOf, sourceCopyOf } from './copied.ts';
import { selectedIn } from './excerpts.ts';

const DONE = wording.copiedReceived;

export const copySource = (excerpts: readonly Excerpt[]): void => void copyText(sourceCopyOf(excerpts), DONE);

function onCopy(event: ClipboardEvent): void {
  const selection = window.getSelection();
  // What is selected in a field is the reader's own; some engines name the page's selection beside it.
  if (!selection || selection.isCollapsed || !event.clipboardData || (event.target as Element).closest?.('input, textarea')) return;
  const { excerpts, isMixed } = selectedIn(selection.getRangeAt(0));
  if (!excerpts.length) return;
  event.clipboardData.setData('text/plain', isMixed ? mixedCopyOf(String(selection).trim(), excerpts) : copyOf(excerpts));
  event.preventDefault();
  if (!isEmended(excerpts)) return;
  announce(
    wording.copiedNoted,
    createButton(wording.copyReceived, () => copySource(excerpts)),
  );
}

export const initSelectionCopy = (): void => document.addEventListener('copy', onCopy);
