/** What is said about the site on the device: a new edition on offer, what is kept, what could not be shown. */
import { offer } from '../offline/bar.ts';
import { places } from '../offline/device-notice.ts';
import { missing } from '../offline/missing.ts';

const script = document.currentScript as HTMLScriptElement | null;
const site = new URL('../', script?.src ?? document.baseURI).href;
const { dataset } = document.documentElement;

// A page may have the script, and be told of a new edition later, which fetches it again.
if (dataset.explained === undefined) {
  dataset.explained = '';
  missing(site);
  places(site);
}
if (navigator.serviceWorker) void offer();
