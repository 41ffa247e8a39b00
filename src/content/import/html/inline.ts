/** White space of a page's text, as a browser shows it. */
import type { TextRun } from '../blocks.ts';

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff01-\\uff60\\u2018-\\u201d\\u2014\\u2026]';
/** A line break of the file between two wide characters is none of the text (CSS Text 3, 4.1.3). */
const BREAK = new RegExp(`(?<=${WIDE})[ \\t\\f]*\\n\\s*(?=${WIDE})`, 'g');

/** @param text between two elements; what is a line break on the page comes as U+2028 and goes as LF */
function collapse(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(BREAK, '')
    .replace(/[ \t\n\f]+/g, ' ')
    .replace(/ ?\u2028 ?/g, '\n');
}

/** @returns the runs of one block as they are shown: white space collapsed, none at the ends of lines */
export function shownRuns(runs: TextRun[]): TextRun[] {
  let before = '\n';
  const collapsed = runs.map((run): TextRun => {
    const text = run.computed ? run.text : collapse(run.text);
    const kept = /[ \n]$/.test(before) ? text.replace(/^ /, '') : text;
    before = kept || before;
    return { ...run, text: kept };
  });
  const last = collapsed.findLastIndex(({ text }) => text !== '');
  return collapsed
    .map((run, i) => (i === last ? { ...run, text: run.text.replace(/ $/, '') } : run))
    .map((run) => ({ ...run, text: run.text.replace(/ \n/g, '\n') }));
}
