/** Finding in the full text, and marking what a search result was about. */
import { fold, type Simplified, spansOf } from '../../search/fold.ts';
import { loadTables } from '../search/search-data.ts';
import { isComposing } from '../ui/composing.ts';
import { all, one } from '../ui/dom.ts';
import { FOUND_WORDS, readStored, writeStored } from '../ui/storage.ts';
import { clearMarks, markSpan, textRuns } from '../ui/text-marks.ts';

/** Milliseconds; what was noted longer ago belongs to another click. */
const MAX_AGE = 30_000;

const NONE: Simplified = new Map();

/** The words of the search result that led here, read once. */
function takeFoundWords(): string[] {
  try {
    const { words, time } = JSON.parse(readStored(FOUND_WORDS) ?? '{}') as { words?: unknown; time?: number };
    writeStored(FOUND_WORDS, null);
    return Array.isArray(words) && Date.now() - (time ?? 0) < MAX_AGE ? words.filter((word) => typeof word === 'string') : [];
  } catch {
    return [];
  }
}

/** Marks what is looked for. @returns the first mark of each place, in order */
function highlight(clauses: readonly HTMLElement[], query: string, simplified: Simplified): HTMLElement[] {
  const wanted = fold(query, simplified).text;
  return clauses.reduce<HTMLElement[]>((found, clause) => {
    const { text, runs: pieces } = textRuns(clause);
    const marks = spansOf(fold(text, simplified), wanted)
      .reverse()
      .map(([from, to]) => markSpan(pieces, from, to));
    return found.concat(marks.reverse().filter((mark): mark is HTMLElement => mark !== null));
  }, []);
}

function markFoundWords(text: HTMLElement): void {
  const target = document.getElementById(window.location.hash.slice(1));
  const words = target && text.contains(target) ? takeFoundWords() : [];
  if (words.length) clearMarks(text);
  const marks = words.reduce<HTMLElement[]>((found, word) => found.concat(highlight(target ? [target] : [], word, NONE)), []);
  // A long clause: the words, not its beginning, are what the reader came for.
  marks[0]?.scrollIntoView({ block: 'center' });
}

/** Traditional characters fold when the site's table has come; without it the rest still does. */
async function simplifiedTable(): Promise<Simplified> {
  try {
    return (await loadTables()).simplified;
  } catch {
    return NONE;
  }
}

interface Finder {
  field: HTMLInputElement;
  status: HTMLElement;
  text: HTMLElement;
}

let marks: HTMLElement[] = [];
let at = -1;

function go(finder: Finder, step: number): void {
  if (!marks.length) return;
  marks[at]?.classList.remove('here');
  at = (at + step + marks.length) % marks.length;
  marks[at]?.classList.add('here');
  marks[at]?.scrollIntoView({ block: 'center' });
  finder.status.textContent = `${at + 1}/${marks.length} 处`;
}

async function find({ field, status, text }: Finder): Promise<void> {
  const query = field.value;
  const simplified = await simplifiedTable();
  if (query !== field.value) return;
  clearMarks(text);
  marks = query.trim() ? highlight(all('.clause', text), query, simplified) : [];
  at = -1;
  status.textContent = query.trim() ? `${marks.length} 处` : '';
}

export function initFind(): void {
  const text = one('[data-document]');
  const form = one<HTMLFormElement>('[data-find-form]');
  const field = form && one<HTMLInputElement>('input', form);
  const status = form && one('[data-find-status]', form);
  if (!text || !form || !field || !status) return;
  const finder = { field, status, text };
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) void find(finder);
  });
  field.addEventListener('compositionend', () => void find(finder));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(finder, 1);
  });
  for (const button of all('[data-find-step]', form)) button.addEventListener('click', () => go(finder, Number(button.dataset.findStep)));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    field.value = '';
    void find(finder);
  });
  for (const button of all('[data-show]')) {
    // The toggle replaces text that marks stand in: they go before it, and are found again behind it.
    button.addEventListener('click', () => clearMarks(text), true);
    button.addEventListener('click', () => void find(finder));
  }
  markFoundWords(text);
  // Typed before this script was there.
  if (field.value) void find(finder);
  // Come back to from a search: the words of the result that leads here now.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) markFoundWords(text);
  });
}
