import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkQuote } from './src/collections/remark-quote.ts';
import { beside } from './src/dev.ts';
import { notes } from './src/notes.ts';
import { settings } from './src/settings.ts';

const { content, address, outDir, cacheDir } = settings();

export default defineConfig({
  ...(address ? { site: address } : {}),
  outDir,
  cacheDir,
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  // Typographic replacement of quotes and dots would rewrite quoted documents.
  markdown: { processor: unified({ remarkPlugins: [remarkGfm, remarkQuote], gfm: false, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx(), notes(content), beside()],
  // The build empties the folder itself: others write to it while Astro does.
  vite: { build: { emptyOutDir: false, assetsInlineLimit: 0, cssTarget: 'chrome78' } },
});
