/** What the reader of the full text can do with it. */
import { cards } from './card.ts';
import { citing } from './cite.ts';
import { finding } from './find.ts';
import { marking } from './here.ts';
import { start } from './start.ts';
import { sourceSwitch } from './switch.ts';

start([marking, cards, sourceSwitch, finding, citing]);
