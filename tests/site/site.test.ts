/** The built folders, as IT will copy them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/build/files.ts';
import { SITE, TWO } from '../support/sites.ts';

describe('two documents', () => {
  test('the second is built from source.txt and policy.yaml alone', () => {
    for (const page of ['', 'text/', 'emendations/']) {
      expect(existsSync(join(TWO, 'qingshi-2021', page, 'index.html'))).toBe(true);
    }
    expect(readFileSync(join(TWO, 'index.html'), 'utf8')).toContain('关于做好便民服务点建设的通知');
  });

  test('markup in a source is shown, not obeyed', () => {
    const html = readFileSync(join(TWO, 'qingshi-2021/text/index.html'), 'utf8');
    expect(html).toContain('&lt;b&gt;以上&lt;/b&gt;');
    expect(html).not.toContain('<b>以上');
  });
});
test('the site holds', () => {
  expect(filesBelow(SITE).length).toBeGreaterThan(80);
});
