/** What the search's first answer can do without; it arrives as search data does. */
import { helpWith } from '../../search/help.ts';
import { advise } from '../search/advise.ts';
import { keys } from '../search/arrow-keys.ts';
import { filters } from '../search/filters.ts';
import { documentsWith, entriesWith } from '../search/pagefind.ts';

const parts = { advise, help: helpWith, filters, keys, documentsWith, entriesWith };

export type Later = typeof parts;

window.duizhaoData('search-extras', parts);
