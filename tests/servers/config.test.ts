/** The configurations that we offer say what the pages say: vitest -u writes the policy into them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAMES } from '../../src/site/csp.ts';
import { launchBrowser } from '../support/browser.ts';
import { root } from '../support/root.ts';
import { ALWAYS, POLICY_SENT } from './answers.ts';

const dir = join(root, 'servers');
const read = (path: string) => readFileSync(join(dir, path), 'utf8');

/** The policies of a configuration, which alone are quoted and end with who may frame. */
const POLICY = new RegExp(`"[^"]*${FRAMES}"`, 'g');

const renewed = (text: string): string => text.replace(POLICY, (quoted) => `"${quoted.includes('default-src') ? POLICY_SENT : FRAMES}"`);

test.each([
  ['nginx/duizhao-maps.conf', 2],
  ['apache/duizhao.conf', 2],
  ['caddy/Caddyfile', 2],
  ['iis/web.config', 1],
])('%s has the policies of the pages', async (path, count) => {
  expect(read(path).match(POLICY)).toHaveLength(count);
  await expect(renewed(read(path))).toMatchFileSnapshot(join(dir, path));
});

test.each(['nginx/duizhao.conf', 'apache/duizhao.conf', 'caddy/Caddyfile', 'iis/web.config'])('%s sends all other headers', (path) => {
  const text = read(path).toLowerCase();
  for (const [name, value] of Object.entries(ALWAYS)) {
    expect(text).toContain(name);
    expect(text).toContain(`"${value.toLowerCase()}"`);
  }
});

describe('web.config', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('is well-formed', async () => {
    const page = await browser.newPage();
    const parsed = await page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
      return [documentElement.nodeName, documentElement.querySelector('parsererror')?.textContent ?? ''];
    }, read('iis/web.config'));
    expect(parsed).toEqual(['configuration', '']);
  });
});
