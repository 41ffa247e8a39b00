/** What a page needs only once its reader does something: the next page, and paper. */
import { prefetching } from './prefetch.ts';
import { printing } from './print/panel.ts';
import { start } from './start.ts';

start([printing, prefetching]);
