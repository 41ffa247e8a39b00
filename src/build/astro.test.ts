/** The pages' Markdown is that of the check. */
import { expect, test } from 'vitest';
import { notePlugins } from '../content/note/plugins.ts';
import { remarkOutside } from '../content/note/remark-outside.ts';
import { remarkQuote } from '../content/note/remark-quote.ts';
import type { Settings } from '../site/settings.ts';
import { astroConfig } from './astro.ts';

test('notes are rendered with the plugins that they are checked with, and no others', () => {
  const { processor } = astroConfig({ root: '.', out: 'dist', cache: '.tmp' } as unknown as Settings).markdown ?? {};
  expect(processor).toMatchObject({
    name: 'unified',
    options: {
      remarkPlugins: [...notePlugins, remarkQuote, [remarkOutside, undefined]],
      rehypePlugins: [],
      gfm: false,
      smartypants: false,
    },
  });
});
