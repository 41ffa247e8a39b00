/**
 * Editors' notes as a module of the site, which Astro renders; what they say is read and proven by src/content.
 * For collections of its own Astro would start a server in each build, which takes a second.
 */
import { join, sep } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { COLLECTIONS, visibleFiles } from '../content/read.ts';
import { remarkQuote } from '../content/remark-quote.ts';
import type { Collection } from '../content/schemas.ts';

export const noteId = (policy: string, collection: Collection, entry: string): string => `${policy}/${collection}/${entry}`;

const MDX = '.mdx';

/** @returns ids of the entries that a content folder has */
const entriesIn = (content: string): string[] =>
  visibleFiles(content).flatMap(({ name: policy }) =>
    COLLECTIONS.flatMap((collection) =>
      visibleFiles(join(content, policy, collection))
        .filter(({ name }) => name.endsWith(MDX))
        .map(({ name }) => noteId(policy, collection, name.slice(0, -MDX.length))),
    ),
  );

const NAME = 'virtual:notes';
/** As Vite wants the ids of modules without a file. */
const ID = `\0${NAME}`;

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const plugin = (content: string): Plugin => ({
  name: 'notes',
  resolveId: (id) => (id === NAME ? ID : null),
  load(id) {
    if (id !== ID) return null;
    const loaders = entriesIn(content).map(
      (entry) => `${JSON.stringify(entry)}: () => import(${JSON.stringify(join(content, entry + MDX))})`,
    );
    return `export default {${loaders.join()}};`;
  },
  configureServer({ watcher, environments }) {
    watcher.add(content);
    const listed = (path: string) => {
      // The whole project is watched.
      if (!path.startsWith(content + sep) || !path.endsWith(MDX)) return;
      for (const { moduleGraph, hot } of Object.values(environments)) {
        const module = moduleGraph.getModuleById(ID);
        if (module) moduleGraph.invalidateModule(module);
        hot.send({ type: 'full-reload' });
      }
    };
    watcher.on('add', listed).on('unlink', listed);
  },
});

/** Typographic replacement of quotes and dots would rewrite quoted documents. */
async function rendering() {
  const [{ unified }, { default: mdx }, { default: remarkGfm }] = await Promise.all([
    import('@astrojs/markdown-remark'),
    import('@astrojs/mdx'),
    import('remark-gfm'),
  ]);
  const processor = unified({ remarkPlugins: [remarkGfm, remarkQuote], gfm: false, smartypants: false });
  return { markdown: { processor, syntaxHighlight: false as const }, integrations: [mdx()] };
}

/** @param content the content folder */
export const notes = (content: string): AstroIntegration => ({
  name: 'notes',
  hooks: {
    'astro:config:setup': async ({ command, updateConfig }) => {
      updateConfig({ vite: { plugins: [plugin(content)] } });
      // While one edits, the first may be yet to come.
      if (command !== 'build' || entriesIn(content).length) updateConfig(await rendering());
    },
  },
});
