/** Astro's configuration for a site, as the build, the server for editing and the check of types have it. */
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig, ViteUserConfig } from 'astro';
import { notePlugins } from '../content/note/plugins.ts';
import { remarkOutside } from '../content/note/remark-outside.ts';
import { remarkQuote } from '../content/note/remark-quote.ts';
import type { PageSettings, Settings } from '../site/settings.ts';
import { devArtifacts } from './dev.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const SETTINGS = 'virtual:settings';
/** As Vite wants the ids of modules without a file. */
const ID = `\0${SETTINGS}`;

/** Pages are bundled by themselves: what they work with comes to them as a module. */
const settingsModule = (settings: Settings): Plugin => ({
  name: 'settings',
  resolveId: (id) => (id === SETTINGS ? ID : null),
  load(id) {
    const given: PageSettings = { ...settings, isEdited: this.environment.mode === 'dev' };
    return id === ID ? `export default ${JSON.stringify(given)};` : null;
  },
});

/** Typographic replacement of quotes and dots would rewrite quoted documents. */
const processorFor = (address: string | undefined) =>
  unified({ remarkPlugins: [...notePlugins, remarkQuote, [remarkOutside, address]], gfm: false, smartypants: false });

export const astroConfig = (settings: Settings): AstroUserConfig => ({
  root: settings.root,
  ...(settings.address ? { site: settings.address } : {}),
  outDir: settings.out,
  cacheDir: settings.cache,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  markdown: { processor: processorFor(settings.address), syntaxHighlight: false },
  integrations: [mdx(), devArtifacts(settings)],
  vite: {
    plugins: [settingsModule(settings)],
    // The build empties the folder itself: others write to it while Astro does.
    build: { emptyOutDir: false, assetsInlineLimit: 0, cssTarget: 'chrome78' },
  },
});
