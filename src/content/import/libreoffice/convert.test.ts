import { expect, test } from 'vitest';
import { findLibreOffice, toDocx } from './convert.ts';

test('without LibreOffice the way out is named', async () => {
  // An empty program is none.
  await expect(toDocx(new Uint8Array(), 'wps', '')).rejects.toMatchObject({
    reason: expect.stringContaining('.wps 文件要用 LibreOffice'),
    note: expect.stringContaining('另存为 .docx'),
  });
});

test('a program that fails is a refusal, and not a fault of ours', async () => {
  await expect(toDocx(new Uint8Array(), 'doc', process.execPath)).rejects.toMatchObject({
    reason: expect.stringContaining('读不了这个 .doc'),
  });
});

test('a folder of the path that does not have it is passed over', () => {
  expect(findLibreOffice('/nowhere') ?? 'LibreOffice').toMatch(/LibreOffice/);
});
