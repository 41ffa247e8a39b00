import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('what no file system takes in a name becomes one blank, and none at its ends', () => {
  expect(fileName(' 关于“A/B”的\n\n意见: 试行？<*> ', 'docx')).toBe('关于“A B”的 意见 试行？.docx');
});
