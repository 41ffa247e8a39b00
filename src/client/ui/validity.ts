/** Whether a document holds on the day on which it is read, or on one that the reader chooses. */

import { dateInWords } from '../../document/date.ts';
import * as wording from '../../wording/interface.ts';
import { all, one } from './dom.ts';
import { statusIn } from './status-in.ts';
import { today } from './today.ts';

function show(box: HTMLElement, day: string): void {
  const line = one('.validity-now', box);
  if (!line) return;
  line.textContent = `${dateInWords(day)}：`;
  line.appendChild(document.createElement('strong')).textContent = statusIn(box.dataset.validity ?? '', day) || wording.statusUnknown;
  line.hidden = false;
}

export function initValidity(): void {
  for (const box of all('[data-validity]')) {
    show(box, today());
    const field = one<HTMLInputElement>('[data-validity-day]', box);
    if (!field) continue;
    field.value = today();
    for (const awaited of all('.awaited', box)) awaited.hidden = false;
    // A day that is not whole yet is none.
    field.addEventListener('input', () => show(box, field.value || today()));
  }
}
