/**
 * How the reader wants pages set, before the first of them is drawn: the one script that stands in the pages
 * themselves, as it is here, since a policy for scripts names it by its digest.
 */

/** Where a device keeps it, as classes of the root element: large plain size-1. */
export const VIEW = 'duizhao:view';

/** Only with this script are there controls for it (adjustable); where nothing may be kept, they hold for the page. */
export const EARLY =
  `!function(r){r.className+=' adjustable';` +
  `try{r.className+=' '+(localStorage['${VIEW}'].match(/large|plain|size-[12]/g)||[]).join(' ')}catch(e){}}(document.documentElement)`;
