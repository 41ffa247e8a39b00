/** What scripts add; every page is complete without them. */

import { registerWorker } from '../offline/register-worker.ts';
import { initSearchShortcut } from '../search/shortcut.ts';
import { initInlineStyle } from '../text/inline-style.ts';
import { all } from '../ui/dom.ts';
import { initFileLinks } from '../ui/file-links.ts';
import { initLazyLoad } from '../ui/lazy-load.ts';
import { initMyUnit } from '../ui/my-unit.ts';
import { runEach } from '../ui/run-each.ts';
import { initView } from '../ui/view.ts';

document.documentElement.classList.add('scripted');

/** What is of no use without scripts; those that make it work may still have to come. */
function reveal(): void {
  for (const control of all('[data-scripted]')) control.hidden = false;
}

runEach([initInlineStyle, initFileLinks, initView, reveal, initMyUnit, initLazyLoad, initSearchShortcut, registerWorker]);
