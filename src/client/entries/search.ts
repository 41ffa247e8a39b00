import { initSearchPage } from '../search/search-form.ts';

initSearchPage();
