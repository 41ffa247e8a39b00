/** What documents have beside their pages, while an editor works; the build writes it in a thread of its own. */
import type { APIRoute } from 'astro';
import { filesOf } from '../files.ts';
import { site } from '../site.ts';

const files = () => Object.assign({}, ...site().books.map((book) => filesOf(site(), book))) as ReturnType<typeof filesOf>;

export const getStaticPaths = () => (import.meta.env.PROD ? [] : Object.keys(files()).map((file) => ({ params: { file } })));

export const GET: APIRoute = ({ params }) => {
  const make = files()[params.file ?? ''];
  if (!make) throw new RangeError(`no file ${params.file}`);
  return new Response(make());
};
