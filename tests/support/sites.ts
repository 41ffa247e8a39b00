/**
 * Built once for all tests: the project's own site, one of two documents without PDFs that knows its address, of which the second
 * has no entries, and one of two versions of a document, the later of which replaces the other and
 * is amended by a third; that one knows its address, and keeps a log of what is new.
 */
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../src/build/build.ts';
import { unpack } from '../../src/build/io/browser.ts';
import { root } from './root.ts';

const dir = join(root, '.tmp');
export const SITE = join(dir, 'site');
export const TWO = join(dir, 'two');
export const VERSIONS = join(dir, 'versions');
export const TWO_CONTENT = join(dir, 'two-content');
export const TWO_ADDRESS = 'https://www.example.gov.cn/some/path/';

async function buildSites(): Promise<void> {
  await unpack();
  for (const made of [SITE, TWO, VERSIONS, TWO_CONTENT]) rmSync(made, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  cpSync(join(root, 'content'), TWO_CONTENT, { recursive: true });
  cpSync(join(root, 'tests/support/fixtures/content/qingshi-2021'), join(TWO_CONTENT, 'qingshi-2021'), { recursive: true });
  appendFileSync(join(TWO_CONTENT, 'site.yaml'), `\naddress: ${TWO_ADDRESS}\n`);
  const policy = join(TWO_CONTENT, 'weidu-2014/policy.yaml');
  writeFileSync(policy, readFileSync(policy, 'utf8').replace('pdf: true\n', ''));
  await build({ content: join(root, 'content'), out: SITE });
  await build({ content: TWO_CONTENT, out: TWO });
  await build({ content: join(root, 'tests/support/fixtures/denghui'), out: VERSIONS });
}

/** Each project loads this file anew; what they share is the process. */
const shared: Record<symbol, Promise<void> | undefined> = globalThis;
const BUILT = Symbol.for('duizhao.test-sites');

export default function setup(): Promise<void> {
  shared[BUILT] ??= buildSites();
  return shared[BUILT];
}
