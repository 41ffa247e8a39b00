/** The full text has its style sheet in it, by a policy that names it; a server may still send the policy of another version. */
import { createElement, one } from '../ui/dom.ts';
import { scriptUrl } from '../ui/load-script.ts';

export function initInlineStyle(): void {
  const style = one<HTMLStyleElement>('style[data-stylesheet]');
  if (!style || style.sheet) return;
  const link = createElement('link', '');
  link.rel = 'stylesheet';
  link.href = scriptUrl(style.dataset.stylesheet ?? '');
  document.head.appendChild(link);
}
