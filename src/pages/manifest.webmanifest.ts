/** Installed, the site is an application. Addresses are relative to this file, so that it holds under any path. */
import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';

const icon = (file: string, sizes: string, purpose = 'any') => ({ src: file, sizes, type: 'image/png', purpose });

export const GET: APIRoute = () => {
  const { name, description } = site();
  const manifest = {
    name,
    short_name: name,
    description,
    lang: 'zh-CN',
    dir: 'ltr',
    // No id: it would be read from the origin, and two sites of one origin would be taken for the same.
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [icon('icon-192.png', '192x192'), icon('icon-512.png', '512x512'), icon('icon-maskable-512.png', '512x512', 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
