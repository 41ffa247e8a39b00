/** What scripts add; every page is complete without them. */
import { contents } from './contents.ts';
import { all } from './dom.ts';
import { fromFolder } from './folder.ts';
import { register } from './register.ts';
import { signs } from './signs.ts';
import { slash } from './slash.ts';
import { start } from './start.ts';
import { styled } from './styled.ts';
import { myUnit } from './unit.ts';
import { viewing } from './view/view.ts';

document.documentElement.classList.add('scripted');

/** What is of no use without scripts; those that make it work may still have to come. */
function reveal(): void {
  for (const control of all('[data-scripted]')) control.hidden = false;
}

start([styled, fromFolder, viewing, contents, reveal, myUnit, signs, slash, register]);
