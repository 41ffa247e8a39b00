import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, type ParsedClause } from './parse.ts';

const RUN = { seed: 9704, numRuns: 500 };
const HEAD = { title: '关于做好某项工作的实施意见', issuers: ['某某区委'] };
const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

type Form = 'alone' | 'run-in' | 'plain';
interface Section {
  level: 1 | 2 | 3 | 4;
  value: number;
  /** Which of the ways to write the number. */
  way: number;
  form: Form;
  paragraphs: number;
}

const wide = (value: number) => String(value).replace(/\d/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const WAYS: Record<Section['level'], ((value: number) => string)[]> = {
  1: [(value) => `${HAN[value]}、`],
  2: [(value) => `（${HAN[value]}）`, (value) => `(${HAN[value]})`],
  3: [(value) => `${value}.`, (value) => `${wide(value)}．`, (value) => `${value}、`],
  4: [(value) => `（${value}）`, (value) => `(${value})`, (value) => `（${wide(value)}）`],
};

const BODY: Record<Form, string> = {
  alone: '加强领导，落实责任',
  'run-in': '加强领导。各单位要落实责任，抓好整改。',
  plain: '要加强领导，落实责任，抓好整改。',
};
const HEADING: Record<Form, string | null> = { alone: BODY.alone, 'run-in': '加强领导', plain: null };

const numberText = ({ level, value, way }: Section) => (WAYS[level][way % WAYS[level].length] as (value: number) => string)(value);

const section: fc.Arbitrary<Section> = fc.record({
  level: fc.constantFrom<Section['level'][]>(1, 2, 3, 4),
  value: fc.integer({ min: 1, max: 12 }),
  way: fc.nat(5),
  form: fc.constantFrom<Form[]>('alone', 'run-in', 'plain'),
  paragraphs: fc.nat(3),
});

const document = fc.record({
  preamble: fc.nat(2),
  sections: fc.array(section, { maxLength: 15 }),
  between: fc.constantFrom('\n', '\n\n', '\n　　', ' \n\t\n'),
});
type Generated = typeof document extends fc.Arbitrary<infer T> ? T : never;

interface Expected {
  id: string;
  label: string;
  line: string;
}

const paragraphs = (count: number, from: number, id: string, label: string): Expected[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${id}-p${from + i}`, label: `${label}第${from + i}段`, line: '要认真抓好落实。' }));

/** How labels write a number that follows another: 二（一）3（4）. */
const step = ({ level, value }: Section) => (['', HAN[value], `（${HAN[value]}）`, String(value), `（${value}）`] as const)[level];

/** The design's rules said again: one segment a level, 0 for a skipped one, -r2 for a number used twice. */
function expectedOf({ preamble, sections }: Generated): Expected[] {
  const used = new Map<string, number>();
  let ids: string[] = [];
  let labels: string[] = [];
  const body = sections.flatMap((one) => {
    const above = one.level - 1;
    ids = [...ids.slice(0, above), ...Array<string>(Math.max(0, above - ids.length)).fill('0')];
    labels = [...labels.slice(0, above), ...Array<string>(Math.max(0, above - labels.length)).fill('')];
    const base = `s${[...ids, one.value].join('-')}`;
    const run = (used.get(base) ?? 0) + 1;
    used.set(base, run);
    ids.push(run > 1 ? `${one.value}-r${run}` : String(one.value));
    labels.push(`${step(one)}${run > 1 ? `〔重号${run}〕` : ''}`);
    const [id, label] = [`s${ids.join('-')}`, `${labels.join('')}${one.level === 1 ? '、' : ''}`];
    const line = numberText(one) + BODY[one.form];
    return [{ id, label, line }, ...paragraphs(one.paragraphs, one.form === 'alone' ? 1 : 2, id, label)];
  });
  return [
    { id: 'title', label: '标题', line: HEAD.title },
    { id: 'issuer', label: '发文机关', line: HEAD.issuers[0] as string },
    { id: 'date', label: '文件所署日期', line: '（2014年3月9日）' },
    ...paragraphs(preamble, 1, 's0', '开头'),
    ...body,
  ];
}

const textOf = (one: Generated) =>
  expectedOf(one)
    .map(({ line }) => line)
    .join(one.between);
const parsed = (one: Generated) => divide(textOf(one), HEAD).clauses;

function holds(check: (clauses: ParsedClause[], one: Generated) => void): void {
  fc.assert(
    fc.property(document, (one) => check(parsed(one), one)),
    RUN,
  );
}

describe('any official document', () => {
  test('the clauses tile the text', () => {
    holds((clauses, one) => {
      const text = textOf(one);
      expect(clauses[0]?.reading.start).toBe(0);
      expect(clauses.at(-1)?.reading.end).toBe(text.length);
      clauses.slice(1).forEach(({ reading }, i) => {
        expect(reading.start).toBe(clauses[i]?.reading.end);
      });
    });
  });

  test('each line is one clause', () => {
    holds((clauses, one) => {
      const text = textOf(one);
      const lines = clauses.map(({ reading }) => text.slice(reading.start, reading.end).trim());
      expect(lines).toEqual(expectedOf(one).map(({ line }) => line));
    });
  });

  test('no id is given twice', () => {
    holds((clauses) => {
      expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    });
  });

  test('ids and labels follow the document’s own numbers', () => {
    holds((clauses, one) => {
      expect(clauses.map(({ id, label }) => [id, label])).toEqual(expectedOf(one).map(({ id, label }) => [id, label]));
    });
  });

  test('number and heading are those of the line', () => {
    holds((clauses, { sections }) => {
      const found = clauses.filter(({ kind }) => kind === 'section').map(({ level, number, heading }) => [level, number, heading]);
      expect(found).toEqual(sections.map((one) => [one.level, numberText(one), HEADING[one.form]]));
    });
  });

  test('the parent is the nearest section above with a higher level', () => {
    holds((clauses) => {
      clauses.forEach(({ kind, level, parent }, i) => {
        const above = clauses.slice(0, i).filter((one) => one.kind === 'section');
        const nearest = above.findLast((one) => (kind === 'section' ? one.level < level : true));
        expect(parent).toBe(kind === 'section' || kind === 'paragraph' ? (nearest?.id ?? null) : null);
      });
    });
  });
});

const idsOf = (...lines: string[]) => divide(lines.join('\n'), HEAD).clauses.map(({ id }) => id);
const labelsOf = (...lines: string[]) => divide(lines.join('\n'), HEAD).clauses.map(({ label }) => label);

describe('ids by example', () => {
  test('as the design gives them', () => {
    expect(idsOf('开头。', '二、甲', '段。', '（一）乙。丙。', '段。', '三、丁', '（一）戊', '2.己。')).toEqual([
      's0-p1',
      's2',
      's2-p1',
      's2-1',
      's2-1-p2',
      's3',
      's3-1',
      's3-1-2',
    ]);
  });

  test('a skipped level counts 0', () => {
    expect(idsOf('一、甲', '1.乙。', '（1）丙。', '（一）丁。')).toEqual(['s1', 's1-0-1', 's1-0-1-1', 's1-1']);
    expect(idsOf('（一）甲。', '1.乙。')).toEqual(['s0-1', 's0-1-1']);
    expect(idsOf('1.甲。', '（2）乙。')).toEqual(['s0-0-1', 's0-0-1-2']);
    expect(idsOf('（3）甲。')).toEqual(['s0-0-0-3']);
  });

  test('a number used again gets -r2, and what is below it goes with it', () => {
    expect(idsOf('一、甲', '（一）乙。', '一、丙', '（一）丁。', '一、戊')).toEqual(['s1', 's1-1', 's1-r2', 's1-r2-1', 's1-r3']);
  });

  test('title, issuer and date are named once, wherever they stand; what follows them is another document', () => {
    expect(idsOf(HEAD.title, '一、甲', '段。', HEAD.issuers[0] as string, '2014年3月9日', '关于乙的办法', '丙。')).toEqual([
      'title',
      's1',
      's1-p1',
      'issuer',
      'date',
      'b1-title',
      'b1-s0-p1',
    ]);
  });
});

describe('labels by example', () => {
  test('as they are cited', () => {
    expect(labelsOf('二、甲', '（一）乙。丙。', '段。', '三、丁', '（一）戊', '段。', '2.己。', '（3）庚。')).toEqual([
      '二、',
      '二（一）',
      '二（一）第2段',
      '三、',
      '三（一）',
      '三（一）第1段',
      '三（一）2',
      '三（一）2（3）',
    ]);
  });

  // Numbers are read up to 999, but labels write 一百 as “undefined十”.
  test('beyond 99', () => {
    expect(labelsOf('（一百）甲。')).toEqual(['（一百）']);
  });
});

describe('text without lines', () => {
  test.each(['', '\n', ' \n\t\n　'])('%j has no clauses', (text) => {
    expect(divide(text, HEAD).clauses).toEqual([]);
  });

  test('blank lines at the beginning belong to the first clause, at the end to the last', () => {
    expect(divide('\n\n甲。\n\n', HEAD).clauses.map(({ reading }) => reading)).toEqual([{ start: 0, end: 6 }]);
  });
});
