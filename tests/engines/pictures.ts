/** Pictures of the pages on an engine, to be looked at: .tmp/engines/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/root.ts';
import { type Given, open } from './given.ts';
import { appears } from './tab.ts';

const INTO = join(root, '.tmp/engines');
const SIZES = { desk: { width: 1366, height: 1000 }, phone: { width: 390, height: 1000 } };
const PAGES = { overview: '', text: 'text/', ledger: 'sectors/jiedao/ledger/', search: '../search/?q=%E5%9B%9B%E9%A3%8E' };

export function pictures(name: string, now: () => Given): void {
  test.each(Object.entries(SIZES))('pictures at the size of a %s', async (size, viewport) => {
    const given = now();
    mkdirSync(INTO, { recursive: true });
    await given.tab.resize(viewport);
    for (const [page, place] of Object.entries(PAGES)) {
      await open(given, place);
      if (page === 'search') await appears(given.tab, '[data-result]');
      const picture = await given.tab.screenshot();
      expect(picture.length).toBeGreaterThan(10_000);
      writeFileSync(join(INTO, `${page}-${size}-${name.replace(/\W+/g, '-')}.png`), picture);
    }
  });
}
