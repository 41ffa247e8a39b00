/** Copies of the document's words, on every page that has some; and addresses as messengers change them. */
import { initClauseMenus } from '../copy/clause-menu.ts';
import { initSelectionCopy } from '../copy/selection-copy.ts';
import { initSentenceBar } from '../copy/sentence-bar.ts';
import { initPlaceInUrl } from '../text/place-in-url.ts';
import { runEach } from '../ui/run-each.ts';

runEach([initPlaceInUrl, initSelectionCopy, initClauseMenus, initSentenceBar]);
