/** Stands in the head of every page, inline: what must run before the first of a page is drawn. */
import { stageLayout } from '../ui/staged-layout.ts';
import { applyStoredView } from '../ui/stored-view.ts';

applyStoredView();
stageLayout();
