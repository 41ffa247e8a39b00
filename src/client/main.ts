/** What scripts add; every page is complete without them. */
import { cards } from './card.ts';
import { citing } from './cite.ts';
import { contents } from './contents.ts';
import { finding } from './find.ts';
import { fromFolder } from './folder.ts';
import { printing } from './print/panel.ts';
import { slash } from './slash.ts';
import { sourceSwitch } from './switch.ts';
import { myUnit } from './unit.ts';

document.documentElement.classList.add('scripted');
for (const part of [fromFolder, contents, myUnit, sourceSwitch, finding, cards, citing, printing, slash]) {
  // One part failing on an engine nobody foresaw must not take the others with it.
  try {
    part();
  } catch (error) {
    window.console.error(error);
  }
}
