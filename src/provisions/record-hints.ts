/** Records that say nothing, as hints to editors: the rules list nothing there that could be confirmed or hidden. */
import type { Edition } from '../content/edition.ts';
import type { Problem } from '../content/files/problem.ts';
import { PROVISIONS_NAMES, provisionsOf } from './provisions.ts';
import { isOf } from './records.ts';

export function recordHints(editions: readonly Edition[]): Problem[] {
  return editions.flatMap(({ document, meta, records }) => {
    if (!records.some(({ parts }) => !parts)) return [];
    const provisions = provisionsOf(document, meta.date);
    const listed = PROVISIONS_NAMES.flatMap((name) => [...provisions[name]]);
    return records
      .filter((record) => !record.parts && !listed.some((one) => isOf(record, one)))
      .map(
        ({ file, place, start, end, hide }): Problem => ({
          file,
          place,
          reason: `这一处程序没有列出，${hide ? '不用隐去' : '无从确认'}`,
          actual: document.reading.slice(start, end),
          note: '看看 clause、text 是不是写错；程序漏列的，补上 when、lead、term 等内容，它就列出来',
          hint: true,
        }),
      );
  });
}
