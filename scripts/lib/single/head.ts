/** Head of the single file. */
import { attr, elements } from '../../../src/proof/html.ts';
import { escapeText } from '../../../src/render/html.ts';
import { outer } from './html.ts';
import { stylesOf } from './inline.ts';
import { type BuiltPage, titleIn } from './pages.ts';
import { type Code, ROUTING } from './scripts.ts';

/** Pages follow one another where no script shows one at a time; the place that is gone to is no control. */
const STYLE = `
.routing [data-page]{display:none}
[data-page]+[data-page]{border-top:1px solid var(--line);margin-top:3rem}
[data-page] [tabindex="-1"]:focus{outline:none}
`;

/** What the head of every page says alike; metadata for search engines and other sites is not for a file. */
const KEPT = new Set(['viewport', 'description', 'color-scheme', 'theme-color', 'renderer', 'format-detection']);

export function headOf(overview: BuiltPage, pages: readonly BuiltPage[], { styles }: Code): string {
  const metas = elements(overview.head).filter(
    (element) => element.tagName === 'meta' && (attr(element, 'charset') || KEPT.has(attr(element, 'name') ?? '')),
  );
  return [
    ...metas.map(outer),
    `<title>${escapeText(titleIn(overview))}</title>`,
    ...stylesOf(pages).map((name) => `<style data-style="${name}">${styles[name]}</style>`),
    `<style>${STYLE}</style>`,
    ROUTING,
  ].join('');
}
