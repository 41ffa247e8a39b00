/** What the search's first answer can do without. */

import { search } from '../../search/engine.ts';
import { gapWords } from '../../search/gaps.ts';
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';
import { documentsWith, entriesWith } from './pagefind-client.ts';
import type { SearchPage } from './search-page.ts';
import { initSuggestions } from './suggestions.ts';

/** What the search page can do by key: walk through suggestions and results. */
function initKeys(page: SearchPage): void {
  initSuggestions(page);
  initArrowKeys(page);
}

export const searchExtras = { search, gapWords, filters: showFilters, keys: initKeys, documentsWith, entriesWith };
