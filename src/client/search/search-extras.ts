/** What the search's first answer can do without. */
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';
import { documentsWith, entriesWith } from './pagefind-client.ts';

export const searchExtras = { filters: showFilters, keys: initArrowKeys, documentsWith, entriesWith };
