/** Any selection of any clause: the copy has the document's words, and tells each emendation in them once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citableClauses } from '../../../tests/support/citable.ts';
import { loadContent } from '../../content/load.ts';
import { emendationMarks, isTold } from '../../crosslinks/segments.ts';
import { copyOf, type Excerpt, isEmended, mixedCopyOf, sourceCopyOf } from './copied.ts';
import { notesOn } from './note.ts';
import { asReceived, type Citable, type CopiedPlace, cutOut, joined } from './place.ts';

const excerpt = (words: Citable, more: Partial<Excerpt> = {}): Excerpt => ({
  ...words,
  cited: '《某意见》（某委，2014年3月9日）二（一）',
  address: 'http://10.0.0.1/text/#s2-1',
  isSource: false,
  isExact: true,
  ...more,
});

/** Words of which each piece is plain, or has a place. */
type Part = string | Pick<CopiedPlace, 'corr' | 'sic' | 'told'>;

function built(parts: readonly Part[]): Citable {
  const places: CopiedPlace[] = [];
  let text = '';
  for (const part of parts) {
    if (typeof part !== 'string') places.push({ ...part, start: text.length, end: text.length + part.corr.length });
    text += typeof part === 'string' ? part : part.corr;
  }
  return { text, places };
}

const note = (...parts: Part[]) => notesOn(built(parts)).join('；');
const certain = (sic: string, corr: string): Part => ({ sic, corr, told: 'certain' });
const probable = (sic: string, corr: string): Part => ({ sic, corr, told: 'probable' });

describe('what is told', () => {
  test.each<[string, Part[]]>([
    ['原件作“窝蜂”，“一”为编者校补', ['不搞', certain('窝蜂', '一窝蜂'), '。']],
    ['原件作“郟陵”，“鄢”为编者校改', ['先进：', certain('郟陵', '鄢陵'), '县']],
    ['原件作“的的意”，“的”为编者校删', ['好', certain('的的', '的'), '意见；的确']],
    ['原件作“办关”，前引号为编者推断校补', [probable('办', '办“'), '关系案”，不办人情案']],
    ['原件作“了办”，前引号为编者推断校补', ['办了', probable('办', '办“'), '，关系']],
    ['“心口问我是谁”存疑，照录原件', ['要', { sic: '心口问我是谁', corr: '心口问我是谁', told: 'uncertain' }, '。']],
    ['原件至此中断，以下未见', ['一是整改', { sic: '(下转第四版)', corr: '', told: 'gap' }]],
    ['原件作“甲〔换行〕乙”，“丙”为编者校补', [certain('甲\n乙', '甲\n乙丙'), '丁']],
    ['第2处“鄢陵”，原件作“郟陵”，“鄢”为编者校改', ['鄢陵、', certain('郟陵', '鄢陵'), '、县']],
    ['', [{ sic: '\n\n', corr: '', told: null }, '动', { sic: ',', corr: '，', told: null }]],
  ])('%s', (expected, parts) => {
    expect(note(...parts)).toBe(expected);
  });

  test('of words that a selection has in part, what they have of them', () => {
    const words = built(['不搞', certain('窝蜂', '一窝蜂'), '、', certain('形才', '型材')]);
    expect(notesOn(cutOut(words, 3, 5))).toEqual([]);
    expect(notesOn(cutOut(words, 0, 3))).toEqual(['原件作“不搞”，“一”为编者校补']);
    expect(notesOn(cutOut(words, 5, 7))).toEqual(['有一处未全引，原件作“形才”，编者校作“型材”']);
  });

  test('in a copy it stands between the words and where they stand', () => {
    const words = built(['不搞', certain('窝蜂', '一窝蜂')]);
    expect(copyOf([excerpt(words)])).toBe(
      '不搞一窝蜂\n（原件作“窝蜂”，“一”为编者校补）\n——《某意见》（某委，2014年3月9日）二（一）\nhttp://10.0.0.1/text/#s2-1',
    );
    expect(sourceCopyOf([excerpt(words)])).toContain('不搞窝蜂\n——《某意见》（某委，2014年3月9日）二（一）（原件文字）\n');
    expect(sourceCopyOf([excerpt(words, { isExact: false })])).toContain('（文字从原件，标点从整理本）');
    expect(mixedCopyOf('编者说：不搞一窝蜂', [excerpt(words)])).toContain('）\n——其中的原文引自《某意见》');
    expect(copyOf([excerpt(words, { isSource: true })])).toContain('不搞一窝蜂\n——《某意见》（某委，2014年3月9日）二（一）（原件文字）\n');
    expect(isEmended([excerpt(words, { isSource: true })])).toBe(false);
  });
});

/** Letters of few kinds, so that words come more than once. */
const letters = fc.string({ unit: fc.constantFrom(...'甲乙丙，“”𠮷'), maxLength: 6 });
const place = fc.record({ sic: letters, corr: letters, told: fc.constantFrom('certain', 'probable', null) }) as fc.Arbitrary<Part>;
const wholes = fc.array(fc.oneof(letters, place), { maxLength: 8 }).map(built);

describe('any words', () => {
  test('taken back they are the source, in parts or whole', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, place), { maxLength: 8 }), (parts) => {
        expect(asReceived(built(parts))).toBe(parts.map((part) => (typeof part === 'string' ? part : part.sic)).join(''));
      }),
    );
  });

  test('each change within is told once, and nothing else', () => {
    fc.assert(
      fc.property(wholes, (words) => {
        const changed = words.places.filter(({ sic, corr, told }) => told !== null && sic !== corr);
        expect(notesOn(words)).toHaveLength(changed.length);
      }),
    );
  });

  test('what is cut out and joined again is the same, and tells the same', () => {
    const cut = wholes.chain((words) => fc.tuple(fc.constant(words), fc.nat({ max: words.text.length })));
    fc.assert(
      fc.property(cut, ([words, at]) => {
        fc.pre(!words.places.some(({ start, end }) => start <= at && at <= end));
        const parts = [cutOut(words, 0, at), cutOut(words, at, words.text.length)];
        expect(joined(parts.map((part) => ({ ...part, separator: '' })))).toEqual(words);
      }),
    );
  });
});

describe('the project’s own document', () => {
  const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
  if (!edition) throw new Error('no edition');
  const { document } = edition;
  const told = emendationMarks(document).filter(isTold).length;
  const clauses = citableClauses(edition).map(({ words }) => words);
  const selection = fc.constantFrom(...clauses).chain((words) => {
    const offset = fc.nat({ max: words.text.length });
    return fc.tuple(fc.constant(words), offset, offset);
  });

  test('any selection of any clause has its words, and tells each emendation in it once', () => {
    fc.assert(
      fc.property(selection, ([words, a, b]) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const copy = copyOf([excerpt(cutOut(words, from, to))]);
        expect(copy.startsWith(`${words.text.slice(from, to)}\n`)).toBe(true);
        const within = words.places.filter(
          ({ told, start, end }) => told !== null && from <= start && end <= to && start < to && from < end,
        );
        const told = copy.slice(to - from).split('\n——')[0] ?? '';
        for (const { corr, told: how } of within) {
          if (how === 'uncertain')
            expect(told.split(`“${corr.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))}”存疑`)).toHaveLength(2);
        }
        expect(notesOn(cutOut(words, from, to)).length).toBeGreaterThanOrEqual(within.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('every clause whole tells what the list of emendations has of it', () => {
    expect(clauses.reduce((sum, words) => sum + notesOn(words).length, 0)).toBe(told);
    expect(clauses.map(asReceived).join('').replace(/\s/g, '')).toBe(document.source.replace(/\s/g, ''));
  });
});
