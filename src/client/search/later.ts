/** What the first answer can do without. */
export { help } from '../../search/help.ts';
export { filters } from './filters.ts';
export { documentsWith, entriesWith } from './pagefind.ts';
