/** What the search's first answer can do without. */
import { helpWith } from '../../search/help.ts';
import { advise } from './advise.ts';
import { initArrowKeys } from './arrow-keys.ts';
import { showFilters } from './filters.ts';
import { documentsWith, entriesWith } from './pagefind-client.ts';

export const searchExtras = { advise, help: helpWith, filters: showFilters, keys: initArrowKeys, documentsWith, entriesWith };
