/** What the search's first answer can do without. */
import { type Help, helpWith } from '../../search/help.ts';
import { entryHit } from '../../search/questions.ts';
import type { Hit } from '../../search/types.ts';
import { createElement } from '../ui/dom.ts';
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';
import { documentsWith, entriesWith } from './pagefind-client.ts';
import { urlOfQuery } from './query-url.ts';

interface Advice {
  /** To be appended to the status. */
  words: (string | Node)[];
  hits: Hit[];
}

/** Nothing was found: what can be tried, as a link, and what is nearest. */
function advise({ shorter, nearest }: Help): Advice {
  const link = createElement('a', 'shorter', shorter ?? '');
  link.href = urlOfQuery(link.textContent ?? '');
  return {
    words: shorter ? ['。文中有：', link] : [],
    hits: nearest.map((entry) => entryHit(entry, 'near')),
  };
}

export const searchExtras = { advise, help: helpWith, filters: showFilters, keys: initArrowKeys, documentsWith, entriesWith };
