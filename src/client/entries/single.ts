/**
 * The single file shows one of its pages at a time, the one that has the address's fragment; without scripts all
 * stand one after another. A page that is left is taken out as it is and put back on return, as browsers keep pages
 * for the back button, and its scripts are told so by the same events.
 */

import { addressOf, asked, pageAddress } from '../single/address.ts';
import { routes } from '../single/routes.ts';
import { offer } from '../single/scripts.ts';
import { one } from '../ui/dom.ts';

window.duizhaoSingle = { data: window.duizhaoInline ?? {}, asked, addressOf, page: pageAddress };
offer('office', 'duizhaoOffice');
offer('speak', 'duizhaoSpeak');
const main = one('main');
if (main) routes(main);
