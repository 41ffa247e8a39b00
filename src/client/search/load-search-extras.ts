/** The search's second script: what the first answer does without. */
import { fetchData } from './fetch-data.ts';
import type { searchExtras } from './search-extras.ts';

export const loadSearchExtras = () => fetchData('search-extras') as Promise<typeof searchExtras>;
