/** Opened from a folder (file://) no server adds index.html to an address. */
import { all } from './dom.ts';

/** An address of the site with its file named; others as they are. */
export function withIndexFile(address: string): string {
  return window.location.protocol === 'file:' ? address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html') : address;
}

export function initFileLinks(): void {
  if (window.location.protocol !== 'file:') return;
  for (const link of all<HTMLAnchorElement>('a[href]:not([href^="#"])')) {
    if (link.protocol === 'file:') link.href = withIndexFile(link.href);
  }
  for (const form of all<HTMLFormElement>('form[action]')) form.action = withIndexFile(form.action);
}
