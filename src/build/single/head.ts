/** Head of the single file. */

import { attr, elements } from '../../proof/html.ts';
import { escapeText } from '../../render/html.ts';
import { singleFilePolicy } from '../../site/csp.ts';
import type { Code } from './code.ts';
import { stylesOf } from './inline.ts';
import { type BuiltPage, outerHtml, titleIn } from './pages.ts';
import type { Scripts } from './scripts.ts';

/** Pages follow one another where no script shows one at a time; the place that is gone to is no control. */
const STYLE = `
.routing [data-page]{display:none}
[data-page]+[data-page]{border-top:1px solid var(--line);margin-top:3rem}
[data-page] [tabindex="-1"]:focus{outline:none}
`;

/** What the head of every page says alike; metadata for search engines and other sites is not for a file. */
const KEPT = new Set(['viewport', 'description', 'color-scheme', 'theme-color', 'renderer', 'format-detection']);

/** @param scripts what else runs in the file */
export function headOf(overview: BuiltPage, pages: readonly BuiltPage[], { singleHead, styles }: Code, { texts, calls }: Scripts): string {
  const metas = elements(overview.head).filter((element) => element.tagName === 'meta' && KEPT.has(attr(element, 'name') ?? ''));
  const sheets = stylesOf(pages);
  const policy = singleFilePolicy({ scripts: [singleHead, ...texts, ...calls], styles: [...sheets.map((name) => styles[name]), STYLE] });
  return [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...metas.map(outerHtml),
    `<script>${singleHead}</script>`,
    `<title>${escapeText(titleIn(overview))}</title>`,
    ...sheets.map((name) => `<style data-style="${name}">${styles[name]}</style>`),
    `<style>${STYLE}</style>`,
  ].join('');
}
