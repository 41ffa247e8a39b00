/** Astro renders the editors' notes; what their front matter says is read and proven by src/collections. */

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { settings } from './settings.ts';

export const collections = {
  notes: defineCollection({
    loader: glob({
      base: settings().content,
      pattern: '*/{principles,sectors,phases,terms}/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
  }),
};
