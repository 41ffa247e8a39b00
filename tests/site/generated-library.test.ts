/** A library of 200 documents, versions and references among them, and what holds on every page of it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { filesBelow } from '../../src/build/io/files.ts';
import type { Edition } from '../../src/content/edition.ts';
import { loadContent } from '../../src/content/load.ts';
import { attr, type Element, elements, parsePage, textOf } from '../../src/proof/html.ts';
import { dataIn } from '../../src/search/publish.ts';
import type { SearchSite } from '../../src/search/types.ts';
import type { unitDays } from '../../src/site/duties-files.ts';
import { GENERATED_SIZE, generatedDocuments, writeGenerated } from '../support/generated/library.ts';
import { pagesOf } from '../support/pages.ts';
import { root } from '../support/root.ts';

const documents = generatedDocuments();
let dir: string;
let out: string;
let editions: Map<string, Edition>;
let paths: string[];
const read = new Map<string, readonly Element[]>();
const html = (path: string): string => readFileSync(join(out, path, 'index.html'), 'utf8');
const page = (path: string): readonly Element[] => {
  const known = read.get(path) ?? elements(parsePage(html(path)));
  read.set(path, known);
  return known;
};
const hasClass = (element: Element, name: string): boolean => (attr(element, 'class') ?? '').split(' ').includes(name);
/** Every text, the editors' too. */
const told = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? told(node as Element) : '')).join('');
const readingOf = (id: string | undefined): string => editions.get(id ?? '')?.document.reading ?? '';

/** As it is sent, with all that it asks for. */
function weightOf(path: string): number {
  const files = page(path).flatMap(
    (element) => (attr(element, 'rel') === 'stylesheet' ? attr(element, 'href') : attr(element, 'src')) ?? [],
  );
  const all = [html(path), ...files.map((file) => readFileSync(join(out, path, file)))];
  return all.reduce((sum, one) => sum + gzipSync(one, { level: 9 }).length, 0);
}

beforeAll(async () => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  dir = mkdtempSync(join(root, '.tmp/generated-'));
  out = join(dir, 'site');
  writeGenerated(join(dir, 'content'), documents);
  const { editions: loaded, problems } = loadContent(join(dir, 'content'));
  expect(problems.filter(({ hint }) => !hint)).toEqual([]);
  editions = new Map(loaded.map((edition) => [edition.id, edition]));
  await build({ content: join(dir, 'content'), out });
  paths = pagesOf(out);
});
afterAll(() => {
  read.clear();
  rmSync(dir, { recursive: true, force: true });
});

test('it is the same each time, and of its size', () => {
  expect(generatedDocuments()).toEqual(documents);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(GENERATED_SIZE);
  expect(editions.size).toBe(GENERATED_SIZE);
});

describe('what words lay down', () => {
  test('is quoted from the document that is named, on the library’s pages', () => {
    const quotes = paths
      .filter((path) => /^duties\/(?:units|time)\//.test(path))
      .flatMap((path) => page(path).filter((element) => attr(element, 'data-demand') !== undefined))
      .map((line) => ({
        id: attr(line, 'data-policy'),
        words: elements(line)
          .filter(({ tagName }) => tagName === 'q')
          .map(told),
      }));
    expect(quotes.length).toBeGreaterThan(300);
    expect(quotes.filter(({ id, words }) => words.length !== 1 || !readingOf(id).includes(words[0] as string))).toEqual([]);
  });

  test('is led to from the page of a unit that other documents name', () => {
    const links = page('fuwu-l3/sectors/chuangkou/').flatMap((element) => (element.tagName === 'a' ? [attr(element, 'href') ?? ''] : []));
    const [found = ''] = links.filter((href) => href.includes('/duties/units/'));
    const { pathname, hash } = new URL(found, 'http://a/fuwu-l3/sectors/chuangkou/');
    const heading = page(pathname.slice(1)).find((element) => attr(element, 'id') === hash.slice(1));
    expect(heading && told(heading).replace(/\s+/g, '')).toMatch(/^窗口单位6项，6份文件$/);
  });

  test('is a file of its own for each unit that no page lists whole', () => {
    const pieces = paths
      .filter((path) => path.startsWith('duties/units/'))
      .toSorted((a, b) => Number(a.split('/')[2]) - Number(b.split('/')[2]))
      .flatMap((path) => page(path).filter((element) => attr(element, 'data-unit-name') !== undefined));
    const ofUnit = (name: string | undefined) => pieces.filter((piece) => attr(piece, 'data-unit-name') === name);
    const names = [...new Set(pieces.map((piece) => attr(piece, 'data-unit-name')))];
    const cut = names.filter((name) => ofUnit(name).length > 1);
    expect(cut.length).toBeGreaterThan(0);
    const lines = (name: string | undefined) =>
      ofUnit(name).flatMap((piece) => elements(piece).filter((element) => attr(element, 'data-demand') !== undefined)).length;
    for (const name of cut) expect(lines(name), name).toBeGreaterThan(15);
    for (const name of names) {
      const [first] = ofUnit(name);
      const files = first
        ? elements(first).flatMap((element) => (attr(element, 'download') === undefined ? [] : [attr(element, 'href') ?? '']))
        : [];
      expect(files.length > 0, name).toBe(ofUnit(name).length > 1);
      const calendar = files.find((file) => file.endsWith('.ics'));
      const days = ofUnit(name).flatMap((piece) => elements(piece).filter((element) => attr(element, 'data-date') !== undefined));
      const text = calendar ? readFileSync(join(out, 'duties/files', calendar.replace(/^.*\//, '')), 'utf8') : '';
      if (files.length) expect(text.match(/BEGIN:VEVENT/g) ?? [], name).toHaveLength(days.length);
    }
  });

  test('is quoted by when a unit has to do it, for the page that its reader opens', () => {
    const [file = ''] = filesBelow(join(out, 'assets')).filter((path) => /^duty-days\.[^/]+\.js$/.test(path));
    const { documents: named, units } = JSON.parse(
      readFileSync(join(out, 'assets', file), 'utf8').replace(/^[^=]*=|;\s*$/g, ''),
    ) as ReturnType<typeof unitDays>;
    const days = Object.values(units).flat();
    expect(days.length).toBeGreaterThan(40);
    for (const [date, document, id, label, when, words] of days) {
      const edition = editions.get(named[document]?.[0] ?? '');
      const clause = edition?.document.clauses.find((one) => one.id === id);
      expect(clause?.label).toBe(label);
      expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      const reading = edition?.document.reading.slice(clause?.reading.start, clause?.reading.end);
      for (const [from, to, said] of when ? [when, words] : [words]) expect(reading?.slice(from, to)).toBe(said);
    }
    for (const own of Object.values(units)) expect(own.map(([date]) => date)).toEqual(own.map(([date]) => date).toSorted());
  });

  test('is quoted on the documents’ own pages, each list whole', () => {
    for (const name of ['deadlines', 'duties', 'definitions', 'requirements']) {
      const own = paths.filter((path) => path.endsWith(`/${name}/`) && path.split('/').length === 3);
      expect(own.length, name).toBeGreaterThan(60);
      for (const path of own) {
        const words = page(path).filter((element) => attr(element, 'data-clause') !== undefined);
        expect(words.length, path).toBeGreaterThan(0);
        const wrong = words.map((element) => textOf(element, 'reading')).filter((text) => !readingOf(path.split('/')[0]).includes(text));
        expect(wrong, path).toEqual([]);
      }
    }
  });
});

test('every reference leads to a clause or document that is there', () => {
  const links = paths
    .filter((path) => /^[^/]+\/(?:text|references)\/$/.test(path))
    .flatMap((path) =>
      page(path)
        .filter((element) => element.tagName === 'a' && hasClass(element, 'reference'))
        .map((link) => [path, attr(link, 'href') ?? '']),
    );
  expect(links.length).toBeGreaterThan(500);
  const lost = links.filter(([path = '', href = '']) => {
    const target = new URL(href, `http://a/${path}`);
    const folder = decodeURIComponent(target.pathname)
      .replace(/index\.html$/, '')
      .slice(1);
    const id = decodeURIComponent(target.hash.slice(1));
    return !paths.includes(folder) || (id && !page(folder).some((element) => attr(element, 'id') === id));
  });
  expect(lost).toEqual([]);
});

test('each document stands in the catalogue once', () => {
  const listed = paths
    .filter((path) => /^documents\/(?:\d+\/)?$/.test(path))
    .flatMap((path) =>
      page(path)
        .filter(({ tagName }) => tagName === 'a')
        .map((link) => new URL(attr(link, 'href') ?? '', `http://a/${path}`).pathname.slice(1)),
    )
    .flatMap((href) => /^([^/]+)\/(?:index\.html)?$/.exec(href)?.[1] ?? [])
    .filter((id) => editions.has(id));
  expect(listed.toSorted()).toEqual([...editions.keys()].toSorted());
});

describe('whether documents hold', () => {
  const statuses = (id: string): string => page(`${id}/`).flatMap((element) => attr(element, 'data-validity') ?? [])[0] ?? '';
  const idOf = (title: string, number?: string) => documents.find((one) => one.title === title && one.number === number)?.id ?? '';

  test('is what relations and words say: replaced, repealed and amended ones and no others', () => {
    const later = documents
      .filter(({ id }) => /-v[23]$/.test(id))
      .map(({ id }) => id.replace(/\d$/, (version) => String(Number(version) - 1)));
    const named = documents
      .filter(({ id }) => id.startsWith('feizhi'))
      .flatMap(({ lines }) => lines.flatMap((line) => /《(.+)》（(.+)）予以废止/.exec(line)?.slice(1) ?? []));
    const repealed = named.flatMap((title, i) => (i % 2 ? [] : [idOf(title, named[i + 1])]));
    expect(repealed).toHaveLength(10);
    expect([...editions.keys()].filter((id) => statuses(id).includes('已废止')).toSorted()).toEqual([...later, ...repealed].toSorted());
    const amended = documents.flatMap(({ relations = [] }) => relations.filter(({ kind }) => kind === 'amends').map(({ to }) => to));
    expect([...editions.keys()].filter((id) => statuses(id).includes('已修改')).toSorted()).toEqual(amended.toSorted());
  });

  test('is known to the search', () => {
    const [file = ''] = filesBelow(join(out, 'assets')).filter((path) => /^search\.[^/]+\/index\.js$/.test(path));
    const { documents: listed } = dataIn(readFileSync(join(out, 'assets', file), 'utf8')) as SearchSite;
    expect(listed).toHaveLength(GENERATED_SIZE);
    for (const { id, validity = [] } of listed) expect(validity.find(([clause]) => !clause)?.[1] ?? '').toBe(statuses(id));
  });
});

test('what is only typed otherwise is no amendment, and what was amended is one', () => {
  const tally = (path: string) =>
    page(path)
      .filter((element) => hasClass(element, 'tally'))
      .map((list) => told(list).replace(/\s+/g, ''));
  const versions = paths.filter((path) => path.includes('/versions/'));
  expect(versions.length).toBeGreaterThan(60);
  for (const path of versions) {
    const same = path.startsWith('guiding');
    for (const said of tally(path)) {
      if (same) expect(said, path).toMatch(/^新增0条删去0条修改0条移动位置0条未改8条/);
      else expect(said, path).not.toMatch(/^新增0条删去0条修改0条/);
    }
  }
});

test('two long versions are cut into pages of a full text’s weight, on which each row is once and where links say', () => {
  const folder = 'tiaoli-v2/versions/tiaoli-v1/';
  const pages = paths.filter((path) => path.startsWith(folder));
  expect(pages.length).toBeGreaterThan(1);
  const idsOf = (path: string) => page(path).flatMap((element) => attr(element, 'id')?.match(/^(?:to|from)-.*/)?.[0] ?? []);
  const ids = pages.flatMap(idsOf);
  expect(new Set(ids).size).toBe(ids.length);
  const articles = editions.get('tiaoli-v2')?.document.clauses.filter(({ id }) => /^a\d+$/.test(id)) ?? [];
  expect(articles).toHaveLength(91);
  expect(articles.filter(({ id }) => !ids.includes(`to-${id}`))).toEqual([]);
  const links = page('tiaoli-v2/text/').flatMap((element) => (attr(element, 'href') ?? '').match(/versions\/.*#to-.*/)?.[0] ?? []);
  expect(links.length).toBeGreaterThan(60);
  for (const link of links) {
    const [path = '', id = ''] = link.split('#');
    expect(idsOf(`tiaoli-v2/${path.replace('index.html', '')}`)).toContain(id);
  }
  for (const path of paths.filter((one) => one.includes('/versions/'))) expect(weightOf(path), path).toBeLessThanOrEqual(24 * 1024);
});

describe('lists of several levels', () => {
  const compared = () => paths.filter((path) => path.includes('/levels/'));

  test('stand side by side for each unit of documents that implement another, and for no others', () => {
    const expected = documents.flatMap(({ id, relations = [], sectors = {} }) =>
      relations
        .filter(({ kind }) => kind === 'implements')
        .flatMap(({ to }) => Object.keys(sectors).map((unit) => `${id}/sectors/${unit}/levels/${to}-${unit}/`)),
    );
    expect(expected).toHaveLength(12);
    expect(compared().toSorted()).toEqual(expected.toSorted());
    for (const path of expected) {
      const [id, , unit, , other = ''] = path.split('/');
      expect(existsSync(join(out, `${id}/files/sectors-${unit}-levels-${other}.docx`)), path).toBe(true);
    }
  });

  test('have every item of both once, in the words of its document', () => {
    for (const path of compared()) {
      const [id = '', , unit = '', , other = ''] = path.split('/');
      const upper = other.slice(0, -unit.length - 1);
      const items = page(path).filter((element) => hasClass(element, 'item'));
      const wordsOf = (isUpper: boolean) =>
        items
          .filter((item) => (attr(item, 'id') ?? '').startsWith('upper-') === isUpper)
          .flatMap((item) => elements(item).filter((element) => hasClass(element, 'words')))
          .map((element) => textOf(element, 'reading'));
      const listOf = (policy: string) =>
        editions
          .get(policy)
          ?.sectors.find((one) => one.id === unit)
          ?.lists.flatMap((list) => list.items.map(({ text }) => text));
      expect(wordsOf(true).toSorted()).toEqual(listOf(upper)?.toSorted());
      expect(wordsOf(false).toSorted()).toEqual(listOf(id)?.toSorted());
    }
  });

  test('are reached from the unit’s page above and below', () => {
    const links = (path: string) => page(path).flatMap((element) => (element.tagName === 'a' ? [attr(element, 'href') ?? ''] : []));
    const hrefs = (path: string) =>
      links(path).map((href) => new URL(href, `http://a/${path}`).pathname.replace(/index\.html$/, '').slice(1));
    for (const path of compared()) {
      const [id = '', , unit = '', , other = ''] = path.split('/');
      expect(hrefs(`${id}/sectors/${unit}/`)).toContain(path);
      expect(hrefs(`${other.slice(0, -unit.length - 1)}/sectors/${unit}/`)).toContain(path);
    }
  });
});

test('the home page is within its budget: 30 KB with all that it asks for', () => {
  expect(weightOf('')).toBeLessThanOrEqual(30 * 1024);
  expect(Buffer.byteLength(html(''))).toBeLessThanOrEqual(30 * 1024);
});
