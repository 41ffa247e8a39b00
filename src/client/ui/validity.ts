/** Whether a document holds on the day on which it is read, or on one that the reader chooses. */
import { all, one } from './dom.ts';

/** @returns YYYY-MM-DD where the reader is */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60 * 1000).toISOString().slice(0, 10);
}

/** @param changes `尚未施行,2024-05-01 现行有效`: a status, and those that follow from a day on */
function statusOn(changes: string, on: string): string {
  let found = '';
  for (const change of changes.split(',')) {
    const [, day = '', status = ''] = /^(\d{4}-\d\d-\d\d)? ?(.*)$/.exec(change) ?? [];
    if (day <= on) found = status;
  }
  return found || '文件没有写明是否有效';
}

function show(box: HTMLElement, day: string): void {
  const line = one('.validity-now', box);
  const [year, month, date] = day.split('-').map(Number);
  if (!line || !date) return;
  line.textContent = `${year}年${month}月${date}日：`;
  line.appendChild(document.createElement('strong')).textContent = statusOn(box.dataset.validity ?? '', day);
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
