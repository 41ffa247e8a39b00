/** Scripts of the single file: its own, and those of its pages, to be run when a page is first shown. */
import { scriptCall } from '../../client/single/page-scripts.ts';
import type { Edition } from '../../content/edition.ts';
import type { SearchData } from '../../content/schemas.ts';
import { cite } from '../../document/cite.ts';
import { publishedLibrary } from '../../proofread/publish.ts';
import { type Dictionaries, dataScript, searchDocument, searchFiles } from '../../search/publish.ts';
import type { Code } from './code.ts';
import { assetName, escapeScript, scriptsOf } from './inline.ts';
import type { BuiltPage } from './pages.ts';

/** How many scripts a single file has, the one in its head among them. */
export const SCRIPT_COUNT = 3;

const functions = (scripts: Record<string, string>): string =>
  `{${Object.entries(scripts)
    .map(([name, code]) => `${JSON.stringify(name)}:function(){${code}\n}`)
    .join(',')}}`;

export interface Scripts {
  /** Texts of the elements at the end of the file. */
  texts: string[];
  /** Texts of the elements that these make while the file is read. */
  calls: string[];
}

function codeOf(scripts: Code['scripts'], file: string): string {
  const code = scripts.get(file);
  if (code === undefined) throw new Error(`no ${file}`);
  return code;
}

export function scriptsFor(
  edition: Edition,
  search: SearchData,
  dictionaries: Dictionaries,
  { scripts, search: whole, router, searchExtras, writers, draftFiles, asked }: Code,
  pages: readonly BuiltPage[],
): Scripts {
  const needed = scriptsOf(pages);
  const has = (name: string) => needed.some((file) => assetName(file) === name);
  const own = [...needed, ...(has('sheet') ? writers : []), ...(has('proofread') ? draftFiles : []), ...asked];
  const known = whole.site.documents.find(({ id }) => id === edition.id);
  const { site, extras } = searchFiles([{ ...edition, name: edition.meta.title }], search, dictionaries, () => known?.validity);
  const proofread = publishedLibrary([{ ...edition, cited: cite(edition.meta) }]);
  const data = { index: site, extras, proofread, [`in-${edition.id}`]: searchDocument(edition, extras.entries) };
  const inline = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, escapeScript(dataScript(name, value))]));
  const texts = Object.fromEntries(own.map((file) => [assetName(file), codeOf(scripts, file)]));
  const carried = `window.duizhaoInline=${functions({ ...inline, 'search-extras': searchExtras })};window.duizhaoScripts=${functions(texts)};`;
  return { texts: [carried, router], calls: Object.keys(texts).map(scriptCall) };
}
