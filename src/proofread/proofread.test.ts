/** What is said of words that are a document's, and what never happens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finished } from '../document/work.ts';
import type { ReferenceDocument } from './model/types.ts';
import { proofread, startProofreading } from './proofread.ts';
import { indexDraft } from './runs/draft-index.ts';

const LAST = '（二）要防止材料“旅行”，防止“窝蜂”下乡，各单位于月底前报送小结。';
const document: ReferenceDocument = {
  id: 'tongzhi',
  names: [{ title: '关于改进下乡工作的通知', prefix: '' }],
  issuers: ['青石镇人民政府'],
  number: '青政〔2021〕3号',
  date: '2021-06-15',
  cited: '《关于改进下乡工作的通知》（青政〔2021〕3号）',
  clauses: [
    { id: 's1', label: '一、', text: '一、总的要求', edited: [], gap: null },
    { id: 's1-1', label: '一（一）', text: '（一）下乡干部要自带伙食，不得让村组安排接送，不得收受土特产品。', edited: [], gap: null },
    {
      id: 's1-2',
      label: '一（二）',
      text: LAST.replace('窝蜂', '一窝蜂'),
      edited: [{ start: LAST.indexOf('窝蜂'), end: LAST.indexOf('窝蜂') + 3, sic: '窝蜂', certainty: 'certain', basis: '脱“一”字。' }],
      gap: '第二版没有收到。',
    },
  ],
};

const told = (draft: string) => proofread(draft, [document]).map(({ kind, start, end }) => [kind, draft.slice(start, end)]);
const WORDS = '下乡干部要自带伙食，不得让村组安排接送，不得收受土特产品';

describe('words of a document', () => {
  test.each([
    ['quoted', `要求“${WORDS}”。`],
    ['set into prose', `会议指出，${WORDS}。散会。`],
    ['in other width, with other quotation marks and spaces', `要求「${WORDS.replace(/，/g, ',').replace('村组', '村 组')}」。`],
  ])('%s are exact', (_, draft) => {
    expect(told(draft).map(([kind]) => kind)).toEqual(['exact']);
  });

  test('a quotation from the middle is exact, and what stands before its marks is not part of it', () => {
    expect(told('他认为要“自带伙食，不得让村组安排接送”才好。')).toEqual([['exact', '自带伙食，不得让村组安排接送']]);
  });

  test('each difference has its place and what the document has there', () => {
    const draft = `要求“${WORDS.replace('接送，', '接待；')}”。`;
    const [finding] = proofread(draft, [document]);
    expect(finding).toMatchObject({ kind: 'altered', clause: 's1-1', expected: WORDS });
    const shown = finding?.differences?.map((one) => [draft.slice(one.start, one.end), one.expected, one.marksOnly]);
    expect(shown).toEqual([['待；', '送，', false]]);
  });

  test('only a mark', () => {
    const [finding] = proofread(`要求${WORDS.replace('接送，', '接送；')}。`, [document]);
    expect(finding?.differences).toMatchObject([{ expected: '，', marksOnly: true }]);
  });

  test('what the edition mended, and what the source printed, is told with what the source has', () => {
    const mended = LAST.slice(3).replace('窝蜂', '一窝蜂').replace('。', '');
    for (const draft of [`要${mended.slice(1)}。`, `要${mended.slice(1).replace('一窝蜂', '窝蜂')}。`]) {
      const [finding] = proofread(draft, [document]);
      expect(finding?.kind).toBe('emended');
      expect(finding?.note).toContain('原件作“窝蜂”');
    }
  });

  test('a quotation that goes on where the received text ends, and a citation of what came after, lean on the gap', () => {
    expect(told('《关于改进下乡工作的通知》二（一）怎么说，不知道。')).toEqual([['gap', '二（一）']]);
    expect(told('“各单位于月底前报送小结。逾期不报送的予以通报”')[0]?.[0]).toBe('gap');
  });

  test('words that only resemble are no finding', () => {
    expect(told('下乡干部要自备车辆，不得让镇里安排住宿，也不得收受礼金。材料旅行要防止。')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...WORDS,
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '一',
  '二',
  '第',
  '条',
  '款',
  '\n',
  '青政〔2021〕3号',
  WORDS,
  '\ud842',
  ' ',
);

test('any draft is read to its end, findings in order and within it', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
      const draft = parts.join('');
      let last = 0;
      for (const { start, end, differences = [] } of proofread(draft, [document])) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(draft.length);
        for (const one of differences) expect(start <= one.start && one.start <= one.end && one.end <= end).toBe(true);
        last = start;
      }
    }),
    { numRuns: 300 },
  );
});

/** The draft with a finding's words taken over. */
test('taking over the words of an altered finding makes the passage exact', () => {
  fc.assert(
    fc.property(fc.nat(WORDS.length - 2), fc.constantFrom('', '山', '水'), (at, by) => {
      const draft = `要求“${WORDS.slice(0, at)}${by}${WORDS.slice(at + 1)}”。`;
      const altered = proofread(draft, [document]).find(({ kind }) => kind === 'altered');
      if (!altered) return;
      const mended = draft.slice(0, altered.start) + altered.expected + draft.slice(altered.end);
      expect(proofread(mended, [document]).map(({ kind }) => kind)).toEqual(['exact']);
    }),
  );
});

test('the work comes in steps, each of one clause', () => {
  const work = finished(startProofreading(finished(indexDraft(WORDS)), { heads: [document], terms: [] }));
  expect([...work.compare(document)]).toHaveLength(document.clauses.length);
  expect(finished(work.finish()).map(({ kind }) => kind)).toEqual(['exact']);
});
