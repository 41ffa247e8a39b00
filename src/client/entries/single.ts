/**
 * The single file shows one of its pages at a time, the one that has the address's fragment; without scripts all
 * stand one after another. A page that is left is taken out as it is and put back on return, as browsers keep pages
 * for the back button, and its scripts are told so by the same events.
 */

import { pageFragment, queryInFragment, searchFragment } from '../single/fragment.ts';
import { loadOnFirstUse } from '../single/page-scripts.ts';
import { initRouter } from '../single/router.ts';
import { one } from '../ui/dom.ts';

window.duizhaoSingle = { data: window.duizhaoInline ?? {}, query: queryInFragment, searchUrl: searchFragment, pageUrl: pageFragment };
loadOnFirstUse('office', 'duizhaoOffice');
loadOnFirstUse('speak', 'duizhaoSpeak');
loadOnFirstUse('qr', 'duizhaoQr');
loadOnFirstUse('draft-files', 'duizhaoDraftFiles');
const main = one('main');
if (main) initRouter(main);
