import { defineConfig } from 'astro/config';
import { devArtifacts } from './src/build/dev.ts';
import { notes } from './src/build/notes.ts';
import { settings } from './src/site/settings.ts';

const { content, address, outDir, cacheDir } = settings();

export default defineConfig({
  ...(address ? { site: address } : {}),
  outDir,
  cacheDir,
  trailingSlash: 'always',
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', concurrency: 16 },
  integrations: [notes(content), devArtifacts()],
  // The build empties the folder itself: others write to it while Astro does.
  vite: { build: { emptyOutDir: false, assetsInlineLimit: 0, cssTarget: 'chrome78' } },
});
