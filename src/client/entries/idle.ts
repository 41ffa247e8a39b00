/** What a page needs only once its reader does something: another form, the next page, and paper. */

import { initPrinting } from '../print/panel.ts';
import { initChooseUnit } from '../ui/choose-unit.ts';
import { one } from '../ui/dom.ts';
import { loadScript } from '../ui/load-script.ts';
import { initPrefetch } from '../ui/prefetch.ts';
import { runEach } from '../ui/run-each.ts';
import { initViewControls } from '../ui/view-controls.ts';

/** A page's place for what is kept on the device is filled by a script of its own; the page of that name has it anyway. */
function loadOfflineScript(): void {
  const more = one('script[data-offline-script]')?.dataset.offlineScript;
  if (more && one('[data-offline]') && /^http/.test(window.location.protocol)) loadScript(more).catch(() => undefined);
}

runEach([initViewControls, initChooseUnit, loadOfflineScript, initPrinting, initPrefetch]);
