/** What an editor writes is shown as text: a site of hostile words has nothing that a site of plain words has not. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bare } from '../support/text.ts';
import { type Made, made, removeAll } from './built.ts';
import { read } from './content.ts';
import { filesTests } from './files-tests.ts';
import { hostile, PAYLOADS, TOGETHER } from './payloads.ts';
import { readerTests } from './reader-tests.ts';
import { shapeOf, wordsOf } from './shape.ts';

/** No run has those of another: a failure says what they were. */
const random = fc.sample(hostile, 1);
const words = [...TOGETHER, ...random];
const own = `站${PAYLOADS[5]}${PAYLOADS[8]}${random[0]}`;

let plain: Made;
let site: Made;
beforeAll(async () => {
  // With a comma in it a heading is none, and long words fill a second page of a list: all these shapes are plain.
  plain = await made(['甲乙', '丙，丁', '戊'.repeat(1600), '己'.repeat(1600), '庚'.repeat(1600)], '本站');
  site = await made(words, own);
});
afterAll(removeAll);

const ID = /^d\d+\//;
const pagesOf = ({ files }: Made, policy = /^/) => [...files].filter(([path]) => path.endsWith('.html') && policy.test(path));
/** More words fill more pages of one list. */
const kindOf = (path: string) =>
  path
    .replace(ID, 'd/')
    .replace(/d\d+\.html$/, 'd.html')
    .replace(/\/\d+\/index/, '/1/index');

describe('pages', () => {
  test('consist of what pages of plain words do', () => {
    const known = new Map<string, Set<string>>();
    for (const [path, html] of pagesOf(plain)) {
      const kind = kindOf(path);
      known.set(kind, new Set([...(known.get(kind) ?? []), ...shapeOf(html)]));
    }
    expect(new Set(pagesOf(site).map(([path]) => kindOf(path)))).toEqual(new Set(known.keys()));
    const added = pagesOf(site).flatMap(([path, html]) =>
      shapeOf(html)
        .filter((one) => !known.get(kindOf(path))?.has(one))
        .map((one) => `${path}: ${one}`),
    );
    expect(added).toEqual([]);
  });

  test.each(words.map((said, at) => ({ said, id: `d${at}/` })))('$id has its words as they were written', ({ said, id }) => {
    const title = read(`关于${said}的通知`);
    for (const [path, html] of pagesOf(site, new RegExp(`^${id}`))) {
      const shown = bare(wordsOf(html)).replaceAll(bare(own), '');
      expect(
        [said, title].some((one) => shown.includes(bare(one))),
        path,
      ).toBe(true);
    }
  });
});

filesTests(() => site, words);
readerTests(() => site, words);
