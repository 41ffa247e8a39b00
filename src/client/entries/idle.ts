/** What a page needs only once its reader does something: another form, the next page, and paper. */

import { printing } from '../print/panel.ts';
import { picking } from '../ui/choose-unit.ts';
import { one } from '../ui/dom.ts';
import { load } from '../ui/load-script.ts';
import { prefetching } from '../ui/prefetch.ts';
import { start } from '../ui/start.ts';
import { choosing } from '../ui/view-controls.ts';

/** A page's place for what is kept on the device is filled by a script of its own; the page of that name has it anyway. */
function keeping(): void {
  const more = one('script[data-offline]')?.dataset.offline;
  if (more && one('section[data-offline]') && /^http/.test(window.location.protocol)) load(more).catch(() => undefined);
}

start([choosing, picking, keeping, printing, prefetching]);
