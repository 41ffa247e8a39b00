/** Whether something holds on a day, by the days of change that pages and the search's data carry. */

/**
 * @param changes `尚未施行,2024-05-01 现行有效`: a status, and those that follow from a day on
 * @returns empty where words do not say
 */
export function statusIn(changes: string, on: string): string {
  let found = '';
  for (const change of changes.split(',')) {
    const [, day = '', status = ''] = /^(\d{4}-\d\d-\d\d)? ?(.*)$/.exec(change) ?? [];
    if (day <= on) found = status;
  }
  return found;
}
