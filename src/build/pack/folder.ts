/**
 * The site to be opened from a folder by double click. No server adds index.html to an address there, so every
 * address names its file, and the pages lead to one another without scripts too.
 */

import { pageFolder } from '../../proof/paths.ts';

/** For a web server alone: what runs over http only, the error page, lists, compressed copies. */
const SERVED = /^(404\.html$|sitemap\.xml$|sw\.js$|SHA256SUMS$)|\.(gz|br)$/;

export const START_PAGE = 'index.html';
export const README_FILE = '说明.txt';

/** An address within the site, up to its query and fragment, that ends in a folder. */
const LINK = /( (?:href|action)=")(?![a-z][a-z0-9+.-]*:|\/)([^"?#]*\/|\.{1,2})(?=["?#])/gi;

/** @param html as the build writes it: text never holds a plain quotation mark */
export function nameIndexFiles(html: string): string {
  return html.replace(LINK, (_, attribute, folder: string) => `${attribute}${folder.replace(/\/?$/, '/')}index.html`);
}

/** Windows programs know by the mark at the start that it is UTF-8, and old ones want both line ends. */
const forWindows = (lines: readonly string[]): string => `\ufeff${lines.join('\r\n')}\r\n`;

/** What whoever unpacks the folder reads first. */
export function readme(name: string, documents: readonly { title: string; file: string }[]): string {
  return forWindows([
    `${name}：文件夹版`,
    '',
    `打开：双击 ${START_PAGE}。不用安装程序，不用联网。`,
    '放在哪里：整个文件夹一起放，共享文件夹、U 盘都可以；文件夹可以改名，里面的文件不要改名、不要挪动。',
    '浏览器：Chrome、Edge，或内核为 Chromium 78 以上的国产浏览器；浏览器不让运行脚本时，正文、目录和链接照常可用，不能搜索。',
    '“我的单位”和台账里填的内容只记在这台电脑的这个浏览器里，不会写进文件夹。',
    '',
    '要用邮件发一份文件，用下面的单文件版，一个文件就是全部：',
    ...documents.map(({ title, file }) => `  ${title}：${file.replaceAll('/', '\\')}`),
    '',
    '核对文件夹是否完整：SHA256SUMS 记着每个文件的摘要，用 sha256sum -c SHA256SUMS 核对；Windows 上看一个文件用 certutil -hashfile 文件名 SHA256。',
  ]);
}

const decode = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/**
 * @param site the built site, by path
 * @param text of the file to be read first
 */
export function folderEdition(site: ReadonlyMap<string, Uint8Array>, text: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([[README_FILE, Buffer.from(text)]]);
  for (const [path, bytes] of site) {
    if (SERVED.test(path)) continue;
    files.set(path, pageFolder(path) === null ? bytes : Buffer.from(nameIndexFiles(decode(bytes))));
  }
  return files;
}
