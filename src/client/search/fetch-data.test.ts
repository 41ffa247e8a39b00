/** Data that scripts which were bundled apart ask for at the same time. */
import { afterEach, expect, test, vi } from 'vitest';
import type { DataFolders } from '../../search/types.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

interface FakeScript {
  src: string;
  onload(): void;
  onerror(): void;
}

/** Asked for anew each time. */
const FOLDERS = /^http:\/\/site\.example\/search\/folders\.js\?\d+$/;

/** @param folders name of the script, which a single file has not; @returns the scripts of a page, which are run when the test says so */
function page(folders: string | undefined): FakeScript[] {
  const scripts: FakeScript[] = [];
  const head = { appendChild: (script: FakeScript) => void scripts.push(script) };
  const form = { action: 'http://site.example/search/?q=', dataset: { folders } };
  const document = { head, querySelector: () => form, createElement: () => ({}) };
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', {});
  return scripts;
}

/** Runs what has been asked for since, each with its address for its data. */
async function run(scripts: FakeScript[], names: DataFolders = { search: '../assets/search.1/' }): Promise<void> {
  for (const { src, onload } of scripts.splice(0)) {
    window.duizhaoData(/([\w-]+)\.js/.exec(src.slice(src.lastIndexOf('/')))?.[1] ?? '', FOLDERS.test(src) ? names : src);
    onload();
  }
  await new Promise((done) => setImmediate(done));
}

test('each gets what it asked for, whichever listened last', async () => {
  const scripts = page('folders.js');
  const one = await import('./fetch-data.ts');
  vi.resetModules();
  const other = await import('./fetch-data.ts');
  expect(one.fetchData).not.toBe(other.fetchData);
  const asked = [one.fetchData('index'), other.fetchData('index'), one.fetchData('extras')];
  await new Promise((done) => setImmediate(done));
  await run(scripts);
  await run(scripts);
  const [index, extras] = ['index', 'extras'].map((name) => `http://site.example/search/../assets/search.1/${name}.js`);
  expect(await Promise.all(asked)).toEqual([index, index, extras]);
});

test('the folders are asked for once, and again when they did not come', async () => {
  const scripts = page('folders.js');
  const { fetchData, fetchLibraryFile } = await import('./fetch-data.ts');
  const failed = expect(fetchData('index')).rejects.toThrow('folders');
  scripts.splice(0)[0]?.onerror();
  await failed;
  const asked = [fetchData('index'), fetchLibraryFile('library')];
  expect(scripts.map(({ src }) => src)).toEqual([expect.stringMatching(FOLDERS)]);
  await run(scripts, { search: '../assets/search.1/', library: '../assets/library.2/' });
  expect(scripts.map(({ src }) => src.slice('http://site.example/search/'.length))).toEqual([
    '../assets/search.1/index.js',
    '../assets/library.2/library.js',
  ]);
  await run(scripts);
  await Promise.all(asked);
});

test('what the site does not have is not asked for', async () => {
  const scripts = page('folders.js');
  const { fetchLibraryFile } = await import('./fetch-data.ts');
  const without = expect(fetchLibraryFile('library')).rejects.toThrow('library');
  await run(scripts);
  await without;
  const none = page(undefined);
  await expect(fetchLibraryFile('library')).rejects.toThrow('library');
  expect([scripts, none]).toEqual([[], []]);
});
