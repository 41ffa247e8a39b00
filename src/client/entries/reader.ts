/** What the reader of the full text can do with it. */
import { cards } from '../text/cards.ts';
import { citing } from '../text/cite.ts';
import { finding } from '../text/find.ts';
import { sourceSwitch } from '../text/reading-toggle.ts';
import { marking } from '../text/scroll-spy.ts';
import { start } from '../ui/start.ts';

start([marking, cards, sourceSwitch, finding, citing]);
