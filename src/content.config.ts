/** The collections of the registry as Astro's own, for pages to take entries from. */

import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import settings from 'virtual:settings';
import { type CollectionName, collections as registry } from './content/collections/registry.ts';
import { provenEntries } from './content/loader.ts';
import { contentSource } from './content/source.ts';

const current = contentSource(settings.content);

const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: provenEntries(name, current, (policy, file) => join(settings.content, policy, file)),
    schema: registry[name].entry,
  });

type Collections = { [Name in CollectionName]: ReturnType<typeof collection<Name>> };

export const collections = Object.fromEntries(
  Object.keys(registry).map((name) => [name, collection(name as CollectionName)]),
) as Collections;
