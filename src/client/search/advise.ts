/** Nothing was found: what can be tried, as links. */
import type { Help } from '../../search/help.ts';
import type { Hit } from '../../search/types.ts';
import { make } from '../dom.ts';
import { addressOf } from './address.ts';

/** @param draw adds hits to what is shown */
export function advise(told: HTMLElement, { shorter, nearest }: Help, draw: (hits: Hit[]) => void): void {
  if (shorter) {
    const link = make('a', 'shorter', shorter);
    link.href = addressOf(shorter);
    told.append('。文中有：', link);
  }
  draw(nearest.map((entry) => ({ kind: 'entry', entry, policy: entry.policy, collection: entry.collection, reason: 'near' })));
}
