/** Astro's configuration for a site, as the build, the server for editing and the check of types have it. */
import { join } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig, ViteUserConfig } from 'astro';
import { notePlugins } from '../content/note/plugins.ts';
import { remarkOutside } from '../content/note/remark-outside.ts';
import { remarkQuote } from '../content/note/remark-quote.ts';
import type { Settings } from '../site/settings.ts';
import { devArtifacts } from './dev.ts';
import { isPassedOver } from './watched.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Vite bundles or transforms what pages import; what a process has once is required past it. */
const sourceModule = (): string => `import { createRequire } from 'node:module';
export const { contentIn, siteIn } = createRequire(${JSON.stringify(import.meta.url)})('../site/source.ts');
`;

/** Pages are bundled by themselves: what they work with comes to them as modules. */
function givenModules(settings: Settings): Plugin {
  const modules: Record<string, () => string> = {
    'virtual:settings': () => `export default ${JSON.stringify(settings)};`,
    'virtual:source': sourceModule,
  };
  return {
    name: 'given-modules',
    // As Vite wants the ids of modules without a file.
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    load: (id) => modules[id.replace('\0', '')]?.() ?? null,
  };
}

/** What `note-modules.ts` says. A built site has all notes before its first page, and Astro's list of them. */
const noteModules: Plugin = {
  name: 'note-modules',
  apply: 'serve',
  // Ahead of Astro's own.
  resolveId: {
    order: 'pre',
    handler: (id) => (id === 'astro:content-module-imports' ? join(import.meta.dirname, 'note-modules.ts') : null),
  },
};

/** Typographic replacement of quotes and dots would rewrite quoted documents. */
const processorFor = (address: string | undefined) =>
  unified({ remarkPlugins: [...notePlugins, remarkQuote, [remarkOutside, address]], gfm: false, smartypants: false });

/** @param cacheDir where Astro keeps what it may use again */
export const astroConfig = (settings: Settings, cacheDir = settings.cache): AstroUserConfig => ({
  root: settings.root,
  ...(settings.address ? { site: settings.address } : {}),
  outDir: settings.out,
  cacheDir,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  markdown: { processor: processorFor(settings.address), syntaxHighlight: false },
  integrations: [mdx(), devArtifacts(settings)],
  vite: {
    plugins: [givenModules(settings), noteModules],
    // The build empties the folder itself: others write to it while Astro does.
    build: { emptyOutDir: false, assetsInlineLimit: 0, cssTarget: 'chrome78' },
    server: { watch: { ignored: (path: string) => isPassedOver(settings, path) } },
  },
});
