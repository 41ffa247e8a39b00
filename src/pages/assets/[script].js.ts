/** The scripts of every page, and of the search page. */
import type { APIRoute } from 'astro';
import { bundle } from '../../bundle.ts';

export const getStaticPaths = () => ['main', 'search'].map((script) => ({ params: { script } }));
export const GET: APIRoute = async ({ params }) =>
  new Response(await bundle(params.script ?? ''), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
