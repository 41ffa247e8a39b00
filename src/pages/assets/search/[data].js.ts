/** The search of the whole site; what it has of each document is a file of that document. */
import type { APIRoute } from 'astro';
import { dictionaries } from '../../../search/dictionaries.ts';
import { dataScript, type SearchFiles, searchFiles } from '../../../search/publish.ts';
import { site } from '../../../site.ts';

export const getStaticPaths = () => ['index', 'extras'].map((data) => ({ params: { data } }));

let files: SearchFiles | undefined;

export const GET: APIRoute = async ({ params }) => {
  const { books, search } = site();
  if (!files || import.meta.env.DEV) files = searchFiles(books, search, dictionaries);
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  const data = params.data === 'extras' ? files.extras : files.site;
  return new Response(`${dataScript(params.data ?? '', data)}\n`, { headers });
};
