/** Speaks of the site on the device: a new release on offer, what is kept, what could not be shown. */

import { initDeviceNotices } from '../offline/device-notice.ts';
import { showMissingPage } from '../offline/missing-page.ts';
import { offerRelease } from '../offline/release-bar.ts';

const script = document.currentScript as HTMLScriptElement | null;
const site = new URL('../', script?.src ?? document.baseURI).href;
const { dataset } = document.documentElement;

// A page that has this script loads it again when it hears of a new release.
if (dataset.explained === undefined) {
  dataset.explained = '';
  showMissingPage(site);
  initDeviceNotices(site);
}
if (navigator.serviceWorker) void offerRelease();
