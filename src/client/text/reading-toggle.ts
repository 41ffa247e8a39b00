/** The whole text as emended, or as received. */

import * as wording from '../../wording/interface.ts';
import { all, announce, one } from '../ui/dom.ts';

/** Each emended place keeps the nodes of its reading while the source stands in it. */
const readings = new WeakMap<HTMLElement, Node[]>();

function toSource(piece: HTMLElement): void {
  readings.set(piece, Array.prototype.slice.call(piece.childNodes));
  piece.textContent = piece.dataset.sic ?? '';
}

function toReading(piece: HTMLElement): void {
  const nodes = readings.get(piece);
  if (!nodes) return;
  piece.textContent = '';
  for (const node of nodes) piece.appendChild(node);
}

function showForm(text: HTMLElement, form: string): void {
  const convert = form === 'source' ? toSource : toReading;
  for (const piece of all('[data-sic]', text)) convert(piece);
  text.classList.toggle('showing-source', form === 'source');
}

export function initReadingToggle(): void {
  const text = one('[data-document]');
  const fieldset = one<HTMLFieldSetElement>('[data-reading-toggle]');
  if (!text || !fieldset) return;
  const buttons = all<HTMLButtonElement>('button', fieldset);
  for (const button of buttons) {
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-pressed') === 'true') return;
      const form = button.dataset.show ?? 'reading';
      showForm(text, form);
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      announce(form === 'source' ? wording.showsReceived : wording.showsEdited);
    });
  }
}
