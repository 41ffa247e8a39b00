/** The search over several documents; it arrives as search data does. */
import { searchLibrary } from '../search/search-library.ts';

window.duizhaoData('search-library', searchLibrary);
