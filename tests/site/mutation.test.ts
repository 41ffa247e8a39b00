/** One thousand single wrong characters, in content and in built pages: every one must be noticed. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { verifySingles } from '../../src/build/single/prove.ts';
import type { Quote } from '../../src/content/collections/quote.ts';
import type { Edition } from '../../src/content/edition.ts';
import { errorsOf, loadContent } from '../../src/content/load.ts';
import { readContent } from '../../src/content/read.ts';
import { type PolicyData, policySchema } from '../../src/content/schemas.ts';
import { anchorsOf } from '../../src/document/anchors.ts';
import { clauseById } from '../../src/document/clause.ts';
import { compile } from '../../src/document/compile.ts';
import { alignEmendations } from '../../src/document/emend.ts';
import { emendationOf, locate } from '../../src/document/locate.ts';
import { occurrences } from '../../src/document/occurrences.ts';
import { findQuote, placesOf, readingOf } from '../../src/document/quote.ts';
import type { Span } from '../../src/document/types.ts';
import { fidelityFlaws } from '../../src/proof/fidelity.ts';
import { elements, parsePage } from '../../src/proof/html.ts';
import { verify } from '../../src/proof/verify.ts';
import { SITE } from '../support/sites.ts';

/** An entry is read anew where a character of it is another: nine tenths of a folder's time are its entries, and few are mutated. */
vi.mock(import('../../src/content/read-entry.ts'), async (original) => {
  const { readEntry } = await original();
  const known = new Map<string, ReturnType<typeof readEntry>>();
  return {
    readEntry(dir, ...entry) {
      const key = [...entry, readFileSync(join(dir, ...entry), 'utf8')].join('\n');
      const read = known.get(key) ?? readEntry(dir, ...entry);
      known.set(key, read);
      return read;
    },
  };
});

const POLICY = 'weidu-2014';
const CONTENT = 'content';
const HEAD = ['site.yaml', `${POLICY}/policy.yaml`, `${POLICY}/source.txt`, `${POLICY}/anchors.json`];

const files = readContent(CONTENT);
const edition = loadContent(CONTENT).editions.find(({ id }) => id === POLICY) as Edition;
const { document, meta } = edition;

/** Mulberry32, so that a run can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
type Random = ReturnType<typeof seeded>;
const one = <T>(all: readonly T[], random: Random): T => all[random(all.length)] as T;

/** Characters to be mistaken for others: the document's own, white space left out. */
const CHARS = [...new Set(document.source + document.reading)].filter((char) => char.trim());
const HAN = CHARS.filter((char) => /[\u4e00-\u9fff]/.test(char));

/** One character changed, dropped, or swapped with the next. */
function wrong(text: string, at: number, random: Random, chars: readonly string[]): string {
  const [before, char, next, after] = [text.slice(0, at), text[at], text[at + 1] ?? '', text.slice(at + 2)];
  return one([before + one(chars, random) + next + after, before + next + after, before + next + char + after], random);
}

const counts: Record<string, { tried: number; caught: number }> = {};
const remarks: string[] = [];

/** Tries `wanted` mutations; `attempt` gives null for one that made nothing false. */
function tally(name: string, wanted: number, seed: number, attempt: (random: Random) => { caught: boolean; said: string } | null): void {
  const random = seeded(seed);
  const missed: string[] = [];
  const count = { tried: 0, caught: 0 };
  counts[name] = count;
  while (count.tried < wanted) {
    const result = attempt(random);
    if (!result) continue;
    count.tried++;
    if (result.caught) count.caught++;
    else missed.push(result.said);
  }
  expect(missed).toEqual([]);
}

let dir = '';
beforeAll(() => {
  mkdirSync('.tmp', { recursive: true });
  dir = mkdtempSync('.tmp/mutation-');
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  const lines = Object.entries(counts).map(([name, { tried, caught }]) => `${name}: ${caught} of ${tried} caught`);
  console.info([...lines, ...remarks].join('\n'));
});

function folder(name: string, paths: readonly string[]): string {
  for (const path of paths) cpSync(join(CONTENT, path), join(dir, name, path));
  return join(dir, name);
}

/** The errors of a folder while one of its files reads otherwise. */
function errorsWith(folder: string, path: string, text: string): string[] {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return errorsOf(loadContent(folder).problems).map(({ reason }) => reason);
}

const everything = () => readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ya?ml|txt|json|mdx)$/.test(path));

interface Cited {
  path: string;
  clause: string;
  text: string;
}

/** Every object in an entry's data that has a clause and a text. */
function citations(data: unknown): { clause: string; text: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const { clause, text } = data as { clause?: unknown; text?: unknown };
  const own = typeof clause === 'string' && typeof text === 'string' ? [{ clause, text }] : [];
  return [...own, ...Object.values(data).flatMap(citations)];
}

const cited: Cited[] = files.entries.flatMap(({ file, data, note }) =>
  [...citations(data), ...note.quotes].map(({ clause, text }) => ({ path: file.replace('content/', ''), clause, text })),
);

/** An entry with a citation's words replaced, and nothing else that reads the same. */
function withText({ path, text }: Cited, mutated: string): string {
  const before = readFileSync(join(CONTENT, path), 'utf8');
  const at = placesOf(before, text).find((offset) => /(text: ['"]?|clause="[^"]*">)$/.test(before.slice(0, offset)));
  if (at === undefined) throw new Error(`${path} does not hold ${text} as it was read`);
  return before.slice(0, at) + mutated + before.slice(at + text.length);
}

const words = (marked: string) => marked.replace(/[[\]]/g, '');
const standsThere = (clause: string, text: string) => readingOf(document, clauseById(document, clause)).includes(words(text));

describe('what editors quote', () => {
  test('each entry holds by itself', () => {
    const alone = folder('baseline', HEAD);
    for (const path of new Set(cited.map((site) => site.path))) {
      expect(errorsWith(alone, path, readFileSync(join(CONTENT, path), 'utf8'))).toEqual([]);
      rmSync(join(alone, path));
    }
  });

  test('a wrong character in a quote, a list, a definition or a <Quote>', () => {
    const alone = folder('quotes', HEAD);
    expect(cited.length).toBeGreaterThan(80);
    tally('quotes in entries', 400, 1, (random) => {
      const site = one(cited, random);
      const mutated = wrong(site.text, random(site.text.length), random, CHARS);
      // A quotation cut short at its end, or a bracket moved, still holds the document's words.
      if (standsThere(site.clause, mutated)) return null;
      const errors = errorsWith(alone, site.path, withText(site, mutated));
      rmSync(join(alone, site.path));
      return { caught: errors.length > 0, said: `${site.path}: ${mutated}` };
    });
  });

  // The words stay the document's, but the items are divided wrongly: [软弱无力，][服务…] or [软弱无力][，服务…].
  test('a bracket of a list moved over a mark', () => {
    const alone = folder('brackets', HEAD);
    const missed = cited.flatMap((site) => {
      const moved = site.text.replace(/\]([，、；。])/, '$1]');
      if (moved === site.text || !site.text.includes('[')) return [];
      const errors = errorsWith(alone, site.path, withText(site, moved));
      rmSync(join(alone, site.path));
      return errors.length ? [] : [moved];
    });
    expect(missed).toEqual([]);
  });
});

const spansOf = (quotes: readonly Quote[]): Span[] => quotes.map(({ span }) => span);
const noteSpans = files.entries.flatMap(({ note }) =>
  note.quotes.flatMap(({ clause, text }): Span[] => {
    const found = findQuote(document, clause, text);
    return 'span' in found ? [found.span] : [];
  }),
);
/** Everything that an entry quotes, in the reading text. */
const quoted: Span[] = [
  ...edition.principles.flatMap(({ quotes }) => spansOf(quotes)),
  ...edition.sectors.flatMap(({ lists, tasks }) => spansOf([...lists.map(({ quote }) => quote), ...tasks])),
  ...edition.phases.flatMap(({ quotes, steps }) => spansOf([...quotes, ...steps.flatMap((step) => step.quotes)])),
  ...edition.terms.flatMap(({ definition }) => (definition ? [definition.span] : [])),
  ...noteSpans,
];
/** A set phrase that stands in one place is looked for as well. */
const phrases: Span[] = edition.terms.flatMap((term) => {
  const found = occurrences(edition.document, [term.name, ...term.forms]);
  return found.length === 1 ? found : [];
});
const guards = [...quoted, ...phrases];

const { toSource, toReading } = alignEmendations(document.emendations);

/** Offsets of the source that something besides the hash holds on to. */
function guarded(): number[] {
  const anchors = Object.values(anchorsOf(document)).map(({ start, text }) => {
    const at = document.source.indexOf(text, start);
    return { start: at, end: at + text.length };
  });
  const records = [...meta.emendations, ...meta.gaps].flatMap((record) => {
    const found = locate(document.source, record);
    return 'span' in found ? [found.span] : [];
  });
  const spans = [...quoted.map(toSource), ...anchors, ...records];
  return [...document.source].flatMap((_, at) => (spans.some(({ start, end }) => start <= at && at < end) ? [at] : []));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const policyYaml = readFileSync(join(CONTENT, POLICY, 'policy.yaml'), 'utf8');

describe('source.txt', () => {
  test('a wrong character anywhere, by the hash', () => {
    const alone = folder('hash', HEAD);
    tally('source.txt', 100, 2, (random) => {
      const mutated = wrong(document.source, random(document.source.length), random, CHARS);
      if (mutated === document.source) return null;
      const errors = errorsWith(alone, `${POLICY}/source.txt`, mutated);
      return { caught: errors.some((what) => what.includes('摘要')), said: errors.join() };
    });
  });

  test('with the hash made to fit, in a quoted passage, at the beginning of a clause or in a record', () => {
    const all = folder('source', everything());
    const offsets = guarded();
    remarks.push(`more than the hash guards ${offsets.length} of ${document.source.length} characters of source.txt`);
    tally('source.txt with its hash', 150, 3, (random) => {
      const at = one(offsets, random);
      const mutated = wrong(document.source, at, random, HAN);
      if (mutated === document.source) return null;
      writeFileSync(join(all, POLICY, 'policy.yaml'), policyYaml.replace(meta.sha256, sha256(mutated)));
      const errors = errorsWith(all, `${POLICY}/source.txt`, mutated);
      return { caught: errors.length > 0, said: `${at}: ${mutated.slice(at - 5, at + 5)}` };
    });
  });
});

type Field = 'in' | 'sic' | 'corr';

/** Whether the mended words stand in a quotation or a set phrase, or a rule leaves an editor no choice of words. */
function isGuarded(record: PolicyData['emendations'][number]): boolean {
  if (record.kind === 'join' || record.certainty === 'uncertain') return true;
  const found = locate(document.source, record);
  if (!('span' in found)) return false;
  const { start, end, corr } = emendationOf(record, found.span);
  const at = toReading(end) - corr.length;
  const insides = [...corr].map((_, i) => at + i);
  return start < end && insides.every((offset) => guards.some((span) => span.start <= offset && offset < span.end));
}

const sites = meta.emendations.flatMap((record, i): { i: number; field: Field }[] => {
  const fields: Field[] = isGuarded(record) ? ['in', 'sic', 'corr'] : ['in'];
  return fields.filter((field) => record[field] !== undefined).map((field) => ({ i, field }));
});

/** policy.yaml with one field of one record changed. */
function withField(i: number, field: Field, value: string): PolicyData {
  const data = parseYaml(policyYaml) as PolicyData;
  return { ...data, emendations: data.emendations.map((record, at) => (at === i ? { ...record, [field]: value } : record)) };
}

function sameReading(data: PolicyData): boolean {
  const { data: records } = policySchema.safeParse(data);
  const made = records && compile(document.source, records);
  return !!made && 'document' in made && made.document.reading === document.reading;
}

describe('policy.yaml', () => {
  test('a wrong character in a record', () => {
    const all = folder('records', everything());
    tally('records of emendations', 100, 4, (random) => {
      const { i, field } = one(sites, random);
      const value = meta.emendations[i]?.[field] as string;
      const mutated = wrong(value, random(value.length), random, CHARS);
      const data = withField(i, field, mutated);
      // A shorter or longer passage that leads to the same place changes nothing.
      if (mutated === value || sameReading(data)) return null;
      return { caught: errorsWith(all, `${POLICY}/policy.yaml`, stringify(data)).length > 0, said: `${i} ${field}: ${mutated}` };
    });
  });

  // “把“学、查、改、建”贯穿始终” is quoted by no entry: 把“ could become anything, and nothing would say so.
  test('every mended word stands in a quotation or a set phrase', () => {
    expect(meta.emendations.filter((record) => !isGuarded(record)).map(({ corr }) => corr)).toEqual([]);
  });

  // Without its bracket the gap leaves （ at the end of the text. The hint on brackets is silent in this clause,
  // because another place in it is uncertain, and hints stop nothing.
  test('a gap that is recorded a character short', () => {
    const all = folder('gaps', everything());
    const data = parseYaml(policyYaml) as PolicyData;
    const short = data.gaps.map((gap) => ({ ...gap, sic: gap.sic.slice(1) }));
    expect(errorsWith(all, `${POLICY}/policy.yaml`, stringify({ ...data, gaps: short }))).not.toEqual([]);
  });
});

/** A piece of a page that says it is the document's: its place in the file, and what it holds. */
interface Claim extends Span {
  path: string;
  text: string;
  kind: 'text' | 'data-sic' | 'data-span';
  /** Has it read otherwise in the page as it was parsed. */
  put(text: string): void;
}
type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const has = (element: Element, name: string) => element.attrs.some((attr) => attr.name === name);

function attributeClaims(path: string, element: Element): Claim[] {
  return element.attrs.flatMap((attribute): Claim[] => {
    const { name, value } = attribute;
    const place = element.sourceCodeLocation?.attrs?.[name];
    if (!place || (name !== 'data-sic' && name !== 'data-span') || !value) return [];
    const put = (text: string) => void Object.assign(attribute, { value: text });
    return [{ path, kind: name, text: value, start: place.startOffset + name.length + 2, end: place.endOffset - 1, put }];
  });
}

function claims(path: string, nodes: readonly Node[], inside: boolean): Claim[] {
  return nodes.flatMap((node): Claim[] => {
    const place = node.sourceCodeLocation;
    if ('value' in node && node.nodeName === '#text') {
      const put = (text: string) => void Object.assign(node, { value: text });
      return inside && place ? [{ path, kind: 'text', text: node.value, start: place.startOffset, end: place.endOffset, put }] : [];
    }
    if (!('tagName' in node) || has(node, 'data-editor')) return [];
    const within = inside || has(node, 'data-clause');
    return [...(within ? attributeClaims(path, node) : []), ...claims(path, node.childNodes, within)];
  });
}

const escaped = (text: string) => text.replace(/[&<>"\n]/g, (char) => `&#${char.charCodeAt(0)};`);
const fullText = (path: string) => path === `${POLICY}/text/index.html`;

describe('built pages', () => {
  const paths = () => readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
  const pages = new Map<string, string>();
  /** Read once: all but a character of a page is the same each time. */
  const parsed = new Map<string, readonly Element[]>();
  let all: Claim[] = [];
  beforeAll(() => {
    for (const path of paths()) pages.set(path, readFileSync(join(SITE, path), 'utf8'));
    all = [...pages].flatMap(([path, html]) => {
      const page = parsePage(html, true);
      parsed.set(path, elements(page));
      return claims(path, page.childNodes, false);
    });
  });

  const flaws = (path: string) => fidelityFlaws(parsed.get(path) ?? [], document, fullText(path));

  function mutate(random: Random): { claim: Claim; mutated: string; html: string } | null {
    const claim = one(all, random);
    const chars = claim.kind === 'data-span' ? [...'0123456789'] : CHARS;
    const mutated = wrong(claim.text, random(claim.text.length), random, chars);
    if (mutated === claim.text) return null;
    const before = pages.get(claim.path) as string;
    return { claim, mutated, html: before.slice(0, claim.start) + escaped(mutated) + before.slice(claim.end) };
  }

  test('hold as they are', () => {
    expect(all.length).toBeGreaterThan(500);
    for (const path of pages.keys()) expect(flaws(path)).toEqual([]);
  });

  test.each(['text', 'data-sic', 'data-span'] as const)('there is %s to be proven', (kind) => {
    expect(all.filter((claim) => claim.kind === kind).length).toBeGreaterThan(50);
  });

  test('a wrong character in words, source forms or places', () => {
    tally('built pages', 230, 5, (random) => {
      const made = mutate(random);
      if (!made) return null;
      const { claim, mutated } = made;
      claim.put(mutated);
      const caught = flaws(claim.path).length > 0;
      claim.put(claim.text);
      return { caught, said: `${claim.path} ${claim.kind} ${claim.text} → ${mutated}` };
    });
  });

  test('and the whole proof names the page', () => {
    const files = new Map(pages);
    for (const path of [`data/${POLICY}.json`, `data/${POLICY}.txt`]) files.set(path, readFileSync(join(SITE, path), 'utf8'));
    tally('built site', 20, 6, (random) => {
      const made = mutate(random);
      if (!made) return null;
      const changed = new Map(files).set(made.claim.path, made.html);
      const found = [...verify({ files: changed }, [edition]), ...verifySingles(changed, [edition])];
      const named = found.some(({ file, reason }) => file === `dist/${made.claim.path}` && !reason.startsWith('链接'));
      return { caught: named, said: `${made.claim.path} ${made.mutated}` };
    });
  });
});

test('one thousand tried, one thousand caught', () => {
  const sum = (key: 'tried' | 'caught') => Object.values(counts).reduce((total, count) => total + count[key], 0);
  expect([sum('tried'), sum('caught')]).toEqual([1000, 1000]);
});
