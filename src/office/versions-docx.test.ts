/** Two versions as a Word file: what each has, what one has alone, and how many. */
import { expect, test } from 'vitest';
import { IMPRINT } from '../../tests/support/office.ts';
import { packageParts, readDocx } from '../../tests/support/office-readback.ts';
import { loadContent } from '../content/load.ts';
import { compareVersions, VERSION_RULE } from '../crosslinks/versions/version-comparison.ts';
import { versionsDocx } from './versions-docx.ts';

const { editions } = loadContent('tests/support/fixtures/denghui');
const [now, old] = ['denghui-2024', 'denghui-2015'].map((one) => editions.find(({ id }) => id === one));
if (!now || !old) throw new Error('no versions');
const file = versionsDocx('新旧对照', compareVersions(old, now), IMPRINT);
const xml = packageParts(file).get('word/document.xml') ?? '';

test('the changed articles stand whole, the others by their number, then the rule', async () => {
  const text = (await readDocx(file)).join('\n');
  expect(text).toContain('新增 1 条；删去 1 条；修改 5 条；移动位置 1 条；未改 7 条。');
  for (const words of ['第四条　灯油由摊主自备。', '第九条　举办灯会应当制定应急预案', '移动位置（原第九条）', '第八条（原第七条）　未改'])
    expect(text).toContain(words);
  expect(text).toContain(VERSION_RULE);
  expect(text).not.toContain('灯架的高度');
});

test('what one version has alone is struck through or underlined', () => {
  const drawn = (tag: string) => [...xml.matchAll(new RegExp(`${tag}</w:rPr><w:t[^>]*>([^<]*)<`, 'g'))].map(([, text]) => text);
  expect(drawn('<w:strike/>')).toEqual(expect.arrayContaining(['一', '八']));
  expect(drawn('<w:u w:val="single"/>')).toEqual(expect.arrayContaining(['两', '会同公安机关']));
});
