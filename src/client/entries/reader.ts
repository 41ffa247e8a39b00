/** What the reader of the full text can do with it. */
import { initCards } from '../text/cards.ts';
import { initFind } from '../text/find.ts';
import { initReadingToggle } from '../text/reading-toggle.ts';
import { initScrollSpy } from '../text/scroll-spy.ts';
import { runEach } from '../ui/run-each.ts';

runEach([initScrollSpy, initCards, initReadingToggle, initFind]);
