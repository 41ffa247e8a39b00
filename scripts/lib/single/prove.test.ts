/** The proof of a single file: words and shape, and nothing in a file that it ends in an error of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../../src/collections/load.ts';
import { readBuilt } from '../files.ts';
import { singleFile } from '../single.ts';
import { SITE } from '../test-sites.ts';
import { verifySingles } from './prove.ts';

const { editions } = load('content');
const built = readBuilt(SITE);
const file = singleFile('weidu-2014');
const html = readFileSync(join(SITE, file), 'utf8');

const flaws = (from: string, to: string) => {
  expect(html).toContain(from);
  return verifySingles(new Map(built).set(file, html.replace(from, to)), editions);
};

test('the built one holds', () => {
  expect(verifySingles(built, editions)).toEqual([]);
});

test('its words are proven with it', () => {
  const [flaw] = flaws('庸懒散拖', '庸懒散漫');
  expect(flaw).toMatchObject({ file: `dist/${file}`, here: expect.stringContaining('【漫】'), there: expect.stringContaining('【拖】') });
});

test('a fragment that is no address is reported', () => {
  const [flaw] = flaws('href="#s2-1"', 'href="#100%"');
  expect(flaw).toMatchObject({ file: `dist/${file}`, what: '链接写错', here: '#100%' });
  expect(flaw?.todo).toContain('请改正那里的地址');
});

test.each(['for', 'aria-details', 'aria-owns', 'headers', 'list'])('%s must name what the file has', (name) => {
  expect(flaws('<main ', `<main ${name}="terms/&#10; nowhere" `)).toMatchObject([{ what: '链接指向没有的锚点', here: '#nowhere' }]);
});

test('the file has to be there', () => {
  const without = new Map(built);
  without.delete(file);
  expect(verifySingles(without, editions)).toMatchObject([{ file: `dist/${file}`, what: '没有单文件版' }]);
});
