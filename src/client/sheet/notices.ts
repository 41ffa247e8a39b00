/** What must be said about keeping, and what can be done about it; each stands until it is settled. */
import { make, one } from '../ui/dom.ts';

export type Action = [name: string, act: () => void];

export function button([name, act]: Action): HTMLButtonElement {
  const made = make('button', '', name);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

const find = (id: string) => one(`[data-notice="${id}"]`);

export function untell(id: string): void {
  const notice = find(id);
  if (notice) notice.remove();
}

/**
 * @param id one notice an id; the same words again are not said again
 * @param urgent read out at once
 */
export function tell(id: string, words: string, actions: Action[], urgent = false): void {
  const present = find(id);
  if (present && present.dataset.words === words) return;
  untell(id);
  const notice = make('div', 'notice');
  notice.dataset.notice = id;
  notice.dataset.words = words;
  if (urgent) notice.setAttribute('role', 'alert');
  notice.append(make('p', '', words), ...actions.map(button));
  (one('[data-notices]') as HTMLElement).appendChild(notice);
}

/** Something done that may be undone. */
export function undoable(words: string, undo: () => void): void {
  // The same words about something else undo something else.
  untell('undo');
  tell('undo', words, [
    [
      '撤销',
      () => {
        untell('undo');
        undo();
      },
    ],
    ['知道了', () => untell('undo')],
  ]);
}
