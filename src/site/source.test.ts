/** In one run a folder has one content and one site, whoever asks; while it is edited, those of its files as they are. */
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { edited, inFolder, POLICY, written } from '../../tests/support/content.ts';
import { readSettings } from './settings.ts';
import { contentIn, siteIn, siteMadeOf } from './source.ts';

const settingsOf = (content: string, isEdited: boolean) => ({ ...readSettings({ content }), isEdited });

test('a build has what the folder held when it began', () => {
  inFolder(edited([]).files, (dir) => {
    const settings = settingsOf(dir, false);
    const content = contentIn(settings);
    appendFileSync(join(dir, POLICY, 'policy.yaml'), '\nunknown: later\n');
    expect(contentIn({ ...settings })).toBe(content);
    expect(siteMadeOf(content, settings)).toBe(siteIn(settings));
    expect(siteMadeOf({ ...content }, settings)).not.toBe(siteIn(settings));
  });
});

test('the next build of the same process has what the folder holds then', () => {
  inFolder(edited([]).files, (dir) => {
    const before = siteIn(settingsOf(dir, false));
    writeFileSync(join(dir, 'site.yaml'), 'name: 后来的站\ndescription: 测试用的文件\npublisher: 测试者\n');
    const settings = { ...settingsOf(dir, false), pdf: true };
    expect([before.name, siteIn(settings).name]).toEqual(['试用站', '后来的站']);
    expect(siteIn(settings).policies.map(({ pdf }) => pdf)).toEqual(before.policies.map(({ meta }) => meta.pdf));
  });
});

test('an editor has what the folder holds, and the same while nothing changes', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'duizhao-source-'));
  try {
    written(dir);
    const settings = settingsOf(dir, true);
    const site = siteIn(settings);
    await setImmediate();
    expect(siteIn({ ...settings })).toBe(site);
    await setImmediate();
    rmSync(join(dir, POLICY), { recursive: true });
    const after = contentIn(settings);
    expect(after.editions).toEqual([]);
    written(dir);
    // What is worked on at once is of one moment.
    expect(contentIn(settings)).toBe(after);
    await setImmediate();
    expect(contentIn(settings).editions).toHaveLength(1);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
