/** What scripts add; every page is complete without them. */

import { register } from '../offline/register.ts';
import { slash } from '../search/shortcut.ts';
import { contents } from '../text/contents.ts';
import { styled } from '../text/inline-style.ts';
import { all } from '../ui/dom.ts';
import { fromFolder } from '../ui/folder.ts';
import { signs } from '../ui/lazy-load.ts';
import { myUnit } from '../ui/my-unit.ts';
import { start } from '../ui/start.ts';
import { viewing } from '../ui/view.ts';

document.documentElement.classList.add('scripted');

/** What is of no use without scripts; those that make it work may still have to come. */
function reveal(): void {
  for (const control of all('[data-scripted]')) control.hidden = false;
}

start([styled, fromFolder, viewing, contents, reveal, myUnit, signs, slash, register]);
