/** Search data as classic scripts: they load over http and from a folder alike. */
import type { APIRoute } from 'astro';
import { bundle } from '../../bundle.ts';
import { dictionaries } from '../../search/dictionaries.ts';
import { type SearchFiles, searchDocument, searchFiles } from '../../search/publish.ts';
import { book, site } from '../../site.ts';

export function getStaticPaths() {
  return ['index', 'extras', 'later', ...site().books.map(({ id }) => `in-${id}`)].map((data) => ({ params: { data } }));
}

function dataOf(name: string, { site: index, extras }: SearchFiles): object {
  if (name === 'index') return index;
  return name === 'extras' ? extras : searchDocument(book(name.slice('in-'.length)), index.entries);
}

let files: SearchFiles | undefined;

export const GET: APIRoute = async ({ params }) => {
  const { books, search } = site();
  if (!files || import.meta.env.DEV) files = searchFiles(books, search, dictionaries);
  const name = params.data ?? '';
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  if (name === 'later') return new Response(await bundle('later'), { headers });
  return new Response(`duizhaoData(${JSON.stringify(name)},${JSON.stringify(dataOf(name, files))})\n`, { headers });
};
