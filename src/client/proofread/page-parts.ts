/** The pieces of the page. */
import { one } from '../ui/dom.ts';

const SELECTORS = {
  drop: '[data-draft-drop]',
  count: '[data-finding-count]',
  status: '[data-proofread-status]',
  kept: '[data-draft-kept]',
  results: '[data-proofread-results]',
  kinds: '[data-finding-kinds]',
  list: '[data-findings]',
  view: '[data-draft-view]',
} as const;

export type PageParts = Record<keyof typeof SELECTORS | 'root', HTMLElement> & {
  draft: HTMLTextAreaElement;
  keep: HTMLInputElement;
  progress: HTMLProgressElement;
};

export function findPageParts(): PageParts | null {
  const root = one('[data-proofread]');
  const draft = one<HTMLTextAreaElement>('[data-draft]');
  const keep = one<HTMLInputElement>('[data-draft-keep]');
  const progress = one<HTMLProgressElement>('[data-proofread-progress]');
  const found = Object.keys(SELECTORS).map((name) => [name, one(SELECTORS[name as keyof typeof SELECTORS])]);
  if (!root || !draft || !keep || !progress || found.some(([, element]) => !element)) return null;
  return { root, draft, keep, progress, ...Object.fromEntries(found) } as PageParts;
}
