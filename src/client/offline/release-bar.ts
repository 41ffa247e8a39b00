/** The quiet bar that offers a new release. It stands at the end of the page and sticks to the window's end: nothing moves. */

import * as wording from '../../wording/interface.ts';
import { createButton, createElement, one } from '../ui/dom.ts';
import { askWorker, reasonOf } from './ask-worker.ts';
import type { FailureReason } from './messages.ts';

const STYLE: Partial<CSSStyleDeclaration> = {
  position: 'sticky',
  bottom: '0',
  zIndex: '7',
  padding: '0.6em 1em',
  background: 'var(--paper)',
  borderTop: '1px solid var(--line)',
  fontSize: '0.85rem',
  textAlign: 'center',
};

const OFFER = '本站有新版本，已经下载并核对。现在看的还是原来的版本。';
const UNDONE: Record<FailureReason, string> = {
  changed: '没有换成：网站又有了更新的版本，或网络里的设备改动了网页。原来的版本照常可用；刷新页面会再试。',
  room: '没有换成：这台设备没有空间了。原来的版本照常可用。',
  network: '没有换成：新版本还缺一些内容，网络不通。原来的版本照常可用。',
};

/** The offer may be postponed until the window is closed. */
const POSTPONED = 'duizhao:later';

function isPostponed(postpone = false): boolean {
  try {
    if (postpone) window.sessionStorage.setItem(POSTPONED, '1');
    return window.sessionStorage.getItem(POSTPONED) !== null;
  } catch {
    return false;
  }
}

export async function offerRelease(): Promise<void> {
  if (isPostponed() || !(await askWorker('hello', 'newest')) || one('[data-release-bar]')) return;
  const bar = createElement('div', 'screen-only');
  bar.dataset.releaseBar = '';
  Object.assign(bar.style, STYLE);
  const words = createElement('span', '', OFFER);
  words.setAttribute('role', 'status');
  const change = createButton(wording.exchange, () => {
    change.disabled = true;
    // Windows reload when the worker says so: all at once.
    askWorker('change', 'newest').catch((error) => {
      change.disabled = false;
      words.textContent = UNDONE[reasonOf(error)];
    });
  });
  const later = createButton(wording.later, () => {
    isPostponed(true);
    bar.remove();
  });
  for (const button of [change, later]) button.style.margin = '0.2em 0 0.2em 1em';
  bar.append(words, change, later);
  document.body.appendChild(bar);
}
