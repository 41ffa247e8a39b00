/** What is said about the site on the device: a new edition on offer, what is kept, what could not be shown. */
import { offer } from './offline/bar.ts';
import { missing } from './offline/missing.ts';
import { places } from './offline/place.ts';

const script = document.currentScript as HTMLScriptElement | null;
const site = new URL('../', script?.src ?? document.baseURI).href;

missing(site);
places(site);
if (navigator.serviceWorker) void offer();
