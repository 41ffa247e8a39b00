/** What each PDF is as a file: its tags, bookmarks, fonts and what it says of itself; and what it does not say. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaces, fontFolders } from '../../src/build/pdf/fonts.ts';
import { cite } from '../../src/document/cite.ts';
import { clauseById } from '../../src/document/clause.ts';
import { contentsOf } from '../../src/document/contents.ts';
import { versionOf } from '../../src/site/version.ts';
import { root } from '../support/root.ts';
import { SITE } from '../support/sites.ts';
import { bare } from '../support/text.ts';
import { fontsOf, infoOf, linksOf, nameOf, pdfContent, runsOf, structureOf } from './describe.ts';
import { textOf } from './read.ts';
import { edition, files, missing, TEXT } from './site.ts';

const { document, meta, id } = edition;

describe.skipIf(missing)('the full text', () => {
  test('has a bookmark for the title and every heading, as deep as it is', () => {
    const flat = (entries: ReturnType<typeof contentsOf>, depth = 2): [number, string][] =>
      entries.flatMap(({ span, children }) => [
        [depth, bare(document.reading.slice(span.start, span.end))] as [number, string],
        ...flat(children, depth + 1),
      ]);
    const { outline } = runsOf(TEXT);
    expect(outline.map(({ depth, title }) => [depth, bare(title)])).toEqual([[1, bare(meta.title)], ...flat(contentsOf(document))]);
    expect(outline.map(({ page }) => page)).toEqual(outline.map(({ page }) => page).toSorted((a, b) => a - b));
  });

  test('is tagged with its headings in order, and its paragraphs', () => {
    const tags = structureOf(TEXT).filter((tag) => /^H\d$/.test(tag));
    const headings = document.clauses.filter(({ heading }) => heading !== null).map(({ level }) => `H${level + 1}`);
    expect(tags).toEqual(['H1', ...headings]);
    expect(structureOf(TEXT).filter((tag) => tag === 'P').length).toBeGreaterThan(
      document.clauses.filter(({ kind }) => kind === 'paragraph').length,
    );
  });

  test('is set in the faces of its parts', () => {
    const { runs } = runsOf(TEXT);
    const faceOf = (words: string) => runs.find(({ text }) => bare(text).startsWith(words.slice(0, 6)))?.family ?? '?';
    const isOf = (family: string, use: string) =>
      findFaces(fontFolders(root))
        .find((face) => face.family === use)
        ?.fonts.some(({ file }) => nameOf(file).startsWith(family));
    const words = (clause: string) => bare(document.reading.slice(clauseById(document, clause).reading.start));
    expect(isOf(faceOf(words('title')), '方正小标宋简体')).toBe(true);
    // Figures are of another font; after the year's comes the date's own first character.
    expect(isOf(faceOf('年'), '楷体_GB2312')).toBe(true);
    expect(isOf(faceOf(words('s0-p1')), '仿宋_GB2312')).toBe(true);
    for (const { level, heading, number } of document.clauses) {
      if (heading === null || level > 2) continue;
      expect(isOf(faceOf(bare(`${number}${heading}`)), level === 1 ? '黑体' : '楷体_GB2312'), heading).toBe(true);
    }
  });
});

describe.skipIf(missing)('each PDF', () => {
  const allowed = missing ? [] : findFaces(fontFolders(root)).flatMap(({ fonts }) => fonts.map(({ file }) => nameOf(file)));

  test.each(files)('$title: says what it is, in which language, of which edition', ({ title, file }) => {
    const info = infoOf(file);
    expect(info.Tagged).toBe('yes');
    expect(info.Title).toBe(title === meta.title ? title : `${title} - ${meta.title}`);
    expect(info.Author).toBe(meta.issuer);
    expect(info.Subject).toBe(cite(meta));
    expect(info.Keywords).toContain(versionOf(root, join(root, 'content', id)));
    expect(info.Keywords).toContain(meta.sha256);
    expect(pdfContent(file)).toContain('/Lang (zh-CN)');
  });

  test.each(files)('$title: is tagged from its title on, and the title is the first bookmark', ({ title, file }) => {
    expect(structureOf(file).find((tag) => /^H\d$/.test(tag))).toBe('H1');
    expect(bare(runsOf(file).outline[0]?.title ?? '')).toBe(bare(title));
  });

  test.each(files)('$title: has its fonts inside, cut to what is used, searchable, of the five faces', ({ file }) => {
    const fonts = fontsOf(file);
    expect(fonts.length).toBeGreaterThan(2);
    for (const { name, type, embedded, subset, toUnicode } of fonts) {
      expect({ type, embedded, subset, toUnicode }).toEqual({ type: 'CID TrueType', embedded: true, subset: true, toUnicode: true });
      expect(allowed).toContain(name);
    }
  });

  test.each(files)('$title: holds no moment but the date of the document, and no place', ({ file }) => {
    const all = pdfContent(file);
    const moments = [...all.matchAll(/D:(\d{14})/g)].map(([, moment]) => moment);
    expect(new Set(moments)).toEqual(new Set([`${meta.date.replaceAll('-', '')}000000`]));
    for (const place of ['file:', SITE, root, '127.0.0.1', 'localhost']) expect(all).not.toContain(place);
    expect(linksOf(file)).toEqual([]);
    // A path within a site that has no address leads no reader anywhere.
    expect(textOf(file)).not.toContain('网页：');
  });
});
