/** Astro's loader of a collection: entries as they were proven with their documents, never as they stand in their files. */
import { relative } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from './collections/registry.ts';
import { reportOf } from './files/problem.ts';
import { type Content, errorsOf } from './load.ts';

/** An entry's id among those of all documents. */
export const entryId = (policy: string, id: string): string => `${policy}/${id}`;

/** Where a file of an entry is. */
type PathOf = (policy: string, file: string) => string;

async function fill(name: CollectionName, { editions, problems }: Content, pathOf: PathOf, { store, parseData, config }: LoaderContext) {
  const errors = errorsOf(problems);
  if (errors.length) throw new Error(reportOf(errors));
  store.clear();
  for (const edition of editions) {
    for (const entry of edition[name]) {
      const id = entryId(edition.id, entry.id);
      const path = pathOf(edition.id, `${name}/${entry.id}.mdx`);
      const data = await parseData({ id, data: { ...entry }, filePath: path });
      // The note is a module of its own, which Astro renders where a page asks for it.
      store.set({ id, data, filePath: relative(fileURLToPath(config.root), path), deferredRender: true });
    }
  }
}

/**
 * @param content gives the content as it is now
 * @param pathOf where a file of an entry is
 * @throws Error with the report when the content does not hold; while it is edited the report is told, and the entries stay
 */
export const provenEntries = (name: CollectionName, content: () => Content, pathOf: PathOf): Loader => ({
  name: 'proven-entries',
  async load(context) {
    const load = async () => fill(name, content(), pathOf, context);
    await load();
    // Pages that are being worked on have the content of the moment before.
    const changed = () =>
      setImmediate()
        .then(load)
        .catch((error: Error) => context.logger.error(error.message));
    // Content may lie anywhere; of the project, what is written is watched.
    context.watcher?.add(pathOf('', ''));
    context.watcher?.on('all', (_, path) => {
      if (path.startsWith(pathOf('', ''))) void changed();
    });
  },
});
