/** What is printed: whole or what the reader has on the screen, with or without the editors' notes. */
import { all, make, one } from '../dom.ts';
import { joinImprint, partImprint } from './imprint.ts';
import { follow, unseen } from './parts.ts';
import { set, unset } from './set.ts';

interface Choice {
  name: string;
  options: [string, string][];
}

const SCOPE: Choice = {
  name: '范围',
  options: [
    ['whole', '整页'],
    ['seen', '只印正在看的部分'],
  ],
};
const NOTES: Choice = {
  name: '编者说明',
  options: [
    ['with', '印'],
    ['without', '不印'],
  ],
};

const chosen: Record<string, string> = {};

function buttons({ name, options }: Choice): HTMLElement {
  const field = make('fieldset', 'switch');
  field.appendChild(make('legend', '', name));
  for (const [value, label] of options) {
    const button = make('button', '', label);
    button.type = 'button';
    button.setAttribute('aria-pressed', String((chosen[name] ?? options[0]?.[0]) === value));
    button.addEventListener('click', () => {
      chosen[name] = value;
      for (const other of all('button', field)) other.setAttribute('aria-pressed', String(other === button));
    });
    field.appendChild(button);
  }
  return field;
}

const opened: HTMLDetailsElement[] = [];

/** The address under which the page is read, where the site has none of its own and others can reach it. */
function here(text: string): void {
  if (!/^http/.test(window.location.protocol)) return;
  for (const line of all('[data-here]')) {
    line.textContent = text;
    line.hidden = !text;
  }
}

function before(): void {
  after();
  const root = document.documentElement;
  root.classList.toggle('without-notes', chosen[NOTES.name] === 'without');
  if (chosen[SCOPE.name] === 'seen') for (const part of unseen()) part.classList.add('unprinted');
  else
    for (const part of all<HTMLDetailsElement>('details:not([open])')) {
      opened.push(part);
      part.open = true;
    }
  set();
  joinImprint();
  here(`网页：${window.location.href}`);
}

function after(): void {
  unset();
  partImprint();
  for (const part of all('.unprinted')) part.classList.remove('unprinted');
  for (const part of opened.splice(0)) part.open = false;
  here('');
}

export function printing(): void {
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  const place = one('[data-print]');
  if (!place) return;
  const panel = make('details', 'print-panel');
  panel.appendChild(make('summary', '', '打印'));
  panel.appendChild(buttons(SCOPE));
  if (one('.note, [data-cards]')) panel.appendChild(buttons(NOTES));
  if (one('[data-switch]')) panel.appendChild(make('p', 'hint', '打印整理文字还是原件文字，以上面“显示”所选为准。'));
  const go = make('button', 'go', '打印本页');
  go.type = 'button';
  go.addEventListener('click', () => window.print());
  panel.appendChild(go);
  place.appendChild(panel);
  follow(place);
}
