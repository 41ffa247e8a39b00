/** Lines to paragraphs: a line that fills the measure goes on in the next, if that has no indent. */
import type { Block, TextRun } from '../blocks.ts';
import { leadingOf } from './leading.ts';
import type { PlacedLine } from './types.ts';

interface Measure {
  left: number;
  right: number;
}

/** In widths of a character: how far a full line may end before the edge, and what is no indent. */
const RAGGED = 1.6;
const INDENT = 0.8;
const FIRST_LINE = 2.7;

const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}[.．、]|第[一二三四五六七八九十百\d]+[条章节编])/;

/** The edges that at least two lines of a stretch share; lines that stand alone have none. */
function measureOf(lines: PlacedLine[]): Measure | null {
  const plain = lines.filter(({ tabular }) => !tabular);
  const right = Math.max(...plain.map((line) => line.right));
  const reaching = plain.filter((line) => right - line.right < RAGGED * line.size);
  return reaching.length >= 2 ? { left: Math.min(...plain.map(({ x }) => x)), right } : null;
}

/** The stretch's own edges, or, of a short rest of the text, those of the stretch before that stands in the same place. */
function measuresOf(lines: PlacedLine[]): Map<number, Measure> {
  const stretches = Map.groupBy(lines, ({ stretch }) => stretch);
  const measures = new Map<number, Measure>();
  const known: Measure[] = [];
  for (const [stretch, all] of stretches) {
    const own = measureOf(all);
    const [{ size, x } = { size: 0, x: 0 }] = all;
    const fits = known.findLast(({ left, right }) => x > left - size && all.every((line) => line.right < right + size));
    const measure = fits && own && fits.right - own.right > size ? fits : (own ?? fits);
    if (measure) measures.set(stretch, measure);
    if (own) known.push(own);
  }
  return measures;
}

/** Lines of one stretch stand close; a stretch may go on in the next. */
function follows(line: PlacedLine, next: PlacedLine, leading: number): boolean {
  return next.stretch === line.stretch ? next.y - line.y < 1.35 * leading : true;
}

function continues(line: PlacedLine, next: PlacedLine, measures: Map<number, Measure>, leading: number): boolean {
  const measure = measures.get(line.stretch);
  const nextMeasure = measures.get(next.stretch);
  if (!measure || !nextMeasure || line.tabular || next.tabular) return false;
  if (Math.abs(line.size - next.size) > 0.1 * line.size || !follows(line, next, leading)) return false;
  const fills = measure.right - line.right < RAGGED * line.size && line.x - measure.left < FIRST_LINE * line.size;
  const indented = next.x - nextMeasure.left > INDENT * next.size;
  return fills && !indented && !(/[。；：！？”]$/.test(line.text) && NUMBERED.test(next.text));
}

/** Words of Latin letters are parted where the line ends; Han characters are not. */
const joint = (before: string, after: string): string => (/[0-9A-Za-z,.;:)]$/.test(before) && /^[0-9A-Za-z(]/.test(after) ? ' ' : '');

const TABLE: TextRun['doubt'] = { reason: '从这一行起像是表格，按位置分的格', note: '对照原件看各格分得对不对；最好改用 .docx 原稿收入' };

export function paragraphsOf(lines: PlacedLine[]): Block[] {
  const measures = measuresOf(lines);
  const leading = leadingOf(lines);
  const paragraphs: { text: string; tabular: boolean }[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    if (before && open && continues(before, line, measures, leading)) open.text += joint(open.text, line.text) + line.text;
    else paragraphs.push({ text: line.text, tabular: line.tabular });
  });
  return paragraphs.map(({ text, tabular }, i) => {
    const begins = tabular && !paragraphs[i - 1]?.tabular;
    return { runs: [{ text, doubt: begins ? TABLE : undefined }] };
  });
}
