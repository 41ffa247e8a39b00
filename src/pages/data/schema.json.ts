import type { APIRoute } from 'astro';
import { jsonSchema } from '../../data/schema.ts';

export const GET: APIRoute = () => new Response(`${JSON.stringify(jsonSchema(), null, 1)}\n`);
