/** The source as received, byte for byte: it was proven to be UTF-8 without BOM. */
import type { APIRoute } from 'astro';
import { book, policyPaths } from '../../site.ts';

export const getStaticPaths = policyPaths;
export const GET: APIRoute = ({ params }) =>
  new Response(book(params.policy).document.source, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
