/** The collections of the registry as Astro's own, for pages to take entries from. */

import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import settings from 'virtual:settings';
import { contentIn } from 'virtual:source';
import type { Loader } from 'astro/loaders';
import { COLLECTION_NAMES, type CollectionName, collections as registry } from './content/collections/registry.ts';
import type { Content } from './content/load.ts';
import { provenEntries } from './content/loader.ts';

type Collections = { [Name in CollectionName]: { loader: Loader; schema: (typeof registry)[Name]['entry'] } };

/** Of documents whose pages are taken over no page asks for an entry. */
function contentToMake(): Content {
  const content = contentIn(settings);
  const unchanged = new Set(settings.unchanged);
  return { ...content, editions: content.editions.filter(({ id }) => !unchanged.has(id)) };
}

const collection = (name: CollectionName) =>
  defineCollection({
    loader: provenEntries(name, contentToMake, (policy, file) => join(settings.content, policy, file)),
    schema: registry[name].entry,
  });

export const collections = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, collection(name)])) as unknown as Collections;
