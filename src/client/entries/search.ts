import { searchPage } from '../search/search-page.ts';

searchPage();
