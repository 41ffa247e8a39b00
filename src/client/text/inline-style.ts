/** The full text has its style sheet in it, by a policy that names it; a server may still send the policy of another version. */
import { make, one } from '../ui/dom.ts';
import { beside } from '../ui/load-script.ts';

export function styled(): void {
  const style = one<HTMLStyleElement>('style[data-sheet]');
  if (!style || style.sheet) return;
  const link = make('link', '');
  link.rel = 'stylesheet';
  link.href = beside(style.dataset.sheet ?? '');
  document.head.appendChild(link);
}
