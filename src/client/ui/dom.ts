/** Short hands for the DOM. */
export const all = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T[] =>
  Array.prototype.slice.call(within.querySelectorAll<T>(selector));

export const one = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): T | null =>
  within.querySelector<T>(selector);

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** On the root of a page that was first touched, not pointed at. */
export const TOUCHED = 'touched';

/** Said to everyone: shown for a moment, and read out. */
export function say(text: string): void {
  const status = one('.status');
  if (!status) return;
  status.textContent = text;
  window.clearTimeout(Number(status.dataset.timer));
  status.dataset.timer = String(
    window.setTimeout(() => {
      status.textContent = '';
    }, 3000),
  );
}

/** Of an address as people read it; one that is not in UTF-8 stays as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
