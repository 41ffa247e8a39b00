/** What is printed: a page or one of its sections, with or without the editors' notes. */

import * as wording from '../../wording/interface.ts';
import { all, createButton, createElement, decodedUrl, one } from '../ui/dom.ts';
import { PRINT_SECTION } from '../ui/request-print.ts';
import { moveImprint, restoreImprint } from './move-imprint.ts';
import { partsBeside, type Section, sectionInView, sectionsOfPage, sectionWith } from './sections.ts';
import { setLines, unsetLines } from './set-lines.ts';

interface Choice {
  name: string;
  options: [string, string][];
}

const NOTES: Choice = {
  name: wording.editorsNote,
  options: [
    ['with', wording.printed],
    ['without', wording.notPrinted],
  ],
};

/** Of steps, which say by themselves what to do. */
const QUOTES: Choice = {
  name: wording.stepQuotes,
  options: [
    ['without', wording.notPrinted],
    ['with', wording.printed],
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

/** What is printed alone; undefined when all is. */
let chosenSection: Section | undefined;

function option(text: string, section: Section | undefined, chosen: Map<HTMLOptionElement, Section | undefined>): HTMLOptionElement {
  const made = createElement('option', '', text);
  chosen.set(made, section);
  return made;
}

/** The section that is being read, named anew whenever the list is turned to. */
function offerReading(list: HTMLSelectElement, sections: readonly Section[], sectionOf: Map<HTMLOptionElement, Section | undefined>): void {
  const reading = list.appendChild(option('', undefined, sectionOf));
  const name = () => {
    if (list.selectedOptions[0] === reading) return;
    const section = sectionInView(sections) ?? sections[0];
    reading.textContent = `只印正在看的部分：${section?.name}`;
    sectionOf.set(reading, section);
  };
  name();
  for (const type of ['mousedown', 'touchstart', 'focus', 'keydown']) list.addEventListener(type, name, { passive: true });
}

/** A list of the page's sections; where the contents mark it, the one that is being read comes first. */
function sectionList(sections: readonly Section[]): HTMLElement {
  const label = createElement('label', 'print-scope', `${wording.printScope} `);
  const list = label.appendChild(document.createElement('select'));
  const sectionOf = new Map<HTMLOptionElement, Section | undefined>();
  list.appendChild(option(wording.wholePage, undefined, sectionOf));
  const group = document.createElement('optgroup');
  group.label = wording.oneSection;
  for (const one of sections) group.appendChild(option(`${new Array(one.depth + 1).join('　')}${one.name}`, one, sectionOf));
  if (one('[data-document]')) offerReading(list, sections, sectionOf);
  list.appendChild(group);
  list.addEventListener('change', () => {
    const [option] = list.selectedOptions;
    chosenSection = option && sectionOf.get(option);
  });
  return label;
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
  return [query ? `查：${query}` : '', chosenSection ? `（节选：${chosenSection.name}）` : ''].join('');
}

const added: HTMLElement[] = [];
const words = new Map<HTMLElement, Node[]>();

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
    words.set(line, Array.from(line.childNodes));
    line.textContent = '文字：原件文字，未经整理';
  }
}

function hideScope(): void {
  for (const element of added.splice(0)) element.remove();
  for (const [line, nodes] of words) {
    line.textContent = '';
    line.append(...nodes);
  }
  words.clear();
  document.documentElement.classList.remove('printing-source');
}

function before(): void {
  after();
  const root = document.documentElement;
  root.classList.toggle('without-notes', chosen[NOTES.name] === 'without');
  root.classList.toggle('with-quotes', chosen[QUOTES.name] === 'with');
  if (chosenSection) for (const part of partsBeside(chosenSection)) part.classList.add('unprinted');
  else
    for (const part of all<HTMLDetailsElement>('details:not([open]):not(.unfold)')) {
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

/** The section of a clause, this once. */
function printSectionOf(id: string): void {
  const former = chosenSection;
  chosenSection = sectionWith(sectionsOfPage(), document.getElementById(id)) ?? former;
  const restore = () => {
    chosenSection = former;
    window.removeEventListener('afterprint', restore);
  };
  window.addEventListener('afterprint', restore);
  window.print();
}

export function initPrinting(): void {
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  document.addEventListener(PRINT_SECTION, (event) => printSectionOf((event as CustomEvent<string>).detail));
  const panel = one('[data-print-panel]');
  if (!panel) return;
  const sections = sectionsOfPage();
  if (sections.length) panel.appendChild(sectionList(sections));
  if (one('.note, [data-cards]')) panel.appendChild(buttons(NOTES));
  if (one('.steps .quote')) panel.appendChild(buttons(QUOTES));
  if (one('[data-reading-toggle]')) panel.appendChild(createElement('p', 'hint', '打印整理文字还是原件文字，以“显示”所选为准。'));
  const go = createButton(wording.printPage, () => window.print());
  go.className = 'go';
  panel.appendChild(go);
}
