import { expect, test } from 'vitest';
import { IMPRINT } from '../../tests/support/office.ts';
import { packageParts, readDocx } from '../../tests/support/office-readback.ts';
import { loadContent } from '../content/load.ts';
import { COMPARISON_RULE, comparisonOf } from '../crosslinks/comparison.ts';
import { comparisonDocx } from './comparison-docx.ts';

const edition = loadContent('content').editions.find(({ id }) => id === 'weidu-2014');
const cases = (edition?.sectors ?? []).flatMap((sector) => {
  const comparison = edition && comparisonOf(edition, sector);
  return comparison ? [{ name: sector.name, comparison }] : [];
});

test.each(cases)('$name: every item once with its number, group by group, and the rule', async ({ name, comparison }) => {
  const paragraphs = (await readDocx(comparisonDocx(name, comparison, IMPRINT))).flatMap((cell) => cell.split('\n'));
  expect(paragraphs[0]).toBe(name);
  expect(paragraphs).toContain(COMPARISON_RULE);
  for (const { list } of [comparison.upper, comparison.lower]) {
    for (const [i, { text }] of list.items.entries()) expect(paragraphs.join('\n').split(`${i + 1}.${text}`).length).toBeGreaterThan(1);
  }
  const heads = comparison.groups.filter(({ rows }) => rows.length).map((group) => group.name);
  expect(paragraphs.filter((one) => heads.some((head) => one.startsWith(`${head}　`)))).toHaveLength(heads.length);
});

test('shared words are underlined, and nothing else', () => {
  const one = cases.find(({ name }) => name.startsWith('街道'));
  if (!one) throw new Error('no comparison');
  const document = packageParts(comparisonDocx(one.name, one.comparison, IMPRINT)).get('word/document.xml') ?? '';
  const underlined = [...document.matchAll(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>([^<]*)</g)].map(([, text]) => text);
  expect(underlined.toSorted()).toEqual(['关心群众冷暖', '群众冷暖关心', '简单', '弄虚作假', '简单', '弄虚作假'].toSorted());
});
