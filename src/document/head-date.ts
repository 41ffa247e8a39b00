/** The day that a document is of. */
import { textsOfKind } from './clause.ts';
import { dateOf } from './date.ts';
import type { Document } from './types.ts';

const DAY = /(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日/g;

/** What its history says happened to a regulation after it was made. */
export const AMENDED = /修正|修订|修改|批准|废止|清理|重新公布|决定/;

const daysIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(DAY) ?? []).flatMap((text) => dateOf(text) ?? []);

/**
 * The day that a history names: 成文日期 is the day on which a meeting adopted the document (党政机关公文处理工作条例（2012）,
 * article 9); sure where it was adopted or issued once and nothing was changed since, otherwise the latest day is a guess.
 */
function dayOfHistory(texts: readonly string[]): { date: string | undefined; sure: boolean } {
  // When it takes effect is not when it was made.
  const made = texts
    .map((text) => text.replace(/[自从][^，。；）)]{2,20}起(?:正式)?(?:施行|实施|执行)/g, ''))
    .filter((text) => !/施行/.test(text) || /通过|公布|发布|批准/.test(text));
  const adopted = daysIn(made.filter((text) => /通过/.test(text)));
  const days = adopted.length ? adopted : daysIn(made);
  const sure = new Set(days).size === 1 && !made.some((text) => AMENDED.test(text));
  return { date: sure ? days[0] : daysIn(made).sort().at(-1), sure };
}

/**
 * The day that the document is of: signed, or below its title; otherwise as its history says.
 * @param stated what the file's metadata says of it
 */
export function dateOfDocument(document: Document, stated: string | undefined): { date: string; sure: boolean } {
  const own = document.parts[0]?.date;
  const days = new Set(textsOfKind(document, 'date').map(dateOf));
  if (own) return { date: own, sure: days.size <= 1 };
  const [subtitle] = daysIn(textsOfKind(document, 'subtitle'));
  if (subtitle) return { date: subtitle, sure: true };
  const { date, sure } = dayOfHistory(['note', 'signature', 'imprint'].flatMap((kind) => textsOfKind(document, kind)));
  return { date: date ?? stated ?? '', sure };
}
