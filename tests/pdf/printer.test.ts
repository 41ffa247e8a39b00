/** Where PDFs cannot be made, the build says why and goes on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterEach, expect, test, vi } from 'vitest';
import { launch } from '../../src/build/io/browser.ts';
import { findFaces } from '../../src/build/pdf/fonts.ts';
import { printer } from '../../src/build/pdf/make.ts';
import type { Edition } from '../../src/content/edition.ts';
import { loadContent } from '../../src/content/load.ts';

vi.mock('../../src/build/io/browser.ts', () => ({ launch: vi.fn(), approach: vi.fn(), newFolder: vi.fn() }));
vi.mock('../../src/build/pdf/fonts.ts', async (original) => {
  const real = await original<typeof import('../../src/build/pdf/fonts.ts')>();
  return { ...real, findFaces: vi.fn(real.findFaces) };
});

const ROOT = process.cwd();
const CACHE = join(tmpdir(), 'no-cache');
const { editions } = loadContent('content');
const font = { file: join(ROOT, 'LICENSE'), name: '', licence: '' };
const complete = findFaces([]).map((face) => ({ ...face, fonts: [font] }));

const said: string[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said.push(String(text));
  return true;
});
afterEach(() => {
  said.length = 0;
  vi.mocked(findFaces).mockReset();
});

test('without fonts: none, and each face that is missing is named', async () => {
  vi.mocked(findFaces).mockReturnValue(complete.map((face, i) => (i < 2 ? { ...face, fonts: [] } : face)));
  expect(await printer(ROOT, CACHE, editions)).toBeNull();
  expect(said.join('')).toContain('没有字体：仿宋_GB2312（正文）、楷体_GB2312（二级标题、编者的话）。');
  expect(said.join('')).toContain('fonts/');
  expect(launch).not.toHaveBeenCalled();
});

test('without a browser: none, saying what to install', async () => {
  vi.mocked(findFaces).mockReturnValue(complete);
  vi.mocked(launch).mockRejectedValueOnce(new Error('none'));
  expect(await printer(ROOT, CACHE, editions)).toBeNull();
  expect(said.join('')).toContain('没有可用的浏览器');
});

/** How often a browser was started and closed. */
function counted(): () => [started: number, closed: number] {
  vi.mocked(findFaces).mockReturnValue(complete);
  const close = vi.fn(async () => {});
  vi.mocked(launch)
    .mockReset()
    .mockImplementation(async () => ({ version: async () => 'Chrome/1', close }) as unknown as Browser);
  return () => [vi.mocked(launch).mock.calls.length, close.mock.calls.length];
}

test('with both: it is known that a browser starts, and that one prints and is closed', async () => {
  const counts = counted();
  const ready = await printer(ROOT, CACHE, editions);
  expect(await ready?.browser()).toBe(await ready?.browser());
  expect(counts()).toEqual([1, 0]);
  await ready?.close();
  await ready?.close();
  expect(counts()).toEqual([1, 1]);
});

test('while many documents’ pages are made none is open', async () => {
  const counts = counted();
  const many = Array.from({ length: 51 }, () => editions[0] as Edition);
  const ready = await printer(ROOT, CACHE, many);
  expect(counts()).toEqual([1, 1]);
  expect(await ready?.browser()).toBe(await ready?.browser());
  expect(counts()).toEqual([2, 1]);
  await ready?.close();
  expect(counts()).toEqual([2, 2]);
});

test('no document asks for PDFs: nothing is looked for and nothing said', async () => {
  expect(
    await printer(
      ROOT,
      CACHE,
      editions.map((edition) => ({ ...edition, meta: { ...edition.meta, pdf: false } })),
    ),
  ).toBeNull();
  expect(said).toEqual([]);
  expect(findFaces).not.toHaveBeenCalled();
});

test('the official font of a face comes before a free one, wherever each lies', async () => {
  const { findFaces: real } = await vi.importActual<typeof import('../../src/build/pdf/fonts.ts')>('../../src/build/pdf/fonts.ts');
  const folders = [mkdtempSync(join(tmpdir(), 'fonts-')), mkdtempSync(join(tmpdir(), 'fonts-'))];
  try {
    for (const name of ['FandolFang-Regular.otf', 'cwfs.ttf', 'readme.txt']) writeFileSync(join(folders[0] ?? '', name), '');
    for (const name of ['SIMFANG.TTF', 'simhei.ttc']) writeFileSync(join(folders[1] ?? '', name), '');
    const names = real([...folders, '/no/such/folder']).map(({ family, fonts }) => [family, fonts.map(({ name }) => name)]);
    expect(names).toContainEqual(['仿宋_GB2312', ['仿宋', 'FandolFang-Regular', 'cwTeXFangSong']]);
    // A collection cannot be cut, so it is none.
    expect(names).toContainEqual(['黑体', []]);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
});
