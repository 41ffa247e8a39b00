/** What the search's first answer can do without; it arrives as search data does. */
import { searchExtras } from '../search/search-extras.ts';

window.duizhaoData('search-extras', searchExtras);
