/** A site that knows its address prints it on every page of a document: in full, and as a code to scan. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { edition } from '../pdf/site.ts';
import { newReader, type Opened, open } from '../support/open.ts';
import { root } from '../support/root.ts';

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
  const ADDRESS = 'https://www.example.gov.cn/duizhao/';
  const content = join(root, '.tmp/print-content');
  const out = join(root, '.tmp/print-address');
  let site: Opened;

  beforeAll(async () => {
    mkdirSync(join(root, '.tmp'), { recursive: true });
    cpSync(join(root, 'content'), content, { recursive: true });
    writeFileSync(join(content, 'site.yaml'), `${readFileSync(join(content, 'site.yaml'), 'utf8')}\naddress: ${ADDRESS}\n`);
    const file = join(content, id, 'policy.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('pdf: true\n', ''));
    await build({ content, out });
    site = await open(out, '/duizhao/');
  });
  afterAll(async () => {
    await site?.close();
    for (const made of [content, out]) rmSync(made, { recursive: true, force: true });
  });

  test('is printed in full, and as a code that holds it', async () => {
    const page = await newReader(site.browser);
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
      expect(text).toContain(`网页：${ADDRESS}${path}`);
      expect(shown).toBe(true);
      const { data, size } = encode(`${ADDRESS}${path}`, { ecc: 'M', border: 0 });
      expect(modules(drawn, size)).toEqual(data);
      // A camera reads modules from about a third of a millimetre on.
      expect((box.width / 96) * 25.4).toBeGreaterThan(size * 0.33);
      expect(Math.abs(box.width - box.height)).toBeLessThan(1);
    }
  });
});
