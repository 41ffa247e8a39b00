/** Style sheets that pages name. */
import type { APIRoute } from 'astro';
import { STYLES, styleSheet } from '../../bundle.ts';

export const getStaticPaths = () => STYLES.map((style) => ({ params: { style } }));
export const GET: APIRoute = async ({ params }) =>
  new Response(await styleSheet(`for-${params.style}`), { headers: { 'content-type': 'text/css; charset=utf-8' } });
