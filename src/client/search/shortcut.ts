/** The / key goes to the search field, as it does on many sites; the form does the rest. */
import { isComposing } from '../ui/composing.ts';
import { one } from '../ui/dom.ts';

const TYPING = /^(INPUT|TEXTAREA|SELECT)$/;

export function initSearchShortcut(): void {
  document.addEventListener('keydown', (event) => {
    // Fields of searches clear themselves by Escape, also where it only ends a composition.
    if (event.key === 'Escape' && isComposing(event)) event.preventDefault();
    const target = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || TYPING.test(target.tagName)) return;
    const field = one<HTMLInputElement>('[data-search-page] input[name="q"]') ?? one<HTMLInputElement>('[data-search] input[name="q"]');
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
