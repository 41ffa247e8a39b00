/** Licences of what readers are sent. */
import type { APIRoute } from 'astro';
import { licenceList, shipped } from '../licences.ts';

export const GET: APIRoute = async () =>
  new Response(licenceList(await shipped()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
