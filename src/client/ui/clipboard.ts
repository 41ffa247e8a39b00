/** Copying, with and without the clipboard API (plain http has none). */
import { make, one, say } from './dom.ts';

/** The old way: select in a field, let the browser copy. */
function byCommand(text: string): boolean {
  const field = make('textarea', '');
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
function byHand(text: string): void {
  const box = make('div', 'copy-box');
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-label', '请手动复制');
  const field = make('textarea', '');
  field.value = text;
  field.setAttribute('aria-label', '要复制的文字');
  const close = make('button', '', '关闭');
  close.type = 'button';
  close.addEventListener('click', () => box.remove());
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') box.remove();
  });
  box.append(make('p', '', '这个浏览器不允许网页代为复制，请自行复制：'), field, close);
  one('.copy-box')?.remove();
  document.body.appendChild(box);
  field.focus();
  field.select();
}

export async function copy(text: string, told: string): Promise<void> {
  let done = false;
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      done = true;
    }
  } catch {
    done = false;
  }
  if (done || byCommand(text)) say(told);
  else byHand(text);
}
