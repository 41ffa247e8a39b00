/** Scripts of the single file: its own, and those of its pages, to be run when a page is first shown. */
import { scriptCall } from '../../client/single/page-scripts.ts';
import type { Edition } from '../../content/edition.ts';
import { cite } from '../../document/cite.ts';
import { publishedLibrary } from '../../proofread/publish.ts';
import { dataScript, searchDocument, searchFiles } from '../../search/publish.ts';
import { assetName, escapeScript, functionsOf, scriptsOf } from './inline.ts';
import type { BuiltPage } from './pages.ts';
import type { InlinePart, PreparedSite } from './site.ts';

/** How many scripts a single file has, the one in its head among them. */
export const SCRIPT_COUNT = 3;

export interface Scripts {
  /** The elements at the end of the file. */
  parts: InlinePart[];
  /** Texts of the elements that these make while the file is read. */
  calls: string[];
}

export function scriptsFor(
  edition: Edition,
  { code: { search: whole, writers, draftFiles, asked }, search, dictionaries, router, carrierOf }: PreparedSite,
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
  return {
    parts: [carrierOf(own)(functionsOf(inline)), router],
    calls: own.map((file) => scriptCall(assetName(file))),
  };
}
