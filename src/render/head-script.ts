/**
 * What must run before the first of a page is drawn: how the reader wants pages set, and what of a page is laid out
 * first. It stands in the pages themselves, as it is here, since a policy for scripts names it by its digest.
 */

/** Where a device keeps it, as classes of the root element: large plain size-1. */
export const VIEW = 'duizhao:view';

/** Early tells that scripts run, before those that do the work are there; where nothing may be kept, what is chosen holds for the page. */
export const SETTING =
  `!function(r){r.className+=' early';` +
  `try{r.className+=' '+(localStorage['${VIEW}'].match(/large|plain|size-[12]/g)||[]).join(' ')}catch(e){}}(document.documentElement)`;

/** What on a phone is laid out after the header, outer parts before what is in them; staged-layout.css hides the same. */
export const LATER: readonly string[] = [
  '.contents',
  '.sheet',
  '.document',
  '.row',
  '.document+*',
  '.page>*',
  '.page>ol>li',
  '.page>dl>div',
  '.page tr',
  'main~*',
];

/**
 * What takes more than 50 ms at a stretch is called a long task. The next part waits for the next frame after so many, which
 * leaves time for the part just begun, the longest of which takes 25 on a slow phone, and for drawing all of them.
 */
const TURN_MS = 4;

/**
 * Lays out the header first, and what is below it after it is drawn, part by part, where staged-layout.css hides it: on phones,
 * in engines that can. A place that is gone to needs all that is above it, so that an address that names one
 * (or words, which only the navigation's own name tells), a way back, and whatever the reader does lay out the whole.
 */
export const IN_TURN =
  `!function(d,r,n,i){n=performance.getEntriesByType('navigation')[0]||'';` +
  `if(n.type=='navigate'&&!/#/.test(location.hash+n.name)){` +
  `function end(){r.className=r.className.replace(' in-turn','')}` +
  `function draw(){requestAnimationFrame(function(){` +
  `for(var start=performance.now(),all=d.querySelectorAll('${LATER.join()}');all[i]&&${TURN_MS}>performance.now()-start;i++){` +
  `if(getComputedStyle(all[i]).contentVisibility!='hidden')return end();` +
  `all[i].className+=' laid';all[i].offsetTop}` +
  `all[i]||d.readyState=='loading'?draw():end()})}` +
  `r.className+=' in-turn';d.addEventListener('click',end,true);d.addEventListener('keydown',end,true);requestAnimationFrame(draw)` +
  `}}(document,document.documentElement,0,0)`;

export const EARLY = `${SETTING};${IN_TURN}`;
