/** Making PDFs: the same twice, from wherever the site lies; a character that no font has stops it, named. */

import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../src/build/io/browser.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { openCache } from '../../src/build/pdf/cache.ts';
import { fontRules, type UsedCharacters } from '../../src/build/pdf/font-rules.ts';
import { type Face, findFaces, fontFolders } from '../../src/build/pdf/fonts.ts';
import { makePdfs } from '../../src/build/pdf/make.ts';
import { PRINTER, printDocument } from '../../src/build/pdf/print.ts';
import { createPool } from '../../src/build/pool/pool.ts';
import type { Edition } from '../../src/content/edition.ts';
import { loadContent } from '../../src/content/load.ts';
import { printables } from '../../src/site/printables.ts';
import { readSettings } from '../../src/site/settings.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { fontsOf, nameOf } from './describe.ts';
import { textOf } from './read.ts';
import { edition, files, missing } from './site.ts';

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
  if (!missing) browser = await launch(PRINTER);
});
afterAll(() => browser?.close());

const FACE = '仿宋_GB2312';
const metadata = { title: '样张', author: '', subject: '', keywords: '', date: '2014-03-09' };

/** A page of these words alone, as PDF. */
async function printed(words: string, among: readonly Face[] = faces): Promise<string> {
  const dir = folder();
  mkdirSync(join(dir, 'page'));
  writeFileSync(join(dir, 'page/index.html'), `<!doctype html><meta charset="utf-8"><p style='font-family:"${FACE}"'>${words}</p>`);
  const cut = (faces: readonly Face[], used: readonly UsedCharacters[], to: string) =>
    Promise.all(faces.map(async (face): Promise<[string, string]> => [face.family, await fontRules(face, used, to)]));
  const [pdf] = await printDocument(browser, { dir, address: undefined }, among, cut, [{ page: 'page/', file: 'page.pdf', metadata }]);
  const file = join(dir, 'page.pdf');
  writeFileSync(file, pdf ?? '');
  return file;
}

describe.skipIf(missing)('making', () => {
  /** The pages of the built site in a folder of their own, printed. */
  async function made(of: Edition, cache: string, change: (page: string) => string = (page) => page): Promise<Map<string, Buffer>> {
    const out = folder();
    for (const path of filesBelow(SITE).filter((one) => /^assets\/|index\.html$/.test(one))) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      cpSync(join(SITE, path), join(out, path));
    }
    for (const { page } of printables(of)) {
      const file = join(out, page, 'index.html');
      writeFileSync(file, change(readFileSync(file, 'utf8')));
    }
    const context = { settings: { ...readSettings(), out, pdf: true }, content: { ...content, editions: [of] } };
    const pool = createPool(context);
    try {
      await makePdfs(
        { browser: async () => browser, close: async () => {}, faces, cache: openCache(cache, root, await browser.version(), faces) },
        pool,
        context,
        new Set(),
      );
    } finally {
      await pool.close();
    }
    return new Map(printables(of).map(({ file }) => [file, readFileSync(join(out, file))]));
  }

  test('again and elsewhere: the same bytes', async () => {
    const again = await made(edition, folder());
    expect([...again.keys()]).toHaveLength(files.length);
    for (const [file, bytes] of again) expect(bytes.equals(readFileSync(join(SITE, file))), file).toBe(true);
  });

  describe('what an earlier build has printed', () => {
    const some = { ...edition, phases: edition.phases.slice(0, 1), sectors: [] };
    const cache = folder();
    const MARK = Buffer.from('kept');
    const kept = Buffer.concat([createHash('sha256').update(MARK).digest(), MARK]);
    beforeAll(async () => {
      if (missing) return;
      await made(some, cache);
      for (const path of filesBelow(cache)) writeFileSync(join(cache, path), kept);
    });

    test('is taken where nothing has changed', async () => {
      for (const [file, bytes] of await made(some, cache)) expect(bytes.equals(MARK), file).toBe(true);
    });

    test('is printed again where a page has', async () => {
      const changed = await made(some, cache, (page) => page.replace('</main>', '<p>另加一段</p></main>'));
      for (const [file, bytes] of changed) expect(bytes.subarray(0, 5).toString(), file).toBe('%PDF-');
    });

    test.each([
      ['a font', () => faces.map((face, i) => (i ? face : { ...face, fonts: face.fonts.toReversed() })), 'Chrome/1'],
      ['the browser', () => faces, 'Chrome/2'],
    ])('has another name with %s', (_, among, browserVersion) => {
      const tools = openCache(cache, root, 'Chrome/1', faces).tools;
      expect(openCache(cache, root, 'Chrome/1', faces).tools).toBe(tools);
      expect(openCache(cache, root, browserVersion, among()).tools).not.toBe(tools);
    });
  });

  test.each([
    ['a rare character beyond the first plane', '罕见字\u{20000}在此', '“\u{20000}”'],
    ['an emoji', '开会\u{1F600}了', '“\u{1F600}”'],
    ['two', '甲\u{20000}乙\u{20001}丙', '“\u{20000}”、“\u{20001}”'],
  ])('%s that no font has is named, with the page and the face, and nothing stays behind', async (_, words, named) => {
    const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`duizhao-browser-${process.pid}-`));
    const before = folders();
    await expect(printed(words)).rejects.toThrow(`排印 page/ 时缺字：“${FACE}”的字体里都没有 ${named}`);
    expect(folders()).toEqual(before);
    expect(await browser.pages()).toHaveLength(1);
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
