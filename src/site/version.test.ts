import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { versionOf } from './version.ts';

const dir = mkdtempSync(join(tmpdir(), 'version-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the version tells what editors wrote, and nothing else that lies there', () => {
  cpSync('content/weidu-2014', dir, { recursive: true });
  const before = versionOf('.', dir);
  expect(before).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{8}$/);
  for (const name of ['.DS_Store', 'terms/.sifeng.mdx.swp', 'edition.test.ts', 'Thumbs.db']) writeFileSync(join(dir, name), 'x');
  expect(versionOf('.', dir)).toBe(before);
  for (const name of ['source.txt', 'policy.yaml', 'terms/sifeng.mdx', 'anchors.json', 'terms/new.mdx']) {
    const was = versionOf('.', dir);
    writeFileSync(join(dir, name), 'x');
    expect(versionOf('.', dir)).not.toBe(was);
  }
});
