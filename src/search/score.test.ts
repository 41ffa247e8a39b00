/** The scorer on documents of its own, by properties: any query, any order, any company. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, search } from './engine.ts';
import { exactHits, foldDocument } from './exact.ts';
import { readQuery } from './query.ts';
import { scored } from './score.ts';
import { type Tables, tablesOf, withExtras } from './tables.ts';
import type { ClauseHit, Hit, SearchClause } from './types.ts';

const clause = (id: string, text: string, kind: SearchClause['kind'] = 'paragraph'): SearchClause => ({
  id,
  kind,
  label: id,
  text,
  pieces: [],
  facets: [],
});

const TEXTS: [id: string, clauses: [id: string, text: string, kind?: SearchClause['kind']][]][] = [
  [
    'parking',
    [
      ['title', '城市停车管理办法', 'title'],
      ['issuer', '某市人民政府', 'issuer'],
      ['a1', '为了加强停车管理，根据《道路交通安全法》，制定本办法。', 'article'],
      ['a2', '本办法自2021年3月1日起施行。', 'article'],
      ['a3', '区人民政府负责本区停车场的建设。公安机关负责道路停车秩序；城管部门负责人行道停车秩序。', 'article'],
      ['a4', '违反规定占用盲道停放的，处二百元罚款。', 'article'],
    ],
  ],
  [
    'letters',
    [
      ['title', '信访工作条例', 'title'],
      ['a1', '各级机关应当做好信访工作，倾听人民群众的意见、建议和投诉请求。', 'article'],
      ['a2', '对信访事项应当自受理之日起六十日内办结。', 'article'],
      ['a3', '公务接待应当厉行节约，不得赠送礼品。', 'article'],
    ],
  ],
];

const documents = TEXTS.map(([id, clauses]) =>
  foldDocument({ id, citations: [], gaps: [], clauses: clauses.map((one) => clause(...one)) }, new Map()),
);
const [parking, letters] = documents as [(typeof documents)[0], (typeof documents)[0]];
const entry = { policy: 'parking', collection: 'units', id: 'chengguan', name: '城管部门（执法）', names: [] };
const tables: Tables = withExtras(
  tablesOf({
    collections: [{ id: 'units', label: '单位', isFacet: true }],
    documents: TEXTS.map(([id]) => ({ id, title: id })),
    traditional: '',
    simplified: '',
  }),
  {
    entries: [entry],
    pinyin: {
      ting: '停庭',
      che: '车',
      fa: '罚法发',
      kuan: '款宽',
      xin: '信新',
      fang: '访仿',
      zhi: '置秩',
      xu: '序',
      ren: '人',
      hang: '行',
      xing: '行',
    },
    notes: ['管秩序。'],
    lists: [[{ name: '清单', items: [['i1', 's1', 0, '人行道停车秩序']] }]],
    synonyms: [['上访', '信访']],
    thesaurus: [['吃喝', '公务接待']],
    patterns: [],
    fillers: [],
  },
);

const first = (hits: readonly Hit[]) => hits[0] && keyOf(hits[0]);
const sentenceOf = (hit: Hit | undefined) => {
  const { clause, sentence = [0, 0] } = hit as ClauseHit;
  return clause.text.slice(...sentence);
};

const typed = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'停车罚款信访秩序的了吗什么有哪些谁a1。，“\ud83d(ü*'.split('')), maxLength: 30 }),
);

describe('what is asked', () => {
  test.each([
    ['停车罚多少', 'parking#a4'],
    ['哪些部门管道路停车秩序', 'parking#a3'],
    ['信访多长时间办结', 'letters#a2'],
    ['什么时候施行', 'parking#a2'],
    ['这个办法的依据', 'parking#a1'],
    ['谁发的', 'parking#issuer'],
    ['上访', 'letters#title'],
    ['公款吃喝', 'letters#a3'],
    ['庭车罚宽', 'parking#a4'],
    ['盲道fakuan', 'parking#a4'],
  ])('%s: %s', (query, key) => {
    expect(first(scored(documents, query, tables))).toBe(key);
  });

  test('the sentence that answers is shown, and what it shares with the query is marked', () => {
    const [hit] = scored(documents, '哪个部门负责人行道的停车', tables).filter(({ kind }) => kind === 'clause');
    expect(sentenceOf(hit)).toBe('城管部门负责人行道停车秩序。');
    const { clause, spans } = hit as ClauseHit;
    expect(spans.map(([from, to]) => clause.text.slice(from, to)).join()).toContain('负责人行道');
  });

  test('an entry is found by its plain name, and shows its list', () => {
    const { inexact } = search(parking, '城管部门管什么', tables);
    const hit = inexact.filter(({ kind }) => kind === 'entry')[0];
    expect(hit).toMatchObject({ entry, lists: [{ name: '清单' }] });
  });

  test('words that only ask find nothing by themselves where others are asked with them', () => {
    expect(scored(documents, '有哪些罚款吗', tables)).toEqual(
      scored(documents, '罚款', tables).map((hit) => ({ ...hit, score: expect.any(Number) })),
    );
  });
});

describe('any query', () => {
  test('is answered: places once, best first, spans within the sentence, the sentence within the clause', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const hits = scored(documents, query, tables);
        expect(new Set(hits.map(keyOf)).size).toBe(hits.length);
        const scores = hits.map(({ score = Number.NaN }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const hit of hits) {
          if (hit.kind === 'entry') continue;
          const [start, end] = hit.sentence as [number, number];
          expect(0 <= start && start <= end && end <= hit.clause.text.length).toBe(true);
          expect(hit.spans.every(([from, to]) => start <= from && from < to && to <= end)).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });

  test('has the same answers with the same scores in whatever order the documents come', () => {
    const answers = (all: typeof documents, query: string) =>
      new Map(scored(all, query, tables).map((hit) => [keyOf(hit), (hit.score ?? 0).toFixed(9)] as const));
    fc.assert(
      fc.property(typed, (query) => {
        const [one, other] = [answers([parking, letters], query), answers([letters, parking], query)];
        expect([...one].sort()).toEqual([...other].sort());
      }),
      { seed: 2 },
    );
  });

  test('no exact hit is among what is only related, and an exact one is never missing', () => {
    fc.assert(
      fc.property(typed, (query) => {
        const { exact, inexact } = search(parking, query, tables);
        const keys = exact.map(keyOf);
        expect(inexact.filter((hit) => keys.includes(keyOf(hit)))).toEqual([]);
        expect(keys).toEqual(exactHits(parking, readQuery(query, tables.simplified).text).map(keyOf));
      }),
      { seed: 3 },
    );
  });
});

test('without the extras what is shared by characters is still found', () => {
  expect(first(scored(documents, '停车罚多少', tablesOf(tables.site)))).toBe('parking#a4');
});
