/** What the site has beside its pages, while an editor works; the build writes it in threads of their own. */
import type { APIRoute } from 'astro';
import { filesOf } from '../files.ts';
import { programs } from '../programs.ts';
import { site } from '../site.ts';

const files = () =>
  Object.assign({}, programs, ...site().books.map((book) => filesOf(site(), book))) as ReturnType<typeof filesOf> & typeof programs;

const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', txt: 'text/plain' };

export const getStaticPaths = () => (import.meta.env.PROD ? [] : Object.keys(files()).map((file) => ({ params: { file } })));

export const GET: APIRoute = async ({ params }) => {
  const make = files()[params.file ?? ''];
  if (!make) throw new RangeError(`no file ${params.file}`);
  const type = TYPES[params.file?.split('.').pop() ?? ''];
  return new Response(await make(), { headers: type ? { 'content-type': `${type}; charset=utf-8` } : {} });
};
