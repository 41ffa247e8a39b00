/** Every piece of others' work in what is published is in the list of licences, and nothing else is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLIENT_ENTRIES, createBundler } from '../../src/assets/bundle.ts';
import { licenceList, packageOf, shippedPackages } from '../../src/assets/licences.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';

const bundler = createBundler(root);

const read = (path: string) => readFileSync(join(SITE, path), 'utf8');

test.each([
  ['/a/node_modules/fflate/esm/browser.js', 'fflate'],
  ['/a/node_modules/x/node_modules/@scope/y/index.js', '@scope/y'],
  ['C:\\a\\node_modules\\@scope\\y\\index.js', '@scope/y'],
  ['\0@oxc-project+runtime@0.156.0/helpers/esm/typeof.js', 'rolldown'],
  [join(root, 'src/client/entries/main.ts'), null],
])('%s is of %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('the list has the packages of all scripts, and those of the search', async () => {
  const modules = (await Promise.all(CLIENT_ENTRIES.map(bundler.modules))).flat();
  const bundled = modules.flatMap((id) => packageOf(id) ?? []);
  const listed = (await shippedPackages(root, bundler)).map(({ name }) => name);
  expect(listed).toEqual([...new Set([...bundled, 'opencc-js', 'pinyin-pro'])].sort());
  expect(new Set(listed).size).toBe(listed.length);
});

test('modules that are no package are the project’s own', async () => {
  const modules = (await Promise.all(CLIENT_ENTRIES.map(bundler.modules))).flat();
  for (const id of modules.filter((one) => packageOf(one) === null)) expect(id.startsWith(join(root, 'src'))).toBe(true);
});

test('every published script is one of those or data of the search', async () => {
  const scripts = filesBelow(SITE).filter((path) => path.endsWith('.js'));
  const strange = scripts.filter((path) => {
    const entry = /^assets\/(?:([\w-]+)\.[\w-]{8}|search\.[\w-]{8}\/([\w-]+))\.js$/.exec(path);
    const isData = /^assets\/search\.|^search\/folders\./.test(path) && read(path).startsWith('duizhaoData(');
    return !isData && path !== 'sw.js' && !CLIENT_ENTRIES.includes(entry?.[1] ?? entry?.[2] ?? '');
  });
  expect(strange).toEqual([]);
  expect(read('sw.js')).toContain(await bundler.script('worker'));
});

test('it is published, with the licences in full', async () => {
  const parts = await shippedPackages(root, bundler);
  const published = read('licences.txt');
  expect(published).toBe(licenceList(root, parts));
  for (const { text, licence } of parts) {
    expect(text).toMatch(/copyright/i);
    expect(licence).toMatch(/MIT|ISC|Apache|BSD|OFL|Zlib|BlueOak/);
    expect(published).toContain(text);
  }
  expect(read('about/index.html')).toContain('href="../licences.txt"');
});
