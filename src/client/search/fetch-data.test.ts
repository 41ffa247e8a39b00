/** Data that scripts which were bundled apart ask for at the same time. */
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

interface FakeScript {
  src: string;
  onload(): void;
}

/** @returns the scripts of a page, which are run when the test says so */
function page(): FakeScript[] {
  const scripts: FakeScript[] = [];
  const head = { appendChild: (script: FakeScript) => void scripts.push(script) };
  const document = { head, baseURI: 'http://site.example/', querySelector: () => null, createElement: () => ({}) };
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', {});
  return scripts;
}

test('each gets what it asked for, whichever listened last', async () => {
  const scripts = page();
  const one = await import('./fetch-data.ts');
  vi.resetModules();
  const other = await import('./fetch-data.ts');
  expect(one.fetchData).not.toBe(other.fetchData);
  const asked = [one.fetchData('index'), other.fetchData('index'), one.fetchData('extras')];
  for (const { src, onload } of scripts) {
    window.duizhaoData(src.replace('.js', ''), `data of ${src}`);
    onload();
  }
  expect(await Promise.all(asked)).toEqual(['data of index.js', 'data of index.js', 'data of extras.js']);
});
