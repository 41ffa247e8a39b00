/** Scripts that pages name. */
import type { APIRoute } from 'astro';
import { bundle, SCRIPTS } from '../../bundle.ts';

export const getStaticPaths = () => SCRIPTS.map((script) => ({ params: { script } }));
export const GET: APIRoute = async ({ params }) =>
  new Response(await bundle(params.script ?? ''), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
