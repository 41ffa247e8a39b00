/** Nothing was found: what can be tried, as a link, and what is nearest. */
import type { Help } from '../../search/help.ts';
import type { Hit } from '../../search/types.ts';
import { createElement } from '../ui/dom.ts';
import { urlOfQuery } from './query-url.ts';

export interface Advice {
  /** To be appended to the status. */
  words: (string | Node)[];
  hits: Hit[];
}

export function advise({ shorter, nearest }: Help): Advice {
  const link = createElement('a', 'shorter', shorter ?? '');
  link.href = urlOfQuery(link.textContent ?? '');
  return {
    words: shorter ? ['。文中有：', link] : [],
    hits: nearest.map((entry) => ({ kind: 'entry', entry, policy: entry.policy, collection: entry.collection, reason: 'near' })),
  };
}
