/** Making PDFs: the same twice, from wherever the site lies; a character that no font has stops it, named. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/io/files.ts';
import { type Face, findFaces, fontFolders } from '../../src/build/pdf/fonts.ts';
import { makePdfs } from '../../src/build/pdf/make.ts';
import { printAll } from '../../src/build/pdf/print.ts';
import type { Edition } from '../../src/content/edition.ts';
import { loadContent } from '../../src/content/load.ts';
import { printables } from '../../src/site/printables.ts';
import { readSettings } from '../../src/site/settings.ts';
import { launch } from '../support/browser.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { fontsOf, nameOf } from './describe.ts';
import { textOf } from './read.ts';
import { edition, missing } from './site.ts';

const content = loadContent('content');
const faces = findFaces(fontFolders(root));
const temporary: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'duizhao-pdf-'));
  temporary.push(made);
  return made;
};
afterAll(() => {
  for (const made of temporary) rmSync(made, { recursive: true, force: true });
});

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  if (!missing) browser = await launch();
});
afterAll(() => browser?.close());

const FACE = '仿宋_GB2312';
const metadata = { title: '样张', author: '', subject: '', keywords: '', date: '2014-03-09' };

/** A page of these words alone, as PDF. */
async function printed(words: string, among: readonly Face[] = faces): Promise<string> {
  const dir = folder();
  mkdirSync(join(dir, 'page'));
  writeFileSync(join(dir, 'page/index.html'), `<!doctype html><meta charset="utf-8"><p style='font-family:"${FACE}"'>${words}</p>`);
  await printAll(browser, dir, undefined, among, [{ page: 'page/', file: 'page.pdf', metadata }]);
  return join(dir, 'page.pdf');
}

describe.skipIf(missing)('making', () => {
  test('again, elsewhere, of fewer pages: the same bytes', async () => {
    const some = { ...edition, phases: edition.phases.slice(0, 1), sectors: edition.sectors.slice(0, 1) };
    const files = printables(some).map(({ file }) => file.slice(1));
    const dirs = [folder(), folder()];
    for (const dir of dirs) {
      for (const path of filesBelow(SITE).filter((one) => /^assets\/|index\.html$/.test(one))) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        cpSync(join(SITE, path), join(dir, path));
      }
    }
    const [first = '', second = ''] = dirs;
    const print = (out: string, of: Edition) =>
      makePdfs({ browser, faces }, { settings: { ...readSettings(), out, pdf: true }, content: { ...content, editions: [of] } });
    await print(first, some);
    expect(
      filesBelow(first)
        .filter((path) => path.endsWith('.pdf'))
        .sort(),
    ).toEqual([...files].sort());
    // The other way round, so that nothing is left over from the page before.
    await print(second, { ...some, phases: [] });
    for (const file of files) expect(readFileSync(join(first, file)).equals(readFileSync(join(SITE, file))), file).toBe(true);
    for (const file of files.filter((one) => !one.includes('phases-'))) {
      expect(readFileSync(join(second, file)).equals(readFileSync(join(SITE, file))), file).toBe(true);
    }
  });

  test.each([
    ['a rare character beyond the first plane', '罕见字\u{20000}在此', '“\u{20000}”'],
    ['an emoji', '开会\u{1F600}了', '“\u{1F600}”'],
    ['two', '甲\u{20000}乙\u{20001}丙', '“\u{20000}”、“\u{20001}”'],
  ])('%s that no font has is named, with the page and the face', async (_, words, named) => {
    await expect(printed(words)).rejects.toThrow(`排印 page/ 时缺字：“${FACE}”的字体里都没有 ${named}`);
  });

  test('signs that have no shape need no font', async () => {
    const file = await printed('零宽\u200B空格\u2060和软连字\u00AD符\uFEFF');
    expect(textOf(file)).toContain('空格');
  });

  test('what the first font of a face lacks comes from the next', async () => {
    const face = faces.find(({ family }) => family === FACE);
    const [first, second] = face?.fonts ?? [];
    if (!face || !first || !second) return;
    const one = faces.map((other) => (other === face ? { ...face, fonts: [first] } : other));
    // The district town of 郟 is in the source of the document; one of the two fonts was made before it was added.
    const lacks = await printed('郟', one).then(
      () => false,
      (error: Error) => error.message.includes('“郟”'),
    );
    const names = fontsOf(await printed('党郟')).map(({ name }) => name);
    expect(names).toContain(nameOf(first.file));
    expect(names.includes(nameOf(second.file))).toBe(lacks);
    expect(textOf(await printed('党郟'))).toBe('党郟');
  });
});
