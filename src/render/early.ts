/**
 * How the reader wants pages set, before the first of them is drawn: the one script that stands in the pages
 * themselves, as it is here, since a policy for scripts names it by its digest.
 */

/** Where a device keeps it, as classes of the root element: large plain size-1. */
export const VIEW = 'duizhao:view';

/** Early tells that scripts run, before those that do the work are there; where nothing may be kept, what is chosen holds for the page. */
export const EARLY =
  `!function(r){r.className+=' early';` +
  `try{r.className+=' '+(localStorage['${VIEW}'].match(/large|plain|size-[12]/g)||[]).join(' ')}catch(e){}}(document.documentElement)`;
