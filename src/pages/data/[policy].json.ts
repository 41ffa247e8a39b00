import type { APIRoute } from 'astro';
import { publish } from '../../data/publish.ts';
import { book, policyPaths } from '../../site.ts';

export const getStaticPaths = policyPaths;
export const GET: APIRoute = ({ params }) => new Response(`${JSON.stringify(publish(book(params.policy)), null, 1)}\n`);
