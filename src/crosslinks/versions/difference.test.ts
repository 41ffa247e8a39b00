/** Spans of what differs cover the units' words alone. */
import { expect, test } from 'vitest';
import { differenceOf } from './difference.ts';
import type { VersionUnit } from './version-units.ts';

test('units that stand apart are marked each by itself, what stands between them is not', () => {
  const reading = '灯架应当检查。河堤的集市每月开放一次。灯笼应当登记。';
  const unit = (text: string) => ({ start: reading.indexOf(text), end: reading.indexOf(text) + text.length }) as VersionUnit;
  const { removed } = differenceOf(reading, '', [unit('灯架应当检查。'), unit('灯笼应当登记。')], []);
  expect(removed.map(({ start, end }) => reading.slice(start, end).replace(/。$/, ''))).toEqual(['灯架应当检查', '灯笼应当登记']);
});
