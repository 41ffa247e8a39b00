/** What the search's first answer can do without. */
import { beyondExact } from '../../search/engine.ts';
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';

export const searchExtras = { filters: showFilters, keys: initArrowKeys, beyond: beyondExact };
