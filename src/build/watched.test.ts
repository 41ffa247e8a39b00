/** A change of content, code or what Astro knows is seen; what is made is passed over, wherever the content lies. */
import { join } from 'node:path';
import { constantFrom, property, assert as proven } from 'fast-check';
import { expect, test } from 'vitest';
import type { Settings } from '../site/settings.ts';
import { isPassedOver } from './watched.ts';

const root = join(process.cwd(), 'project');
const settings = (content: string): Settings => ({
  run: '',
  root,
  content: join(root, content),
  out: join(root, 'site/made'),
  cache: join(root, 'node_modules/.astro'),
  address: undefined,
  base: '/',
  pdf: false,
  isEdited: true,
  unchanged: [],
});
const below = constantFrom('', 'a', 'a/index.html', '..a/b', '.a/b');
const contents = constantFrom('content', '../elsewhere', '.tmp/one/content');

test('content, code, and what Astro knows of the entries', () => {
  proven(
    property(contents, constantFrom('content', 'src', 'site', '.astro', '../elsewhere/.tmp', '../dist'), below, (content, folder, path) => {
      for (const one of [folder, content]) expect([one, isPassedOver(settings(content), join(root, one, path))]).toEqual([one, false]);
    }),
  );
  expect(isPassedOver(settings('content'), root)).toBe(false);
});

test('not what builds and packs make and keep, and what is hidden', () => {
  proven(
    property(
      contents,
      constantFrom('site/made', 'dist', 'release', 'node_modules/.astro', '.tmp', '.cache', '.git'),
      below,
      (content, folder, path) => {
        expect([folder, isPassedOver(settings(content), join(root, folder, path))]).toEqual([folder, true]);
      },
    ),
  );
});
