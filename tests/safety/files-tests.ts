/** Files beside the pages hold hostile words as the values and the text that they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/io/files.ts';
import { attr, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { packageParts, readDocx } from '../support/office-readback.ts';
import { bare } from '../support/text.ts';
import type { Made } from './built.ts';
import { deadline, read } from './content.ts';

const withEnding = ({ files }: Made, ending: string) => [...files].filter(([path]) => path.endsWith(ending));

/** What a data script hands over, run as the browser runs it. */
function handedOver(code: string): { name: string; data: unknown } {
  const given: unknown[] = [];
  vm.runInNewContext(code, { duizhaoData: (...all: unknown[]) => given.push(...all) });
  return { name: given[0] as string, data: given[1] };
}

const office = (dir: string, ending: string) => filesBelow(dir).filter((path) => path.endsWith(ending));

/** Sentence by sentence: a mark that ends one ends what is listed. */
const listed = (said: string): string => /^[^；。]*/.exec(read(deadline(said)))?.[0] ?? '';

/** @param words of the documents d0, d1 … */
export function filesTests(site: () => Made, words: readonly string[]): void {
  /** Those of the document whose file it is; a library's own files have those of all. */
  const wordsIn = (path: string): readonly string[] => words.filter((_, at) => !/^d\d/.test(path) || path.startsWith(`d${at}/`));

  describe('files', () => {
    test('structured data of pages is JSON that names the document', () => {
      for (const [path, html] of withEnding(site(), 'index.html')) {
        const blocks = elements(parsePage(html)).filter((one) => attr(one, 'type') === 'application/ld+json');
        const data = blocks.map((one) => JSON.parse(textOf(one, 'reading')));
        const at = /^d(\d+)\//.exec(path)?.[1];
        if (at === undefined) continue;
        expect(data[0].about.name, path).toBe(read(`关于${words[Number(at)]}的通知`));
      }
    });

    test('search data is to a script what it is as JSON', () => {
      const scripts = withEnding(site(), '.js').filter(([path]) =>
        /^assets\/(?:search|library)\.[^/]+\/(?!search-)|^search\/folders\./.test(path),
      );
      const names = scripts.filter(([path]) => path.startsWith('assets/search.'));
      // Each document's, and index, extras and what drafts are held against.
      expect(names).toHaveLength(words.length + 3);
      for (const [path, code] of scripts) {
        const { name, data } = handedOver(code);
        const json = code.slice(`duizhaoData(${JSON.stringify(name)},`.length).replace(/\)\n$/, '');
        expect(JSON.stringify(data), path).toBe(JSON.stringify(JSON.parse(json)));
      }
    });

    test('published data has the source as it came', () => {
      words.forEach((said, at) => {
        const { title, clauses } = JSON.parse(site().files.get(`data/d${at}.json`) ?? '');
        expect(title).toBe(read(`关于${said}的通知`));
        expect(clauses.map(({ text }: { text: string }) => text).join('')).toBe(site().files.get(`data/d${at}.txt`));
      });
    });

    test('a workbook has strings and numbers and no formula', async () => {
      for (const path of office(site().dir, '.xlsx')) {
        const bytes = readFileSync(join(site().dir, path));
        const parts = packageParts(bytes);
        expect(parts.get('xl/worksheets/sheet1.xml'), path).not.toMatch(/<f[ >/]| t="(?!s")/);
        expect([...parts.keys()].filter((part) => /externalLink|connections|vbaProject/.test(part))).toEqual([]);
        const rows = await readSheet(bytes);
        // Long words go on in the next row: a column is read as a whole.
        const text = bare((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? '').join('')).join('\n'));
        for (const said of wordsIn(path)) {
          expect(
            [said, listed(said)].some((one) => text.includes(bare(one))),
            path,
          ).toBe(true);
        }
      }
    });

    test('a Word file has them as text', async () => {
      for (const path of office(site().dir, '.docx')) {
        const text = bare((await readDocx(readFileSync(join(site().dir, path)))).join(''));
        for (const said of wordsIn(path)) {
          const told = [said, read(`关于${said}的通知`)].map(bare);
          expect(
            told.some((one) => text.includes(one)),
            path,
          ).toBe(true);
        }
      }
    });
  });
}
