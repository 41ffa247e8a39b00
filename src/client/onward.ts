/** What a page needs only once its reader does something: another form, the next page, and paper. */
import { one } from './dom.ts';
import { load } from './load.ts';
import { picking } from './pick.ts';
import { prefetching } from './prefetch.ts';
import { printing } from './print/panel.ts';
import { start } from './start.ts';
import { choosing } from './view/choose.ts';

/** A page's place for what is kept on the device is filled by a script of its own; the page of that name has it anyway. */
function keeping(): void {
  const more = one('script[data-offline]')?.dataset.offline;
  if (more && one('section[data-offline]') && /^http/.test(window.location.protocol)) load(more).catch(() => undefined);
}

start([choosing, picking, keeping, printing, prefetching]);
