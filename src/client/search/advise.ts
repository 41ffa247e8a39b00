/** Nothing was found: what can be tried, as a link, and what is nearest. */
import type { Help } from '../../search/help.ts';
import type { Hit } from '../../search/types.ts';
import { make } from '../ui/dom.ts';
import { addressOf } from './address.ts';

export interface Advice {
  /** To be appended to what is told. */
  words: (string | Node)[];
  hits: Hit[];
}

export function advise({ shorter, nearest }: Help): Advice {
  const link = make('a', 'shorter', shorter ?? '');
  link.href = addressOf(link.textContent ?? '');
  return {
    words: shorter ? ['。文中有：', link] : [],
    hits: nearest.map((entry) => ({ kind: 'entry', entry, policy: entry.policy, collection: entry.collection, reason: 'near' })),
  };
}
