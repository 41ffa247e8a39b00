/** Head of the single file. */
import { attr, elements } from '../../../src/proof/html.ts';
import { escapeText } from '../../../src/render/html.ts';
import { outer } from './html.ts';
import { assetName, sheetsOf, sheetText } from './inline.ts';
import { type BuiltPage, titleIn } from './pages.ts';
import { ROUTING } from './scripts.ts';

/** Pages follow one another where no script shows one at a time; the place that is gone to is no control. */
const STYLE = `
.routing [data-page]{display:none}
[data-page]+[data-page]{border-top:1px solid var(--line);margin-top:3rem}
[data-page] [tabindex="-1"]:focus{outline:none}
`;

/** What the head of every page says alike; metadata for search engines and other sites is not for a file. */
const KEPT = new Set(['viewport', 'description', 'color-scheme', 'theme-color', 'renderer', 'format-detection']);

/** One element each: what is for some pages alone (paper laid across) must not hold for others. */
const styles = (pages: readonly BuiltPage[], dir: string): string[] =>
  sheetsOf(pages).map((sheet) => `<style data-style="${assetName(sheet)}">${sheetText(sheet, dir)}</style>`);

/** @param dir the built folder */
export function headOf(overview: BuiltPage, pages: readonly BuiltPage[], dir: string): string {
  const metas = elements(overview.head).filter(
    (element) => element.tagName === 'meta' && (attr(element, 'charset') || KEPT.has(attr(element, 'name') ?? '')),
  );
  return [
    ...metas.map(outer),
    `<title>${escapeText(titleIn(overview))}</title>`,
    ...styles(pages, dir),
    `<style>${STYLE}</style>`,
    ROUTING,
  ].join('');
}
