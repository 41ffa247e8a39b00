/** What the site has beside its pages, while an editor works; the build writes it in threads of their own. */
import type { AstroIntegration } from 'astro';
import type { Settings } from '../site/settings.ts';
import { WORKER } from './offline/offline.ts';

const ARTIFACTS = /^\/(assets\/|search\/folders\.js$|data\/|[^/]+\/files\/|licences\.txt$|feed\.(?:xml|json)$|sw\.js$)/;

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/**
 * Made anew each time it is asked for: content and code may have changed.
 * @param path in the built folder
 * @returns null for what pages or nobody have
 * @throws Error with the report when the content does not hold
 */
async function artifact(settings: Settings, path: string): Promise<string | Uint8Array | null> {
  const { createBundler } = await import('../assets/bundle.ts');
  const { clientFiles } = await import('../assets/client-files.ts');
  const bundler = createBundler(settings.root);
  if (path === WORKER) return bundler.script('unregister-worker');
  const makeClientFile = clientFiles(settings.root, bundler)[path];
  if (makeClientFile) return makeClientFile();
  const { FOLDERS_SCRIPT, foldersScript } = await import('../search/publish.ts');
  if (path === `search/${FOLDERS_SCRIPT}`) return foldersScript({ search: '../assets/search/' });
  const { filesOf, searchedIn, searchOf } = await import('./jobs/artifacts.ts');
  const { siteIn } = await import('../site/source.ts');
  const site = siteIn(settings);
  const [make] = [searchOf(site), ...site.policies.flatMap((policy) => [searchedIn(site, policy), filesOf(site, policy)])].flatMap(
    (files) => files[path] ?? [],
  );
  return make ? make() : null;
}

/** Ahead of Astro's own answers, which want a stroke after every address that is no route's. */
export const devArtifacts = (settings: Settings): AstroIntegration => ({
  name: 'artifacts',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (!ARTIFACTS.test(pathname)) return next();
        artifact(settings, decodeURIComponent(pathname).slice(1)).then((content) => {
          if (content === null) return next();
          const type = TYPES[pathname.split('.').pop() ?? ''];
          if (type) response.setHeader('content-type', type);
          response.end(content);
        }, next);
      });
    },
  },
});
