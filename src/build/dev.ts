/** What the site has beside its pages, while an editor works; the build writes it in threads of their own. */
import type { AstroIntegration } from 'astro';
import { settings } from '../site/settings.ts';

const BESIDE = /^\/(assets\/|data\/|[^/]+\/files\/|licences\.txt$)/;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Made anew each time it is asked for: content and code may have changed.
 * @param path in the built folder
 * @returns null for what pages or nobody have
 * @throws Error with the report when the content does not hold
 */
async function made(path: string): Promise<string | Uint8Array | null> {
  const { clearBundles: forget } = await import('./bundle.ts');
  const { clientFiles: programs } = await import('./programs.ts');
  forget();
  const program = programs[path];
  if (program) return program();
  const { loadContent: load } = await import('../content/load.ts');
  const { siteOf } = await import('../site/published.ts');
  const { filesOf, searchOf } = await import('./artifacts.ts');
  const site = siteOf(load(settings().content));
  const [make] = [searchOf(site), ...site.books.map((book) => filesOf(site, book))].flatMap((files) => files[path] ?? []);
  return make ? make() : null;
}

/** Ahead of Astro's own answers, which want a stroke after every address that is no route's. */
export const devArtifacts = (): AstroIntegration => ({
  name: 'beside',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://here');
        if (!BESIDE.test(pathname)) return next();
        made(decodeURIComponent(pathname).slice(1)).then((content) => {
          if (content === null) return next();
          const type = TYPES[pathname.split('.').pop() ?? ''];
          if (type) response.setHeader('content-type', type);
          response.end(content);
        }, next);
      });
    },
  },
});
