/** What must be said about keeping, and what can be done about it; each stands until it is settled. */

import * as wording from '../../wording/interface.ts';
import { createButton, createElement, one } from '../ui/dom.ts';

export type NoticeAction = [name: string, act: () => void];

const findNotice = (id: string) => one(`[data-notice="${id}"]`);

export function removeNotice(id: string): void {
  const notice = findNotice(id);
  if (notice) notice.remove();
}

/**
 * @param id one notice an id; the same words again are not said again
 * @param urgent read out at once
 */
export function showNotice(id: string, words: string, actions: NoticeAction[], urgent = false): void {
  const present = findNotice(id);
  if (present && present.dataset.words === words) return;
  removeNotice(id);
  const notice = createElement('div', 'notice');
  notice.dataset.notice = id;
  notice.dataset.words = words;
  if (urgent) notice.setAttribute('role', 'alert');
  notice.append(createElement('p', '', words), ...actions.map(([name, act]) => createButton(name, act)));
  (one('[data-notices]') as HTMLElement).appendChild(notice);
}

/** Something done that may be undone. */
export function offerUndo(words: string, undo: () => void): void {
  // The same words about something else undo something else.
  removeNotice('undo');
  showNotice('undo', words, [
    [
      wording.undo,
      () => {
        removeNotice('undo');
        undo();
      },
    ],
    [wording.understood, () => removeNotice('undo')],
  ]);
}
