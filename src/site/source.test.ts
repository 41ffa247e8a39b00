/** In one process a folder has one content and one site, whoever asks; while it is edited, those of its files as they are. */
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edited, inFolder, POLICY } from '../../tests/support/content.ts';
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

test('an editor has what the folder holds, and the same while nothing changes', () => {
  inFolder(edited([]).files, (dir) => {
    const settings = settingsOf(dir, true);
    const site = siteIn(settings);
    expect(siteIn({ ...settings })).toBe(site);
    rmSync(join(dir, POLICY), { recursive: true });
    expect(contentIn(settings).editions).toEqual([]);
    expect(contentIn(settings)).toBe(contentIn(settings));
  });
});
