/** A site that knows its address prints it on every page of a document: in full, and as a code to scan. */
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { edition } from '../pdf/site.ts';
import { type Opened, open } from '../support/open.ts';
import { TWO, TWO_ADDRESS } from '../support/sites.ts';

const { id } = edition;
const PLACES = [
  '',
  'text/',
  'principles/',
  `sectors/${edition.sectors[0]?.id}/`,
  `phases/${edition.phases[0]?.id}/`,
  'terms/',
  'emendations/',
].map((place) => `${id}/${place}`);

/** Dark modules of a code drawn as runs. */
function modules(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i++) (rows[Number(y)] ?? [])[Number(x) + i] = true;
  }
  return rows;
}

describe('the address of the site', () => {
  let site: Opened;
  beforeAll(async () => {
    site = await open(TWO, '/some/path/');
  });
  afterAll(() => site.close());

  test('is printed in full, and as a code that holds it', async () => {
    const page = await site.freshWindow();
    await page.emulateMediaType('print');
    for (const path of PLACES) {
      await page.goto(site.origin + path, { waitUntil: 'load' });
      const { text, shown, drawn, box } = await page.$eval('.site-foot', (foot) => {
        const code = foot.querySelector('.code');
        return {
          text: foot.textContent ?? '',
          shown: (code?.getClientRects().length ?? 0) > 0,
          drawn: code?.querySelector('path')?.getAttribute('d') ?? '',
          box: code?.getBoundingClientRect().toJSON() as DOMRect,
        };
      });
      expect(text).toContain(`网页：${TWO_ADDRESS}${path}`);
      expect(shown).toBe(true);
      const { data, size } = encode(`${TWO_ADDRESS}${path}`, { ecc: 'M', border: 0 });
      expect(modules(drawn, size)).toEqual(data);
      // A camera reads modules from about a third of a millimetre on.
      expect((box.width / 96) * 25.4).toBeGreaterThan(size * 0.33);
      expect(Math.abs(box.width - box.height)).toBeLessThan(1);
    }
  });
});
