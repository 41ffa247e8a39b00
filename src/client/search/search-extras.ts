/** What the search's first answer can do without. */
import { beyondExact, search } from '../../search/engine.ts';
import { gapWords } from '../../search/gaps.ts';
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';
import { noteStatuses } from './in-force.ts';
import type { SearchPage } from './search-page.ts';
import { initSuggestions, type Loaders } from './suggestions.ts';

/** What the search page can do by key: walk through suggestions and results. */
function initKeys(page: SearchPage, loaders: Loaders): void {
  initSuggestions(page, loaders);
  initArrowKeys(page);
}

export const searchExtras = { search, beyond: beyondExact, gapWords, filters: showFilters, statuses: noteStatuses, keys: initKeys };
