/** The pieces of the page. */
import { one } from '../ui/dom.ts';

const SELECTORS = {
  drop: '[data-draft-drop]',
  count: '[data-finding-count]',
  status: '[data-proofread-status]',
  results: '[data-proofread-results]',
  kinds: '[data-finding-kinds]',
  list: '[data-findings]',
  view: '[data-draft-view]',
} as const;

export type PageParts = Record<keyof typeof SELECTORS | 'root', HTMLElement> & {
  draft: HTMLTextAreaElement;
  progress: HTMLProgressElement;
};

export function findPageParts(): PageParts | null {
  const root = one('[data-proofread]');
  const draft = one<HTMLTextAreaElement>('[data-draft]');
  const progress = one<HTMLProgressElement>('[data-proofread-progress]');
  const found = Object.keys(SELECTORS).map((name) => [name, one(SELECTORS[name as keyof typeof SELECTORS])]);
  if (!root || !draft || !progress || found.some(([, element]) => !element)) return null;
  return { root, draft, progress, ...Object.fromEntries(found) } as PageParts;
}
