/** What is printed: whole or what the reader has on the screen, with or without the editors' notes. */
import { all, createButton, createElement, decodedUrl, one } from '../ui/dom.ts';
import { moveImprint, restoreImprint } from './move-imprint.ts';
import { setLines, unsetLines } from './set-lines.ts';
import { isDivisible, trackReadingPlace, unseenParts } from './visible-parts.ts';

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

/** Of steps, which say by themselves what to do. */
const QUOTES: Choice = {
  name: '步骤的引文',
  options: [
    ['without', '不印'],
    ['with', '印'],
  ],
};

const chosen: Record<string, string> = {};

function buttons({ name, options }: Choice): HTMLElement {
  const field = createElement('fieldset', 'toggle');
  field.appendChild(createElement('legend', '', name));
  for (const [value, label] of options) {
    const button = createButton(label, () => {
      chosen[name] = value;
      for (const other of all('button', field)) other.setAttribute('aria-pressed', String(other === button));
    });
    button.setAttribute('aria-pressed', String((chosen[name] ?? options[0]?.[0]) === value));
    field.appendChild(button);
  }
  return field;
}

const opened: HTMLDetailsElement[] = [];

/** The address under which the page is read, where the site has none of its own and others can reach it. */
function showAddress(text: string): void {
  if (!/^http/.test(window.location.protocol)) return;
  for (const line of all('[data-here]')) {
    line.textContent = text;
    line.hidden = !text;
  }
}

/** What the print is of, when it is less than the page's title says. */
function scope(): string {
  const query = one<HTMLInputElement>('main input[name="q"]')?.value;
  return [query ? `查：${query}` : '', chosen[SCOPE.name] === 'seen' ? '（节选）' : ''].join('');
}

const added: HTMLElement[] = [];
const words = new Map<HTMLElement, string | null>();

/** Says what is printed: under the title, and in the imprint. */
function showScope(): void {
  const text = scope();
  const heads = all('[data-document] > .row.date:not(.closing), [data-document] > .row.title, .page > h1');
  const head = heads[heads.length - 1];
  if (text && head) {
    added.push(createElement('p', 'scope', text));
    head.insertAdjacentElement('afterend', added[added.length - 1] as HTMLElement);
  }
  const isSource = one('.showing-source') !== null;
  document.documentElement.classList.toggle('printing-source', isSource);
  if (!isSource) return;
  for (const line of all('[data-words]')) {
    words.set(line, line.textContent);
    line.textContent = '文字：原件文字，未经整理';
  }
}

function hideScope(): void {
  for (const element of added.splice(0)) element.remove();
  for (const [line, text] of words) line.textContent = text;
  words.clear();
  document.documentElement.classList.remove('printing-source');
}

function before(): void {
  after();
  const root = document.documentElement;
  root.classList.toggle('without-notes', chosen[NOTES.name] === 'without');
  root.classList.toggle('with-quotes', chosen[QUOTES.name] === 'with');
  if (chosen[SCOPE.name] === 'seen') for (const part of unseenParts()) part.classList.add('unprinted');
  else
    for (const part of all<HTMLDetailsElement>('details:not([open])')) {
      opened.push(part);
      part.open = true;
    }
  setLines();
  moveImprint();
  showAddress(`网页：${decodedUrl(window.location.href)}`);
  showScope();
}

function after(): void {
  unsetLines();
  restoreImprint();
  for (const part of all('.unprinted')) part.classList.remove('unprinted');
  for (const part of opened.splice(0)) part.open = false;
  showAddress('');
  hideScope();
}

export function initPrinting(): void {
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  const panel = one('[data-print-panel]');
  if (!panel) return;
  if (isDivisible()) panel.appendChild(buttons(SCOPE));
  if (one('.note, [data-cards]')) panel.appendChild(buttons(NOTES));
  if (one('.steps .quote')) panel.appendChild(buttons(QUOTES));
  if (one('[data-reading-toggle]')) panel.appendChild(createElement('p', 'hint', '打印整理文字还是原件文字，以上面“显示”所选为准。'));
  const go = createButton('打印本页', () => window.print());
  go.className = 'go';
  panel.appendChild(go);
  trackReadingPlace(panel);
}
