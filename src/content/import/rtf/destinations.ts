/** Groups of a file that are not its running text. */

/** What a group's text is. */
export type Destination = 'text' | 'skip' | 'number' | 'note' | 'box' | 'fonts' | { left: string };

const heads = (name: string, reason: string): [string, Destination][] =>
  ['', 'l', 'r', 'f'].map((side) => [`${name}${side}`, { left: reason }]);

const SKIPPED =
  'colortbl stylesheet info listtable listoverridetable filetbl revtbl generator pict objdata fldinst bkmkstart bkmkend themedata colorschememapping latentstyles datastore rsidtbl xmlnstbl mmathPr pgdsctbl userprops template nonshppict nesttableprops nonesttables pn pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn atnid atnauthor atntime atndate atnref atnparent sp do xe tc txe rxe nextfile private passwordhash protusertbl listpicture background docvar wgrffmtfilter objclass objname mhtmltag htmltag';

export const DESTINATIONS = new Map<string, Destination>([
  ...SKIPPED.split(' ').map((name): [string, Destination] => [name, 'skip']),
  ...heads('header', '页眉'),
  ...heads('footer', '页脚'),
  ['annotation', { left: '批注' }],
  ['fonttbl', 'fonts'],
  ['listtext', 'number'],
  ['pntext', 'number'],
  ['footnote', 'note'],
  ['shptxt', 'box'],
  ['dptxbxtext', 'box'],
]);

/** Groups that older readers shall pass over, and that hold text nevertheless. */
export const HOLDING_TEXT = new Set(['shpinst', 'shppict', 'ud', 'shpgrp', 'sv']);
