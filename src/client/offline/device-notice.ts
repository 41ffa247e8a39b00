/** Says in the page what can be used offline on this device, and lets the reader choose. */

import * as wording from '../../wording/interface.ts';
import { all, createButton, createElement, one } from '../ui/dom.ts';
import { askWorker, reasonOf } from './ask-worker.ts';
import type { DeviceReport, FailureReason, WorkerMessage } from './messages.ts';
import { savesData } from './register-worker.ts';

const FAILED: Record<FailureReason, string> = {
  changed: '没有存成：网站已有新版本。刷新页面，换成新版本以后再存。',
  room: '没有存成：这台设备没有空间了，或浏览器不允许存。',
  network: '没有存成：网络不通。已存的不受影响，可以再试。',
};

const size = (bytes: number): string => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : `${(bytes / 1e6).toFixed(1)} MB`);

const HERE = '没有网络时，在这台设备上用原来的网址打开，照常可用';

function summary({ whole, files, bytes }: DeviceReport): string {
  return whole ? `全站已存在这台设备上（${files} 个文件，${size(bytes)}）。${HERE}。` : `看过的页面和选定的文件已存在这台设备上。${HERE}。`;
}

const partName = (whole: boolean, list?: string): string =>
  list ? `${list}的网页和下载文件` : whole ? '本文件的 PDF、Word 等下载文件' : wording.thisDocument;

function partControls(report: DeviceReport, place: HTMLElement, again: () => void): HTMLElement[] {
  const { part, whole } = report;
  if (!part) return [];
  const policy = place.dataset.offline ?? '';
  const what = partName(whole, place.dataset.list);
  const words = createElement('p', '', part.kept ? `${what}也已存好（${size(part.bytes)}）。` : '');
  const status = createElement('p', 'editors');
  status.setAttribute('role', 'status');
  const button = createButton(part.kept ? `不再保存${what}` : `保存${what}供离线使用（${size(part.bytes)}）`, () => {
    button.disabled = true;
    status.textContent = part.kept ? '' : '正在保存……';
    askWorker(part.kept ? 'drop' : 'keep', 'active', policy).then(again, (error) => {
      button.disabled = false;
      status.textContent = FAILED[reasonOf(error)];
    });
  });
  button.style.margin = '0.8em 0';
  return [...(part.kept ? [words] : []), button, status];
}

/** Pages that can be read here; addresses are relative to the site's. */
function pageList({ kept: pages }: DeviceReport, site: string): HTMLElement[] {
  if (!pages.length) return [];
  const list = createElement('ul', 'index');
  for (const { path, title } of pages) {
    const link = createElement('a', '', title);
    link.href = site + path;
    const entry = createElement('li', '');
    entry.appendChild(link);
    list.appendChild(entry);
  }
  return [createElement('p', '', '这台设备上有：'), list];
}

async function draw(place: HTMLElement, state: HTMLElement, site: string): Promise<void> {
  const policy = place.dataset.offline ?? '';
  const report = await askWorker('report', 'active', policy);
  state.textContent = '';
  if (!report) return;
  // Of a list the page says elsewhere what the device has.
  const told = place.dataset.list ? [] : [createElement('p', '', summary(report))];
  state.append(...told, ...partControls(report, place, () => void draw(place, state, site)), ...(policy ? [] : pageList(report, site)));
}

const COMING = '正在把本站存到这台设备上，存好后没有网络也能用。';
const NOT_HERE = '从现在这个地址打开，浏览器不能把网站存在设备上：地址不是 https 开头，或浏览器不支持、不允许。网站其他功能不受影响。';
const SAVES_DATA = '浏览器开着“省流量”，本站没有存到这台设备上。网站其他功能不受影响；要存，请关掉省流量，再刷新页面。';
const NOT_BEGUN =
  '没有存到这台设备上：没有取到要用的程序，可能是这个网络要先登录，或浏览器不允许存。网站其他功能不受影响；刷新页面会再试。';

const STOPPED: Record<FailureReason, string> = {
  changed:
    '没有存到这台设备上：收到的文件和本站发布的不一样，可能是网站刚换了版本，也可能是网络里的设备改动了网页。网站其他功能不受影响；刷新页面会再试。',
  room: '没有存到这台设备上：没有空间了，或浏览器不允许存。网站其他功能不受影响。',
  network: '没有存到这台设备上：文件没有取全，网络不通。网站其他功能不受影响；刷新页面会再试。',
};

/** @returns whether it comes into use; false when it is given up, as its files did not come */
const comesIntoUse = (worker: ServiceWorker | null): Promise<boolean> =>
  new Promise((done) => {
    const look = () => {
      if (!worker || worker.state === 'redundant') done(false);
      else if (worker.state === 'activated') done(true);
    };
    worker?.addEventListener('statechange', look);
    look();
  });

/** In milliseconds. A worker says why before it is given up, which may be heard first; one that the browser ended says nothing. */
const LAST_WORDS = 2000;

/** Why this window's worker was given up. @returns to be called when it was */
function listenForReason(): () => Promise<FailureReason> {
  const heard = new Promise<FailureReason>((done) => {
    navigator.serviceWorker.addEventListener('message', ({ data }: { data: WorkerMessage }) => {
      if (typeof data === 'object' && data?.failed) done(data.failed);
    });
  });
  return () => Promise.race([heard, new Promise<FailureReason>((done) => setTimeout(done, LAST_WORDS, 'network'))]);
}

/** What is said of a worker's coming is said until the site is here, or until it is known why not. */
async function follow(place: HTMLElement, state: HTMLElement, site: string, show: (words: string) => void): Promise<void> {
  const reason = listenForReason();
  if (!(await navigator.serviceWorker.getRegistration())?.active) show(COMING);
  const { active, waiting, installing } = await navigator.serviceWorker.register(`${site}sw.js`);
  if (await comesIntoUse(active || waiting || installing)) await draw(place, state, site);
  else show(STOPPED[await reason()]);
}

/** @param site address of the site */
export function initDeviceNotices(site: string): void {
  for (const place of all('[data-offline]')) {
    const state = one('[data-device]', place);
    if (!state) continue;
    state.hidden = false;
    const show = (words: string) => {
      if (place.dataset.list) return;
      state.textContent = '';
      state.appendChild(createElement('p', '', words));
    };
    if (!navigator.serviceWorker) show(NOT_HERE);
    else if (savesData()) show(SAVES_DATA);
    else follow(place, state, site, show).catch(() => show(NOT_BEGUN));
  }
}
