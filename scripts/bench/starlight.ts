/** A stock Starlight site to compare with: its defaults, the language said, one page a document. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tests/support/root.ts';
import { fetched } from './fetched.ts';
import { type Cost, measureScript } from './measure.ts';

const STARLIGHT = '0.42.4';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: '政策文件', defaultLocale: 'root', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

export interface StarlightPage {
  id: string;
  title: string;
  /** Markdown, without the title. */
  body: string;
}

/** The same Astro as ours. */
function astroVersion(): string {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return dependencies.astro ?? 'latest';
}

/** @returns the folder of the site's project, ready to be built */
export function starlightSite(pages: readonly StarlightPage[]): string {
  const dir = fetched('starlight', [`@astrojs/starlight@${STARLIGHT}`, `astro@${astroVersion()}`]);
  for (const left of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(dir, left), { recursive: true, force: true });
  const docs = join(dir, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(dir, 'astro.config.mjs'), CONFIG);
  writeFileSync(join(dir, 'src/content.config.ts'), COLLECTIONS);
  for (const { id, title, body } of pages) writeFileSync(join(docs, `${id}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${body}\n`);
  return dir;
}

/** @param dir from starlightSite; the site comes into dist/ in it */
export const buildStarlight = (dir: string): Promise<Cost> =>
  measureScript([join(dir, 'node_modules/astro/bin/astro.mjs'), 'build', '--force'], dir, { ASTRO_TELEMETRY_DISABLED: '1' });
