/** What of others' work readers are sent, and under which licences. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundler, CLIENT_ENTRIES } from './bundle.ts';

export interface ShippedPackage {
  name: string;
  version: string;
  /** SPDX expression, as the package says it. */
  licence: string;
  use: string;
  text: string;
}

/** No script has these in it: their files are published, or what was made from their tables. */
const PUBLISHED = new Map([
  ['opencc-js', '搜索用的繁简对照（search/）'],
  ['pinyin-pro', '搜索用的拼音（search/）'],
]);

/** @returns the package that a module belongs to; null for the project's own */
export function packageOf(id: string): string | null {
  // What the bundler puts in for old engines is its own.
  if (id.startsWith('\0')) return 'rolldown';
  return /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace('\\', '/') ?? null;
}

const LICENCE = /^(licen[sc]es?|notice|third.party.licen[sc]es?)\b/i;

/** The licence files of a package, some of which keep them in a folder. */
function textsIn(dir: string, is: (name: string) => boolean): string[] {
  return readdirSync(dir)
    .filter(is)
    .sort()
    .flatMap((name) => {
      const path = join(dir, name);
      return statSync(path).isDirectory() ? textsIn(path, () => true) : [readFileSync(path, 'utf8').trim()];
    });
}

function shippedPackage(root: string, name: string, use: string): ShippedPackage {
  const dir = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { version: string; license: string };
  const texts = textsIn(dir, (file) => LICENCE.test(file));
  if (!texts.length) throw new Error(`${name} has no licence text`);
  return { name, version, licence: license, use, text: texts.join('\n\n') };
}

/** @returns each package once, by name, as it is in what is published */
export async function shippedPackages(root: string, { modules }: Bundler): Promise<ShippedPackage[]> {
  const users = new Map<string, string[]>();
  for (const entry of CLIENT_ENTRIES) {
    const names = new Set((await modules(entry)).flatMap((id) => packageOf(id) ?? []));
    for (const name of names) users.set(name, [...(users.get(name) ?? []), `${entry}.js`]);
  }
  const bundled = [...users].map(([name, scripts]) => shippedPackage(root, name, `脚本 ${scripts.join('、')}`));
  const published = [...PUBLISHED].map(([name, use]) => shippedPackage(root, name, use));
  return [...bundled, ...published].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const LINE = '='.repeat(72);

/** The published list: what there is, then the licences in full. */
export function licenceList(root: string, packages: readonly ShippedPackage[]): string {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  return [
    '本站发给读者的软件和数据，及其许可。PDF 里的字体见各文件的 pdf-fonts.txt。',
    '',
    '对照（本站的程序、编者的整理和说明）：MIT',
    ...packages.map(({ name, version, licence, use }) => `${name} ${version}：${licence}；${use}`),
    ...[{ name: '对照', text: own }, ...packages].flatMap(({ name, text }) => ['', LINE, name, LINE, '', text]),
    '',
  ].join('\n');
}
