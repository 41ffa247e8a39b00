/** What is said of a document that another has put out of force. */
import { expect, test } from 'vitest';
import { made } from '../../../tests/support/made-library.ts';
import type { Edition } from '../../content/edition.ts';
import { withWithdrawals } from './withdrawals.ts';

const written = (id: string, title: string, date: string, line: string) =>
  ({ ...made(id, title, ['第一条　灯会有序。', `第二条　${line}`], undefined, date), relations: [] }) as unknown as Edition;
const withdrawn = (...all: Edition[]) => Object.fromEntries(withWithdrawals(all).map((one) => [one.id, one.withdrawn]));

const ENDING = '本办法自2024年5月1日起施行。《青石市灯会规定》同时废止。';

test('who has done it is called by its title, and by its date where others bear the same', () => {
  const old = written('old', '青石市灯会规定', '2015-03-01', '灯油自备。');
  const acting = written('new', '青石市灯会办法', '2024-04-01', ENDING);
  const namesake = written('far', '青石市灯会办法', '2010-04-01', '灯油由市里供应。');
  expect(withdrawn(old, acting)).toEqual({ old: '2024年5月1日被《青石市灯会办法》废止', new: null });
  expect(withdrawn(old, acting, namesake)).toEqual({ old: '2024年5月1日被《青石市灯会办法》（2024年4月1日）废止', new: null, far: null });
});
