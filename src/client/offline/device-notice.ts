/** The places of a page that say what can be used offline here, and let the reader choose. */
import { all, make, one } from '../ui/dom.ts';
import { ask, Refused } from './ask.ts';
import type { Report } from './chosen.ts';
import { FAILED, size } from './words.ts';

const HERE = '没有网络时，在这台设备上用原来的网址打开，照常可用';

function told({ whole, files, bytes }: Report): string {
  return whole ? `全站已存在这台设备上（${files} 个文件，${size(bytes)}）。${HERE}。` : `看过的页面和选定的文件已存在这台设备上。${HERE}。`;
}

function choice(report: Report, policy: string, again: () => void): HTMLElement[] {
  const { part, whole } = report;
  if (!part) return [];
  const what = whole ? '本文件的 PDF、Word 等下载文件' : '本文件';
  const words = make('p', '', part.kept ? `${what}也已存好（${size(part.bytes)}）。` : '');
  const status = make('p', 'editors');
  status.setAttribute('role', 'status');
  const button = make('button', '', part.kept ? `不再保存${what}` : `保存${what}供离线使用（${size(part.bytes)}）`);
  button.type = 'button';
  button.style.margin = '0.8em 0';
  button.addEventListener('click', () => {
    button.disabled = true;
    status.textContent = part.kept ? '' : '正在保存……';
    ask(part.kept ? 'drop' : 'keep', 'active', policy).then(again, (error) => {
      button.disabled = false;
      status.textContent = FAILED[error instanceof Refused ? error.failure : 'network'];
    });
  });
  return [...(part.kept ? [words] : []), button, status];
}

/** Pages that can be read here; addresses are relative to the site's. */
function kept({ kept: pages }: Report, site: string): HTMLElement[] {
  if (!pages.length) return [];
  const list = make('ul', 'index');
  for (const { path, title } of pages) {
    const link = make('a', '', title);
    link.href = site + path;
    const entry = make('li', '');
    entry.appendChild(link);
    list.appendChild(entry);
  }
  return [make('p', '', '这台设备上有：'), list];
}

async function draw(place: HTMLElement, state: HTMLElement, site: string): Promise<void> {
  const policy = place.dataset.offline ?? '';
  const report = await ask('report', 'active', policy);
  state.textContent = '';
  if (!report) return;
  const lists = policy ? [] : kept(report, site);
  state.append(make('p', '', told(report)), ...choice(report, policy, () => void draw(place, state, site)), ...lists);
}

const COMING = '正在把本站存到这台设备上，存好后没有网络也能用。';
const NOT_HERE = '从现在这个地址打开，浏览器不能把网站存在设备上：地址不是 https 开头，或浏览器不支持、不允许。网站其他功能不受影响。';

/** Until a worker knows what it has: one that is about to answer does not yet. */
const settled = (worker: ServiceWorker | null): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (worker?.state !== 'activating') done();
    };
    if (worker) worker.onstatechange = look;
    look();
  });

/** @param site address of the site */
export function places(site: string): void {
  for (const place of all('[data-offline]:not(script)')) {
    const state = one('[data-device]', place);
    if (!state) continue;
    state.hidden = false;
    const say = (words: string) => {
      state.textContent = '';
      state.appendChild(make('p', '', words));
    };
    const workers = navigator.serviceWorker;
    if (!workers) {
      say(NOT_HERE);
      continue;
    }
    void workers.getRegistration().then((registration) => {
      if (!registration?.active) say(COMING);
    });
    workers.ready
      .then(({ active }) => settled(active))
      .then(() => draw(place, state, site))
      .catch(() => say(NOT_HERE));
  }
}
