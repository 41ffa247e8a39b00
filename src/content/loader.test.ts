import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { describe, expect, test, vi } from 'vitest';
import { COLLECTION_NAMES, type CollectionName, collections } from './collections/registry.ts';
import { type Content, loadContent } from './load.ts';
import { entryId, provenEntries } from './loader.ts';

const ROOT = process.cwd();
const DIR = join(ROOT, 'content');
const content = loadContent(DIR);
const pathOf = (policy: string, file: string) => join(DIR, policy, file);

/** What Astro hands a loader, with a store that can be looked at. */
function contextOf(name: CollectionName) {
  const stored = new Map<string, object>();
  const watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  const logger = { error: vi.fn() };
  const context = {
    collection: name,
    store: { clear: () => stored.clear(), set: (entry: { id: string }) => stored.set(entry.id, entry) },
    parseData: async ({ data }: { data: object }) => collections[name].entry.parse(data),
    config: { root: pathToFileURL(`${ROOT}/`) },
    logger,
    watcher,
  };
  return { stored, watcher, logger, context: context as unknown as LoaderContext };
}

describe.each(COLLECTION_NAMES)('the loader of %s', (name) => {
  test('stores each proven entry, its note left to be rendered from its file when a page asks for it', async () => {
    const { stored, context } = contextOf(name);
    await provenEntries(name, () => content, pathOf).load(context);
    const expected = content.editions.flatMap((edition) =>
      edition[name].map((entry) => ({
        id: entryId(edition.id, entry.id),
        data: entry,
        filePath: `content/${edition.id}/${name}/${entry.id}.mdx`,
        deferredRender: true,
      })),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect([...stored.values()]).toEqual(expected);
  });

  test('keeps clause trees out of the store', async () => {
    const { stored, context } = contextOf(name);
    await provenEntries(name, () => content, pathOf).load(context);
    const { clauses } = content.editions[0]?.document ?? {};
    expect(clauses).toBeDefined();
    expect(JSON.stringify([...stored.values()])).not.toContain(JSON.stringify(clauses?.[0]));
  });
});

describe('while the content is edited', () => {
  const broken: Content = { ...content, problems: [{ file: 'content/a/terms/b.mdx', reason: '引文是空的', note: '写上要引的原文' }] };

  test('a change of a file is taken up, one elsewhere is not', async () => {
    const { stored, watcher, context } = contextOf('terms');
    let now: Content = { ...content, editions: [] };
    const ask = vi.fn(() => now);
    await provenEntries('terms', ask, pathOf).load(context);
    expect(watcher.add).toHaveBeenCalledWith(DIR);
    now = content;
    watcher.emit('all', 'change', join(ROOT, 'src/site/site.ts'));
    await setImmediate();
    expect(ask).toHaveBeenCalledTimes(1);
    watcher.emit('all', 'change', pathOf('weidu-2014', 'terms/sifeng.mdx'));
    // Not before what is worked on now is done with.
    await Promise.resolve();
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(stored.size).toBe(content.editions[0]?.terms.length));
  });

  test('an error is told, and the entries stay as they were', async () => {
    const { stored, watcher, logger, context } = contextOf('terms');
    let now = content;
    await provenEntries('terms', () => now, pathOf).load(context);
    const before = [...stored];
    now = broken;
    watcher.emit('all', 'change', pathOf('weidu-2014', 'terms/sifeng.mdx'));
    await vi.waitFor(() => expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('引文是空的')));
    expect([...stored]).toEqual(before);
  });

  test('what cannot be read, as a file that is gone by then, is told, and the server goes on', async () => {
    const { watcher, logger, context } = contextOf('terms');
    let read = () => content;
    await provenEntries('terms', () => read(), pathOf).load(context);
    read = () => {
      throw new Error('ENOENT');
    };
    expect(() => watcher.emit('all', 'unlink', pathOf('weidu-2014', 'terms/sifeng.mdx'))).not.toThrow();
    await vi.waitFor(() => expect(logger.error).toHaveBeenCalledWith('ENOENT'));
  });

  test('content that does not hold stops a build, with the report', async () => {
    const { context } = contextOf('terms');
    await expect(provenEntries('terms', () => broken, pathOf).load(context)).rejects.toThrow('content/a/terms/b.mdx');
  });
});
