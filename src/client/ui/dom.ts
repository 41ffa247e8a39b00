/** Shorthands for the DOM: all is querySelectorAll as an array, one is querySelector. */
export const all = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  Array.from(within.querySelectorAll<T>(selector));

export const one = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T | null =>
  within.querySelector<T>(selector);

export function createElement<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export function createButton(name: string, onClick: () => void): HTMLButtonElement {
  const button = createElement('button', '', name);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** Class of the root element of a page that was first touched, not pointed at. */
export const TOUCHED_CLASS = 'touched';

/** Milliseconds that a message stands, and one that offers something. */
const [SHOWN, OFFERED] = [3000, 12000];

/**
 * Shows a message for a moment, and has it read out by screen readers.
 * @param offer what may be done next
 */
export function announce(text: string, offer?: HTMLElement): void {
  const status = one('.status');
  if (!status) return;
  status.textContent = text;
  if (offer) status.append(' ', offer);
  window.clearTimeout(Number(status.dataset.timer));
  status.dataset.timer = String(
    window.setTimeout(
      () => {
        status.textContent = '';
      },
      offer ? OFFERED : SHOWN,
    ),
  );
}

/** An address as people read it; one that is not in UTF-8 stays as it is. */
export function decodedUrl(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
