/** The page that the worker shows in place of one that it cannot show. */
import { createElement, decodedUrl, one } from '../ui/dom.ts';

const OFFLINE = '没有网络，这台设备上也没有存这一页。';
const CHANGED = '网站已有新版本，这一页的原来版本不在这台设备上。为免两个版本混在一起，没有打开。';

/** @param site address of the site */
export function showMissingPage(site: string): void {
  const asked = new URLSearchParams(window.location.search);
  const to = asked.get('to');
  const place = one('[data-offline=""]');
  if (to === null || !place) return;
  const link = createElement('a', '', `再试一次：${decodedUrl(`/${to}`)}`);
  // Whatever stands in the address, the link leads below the site.
  link.href = site + to.split('/').map(encodeURIComponent).join('/');
  const words = createElement('p', '', asked.has('changed') ? CHANGED : OFFLINE);
  words.setAttribute('role', 'alert');
  const retry = createElement('p', '');
  retry.appendChild(link);
  place.insertBefore(retry, place.firstChild);
  place.insertBefore(words, retry);
}
