/** The days that a page lists, as a calendar file made on the device. */
import type { CalendarEvent } from '../../office/calendar.ts';
import * as wording from '../../wording/interface.ts';
import { all, one } from '../ui/dom.ts';
import { loadOffice } from '../ui/load-office.ts';
import { saveFile } from '../ui/save-file.ts';
import { today } from '../ui/today.ts';

const textOf = (selector: string, within: HTMLElement): string => (one(selector, within)?.textContent ?? '').trim();

/** As the file of the whole library has it; of long words the beginning. */
function eventOf(line: HTMLElement): CalendarEvent {
  const words = one('.when', line) ?? one('q', line);
  const { clause = '', span = '' } = words?.dataset ?? {};
  const { policy = '', citation = '', date = '' } = line.dataset;
  const said = textOf('q', line);
  const isCut = /……\s*$/.test(one('q', line)?.nextSibling?.textContent ?? '');
  const whole = isCut ? `${said}……` : said;
  const address = one<HTMLAnchorElement>('a.address', line);
  return {
    uid: `${policy}-${clause}-${span.split('-')[0]}@duizhao`,
    date,
    stamp: today(),
    summary: whole,
    description: `${whole}\n${citation}${address?.textContent ?? ''}\n${wording.checkOriginal}`,
    url: address && /^https?:/.test(address.href) ? address.href : null,
  };
}

/** @param address of the writers' script */
export async function saveDays(address: string): Promise<void> {
  const { calendar } = await loadOffice(address);
  const shown = all('li[data-date]', document).filter((line) => line.getClientRects().length > 0);
  const title = `${wording.deadlinesLabel} ${textOf('h1', document.body)}`;
  saveFile(title, 'ics', calendar(title, shown.map(eventOf)), 'text/calendar;charset=utf-8');
}
