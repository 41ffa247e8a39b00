import { describe, expect, test } from 'vitest';
import { cite } from './cite.ts';

const CITED = { title: '关于试验的意见', issuer: '某某区委', date: '2014-03-09' };

describe('cite', () => {
  test('a document', () => {
    expect(cite(CITED)).toBe('《关于试验的意见》（某某区委，2014年3月9日）');
  });

  test('a clause of it', () => {
    expect(cite(CITED, { label: '二（一）第2段' })).toBe('《关于试验的意见》（某某区委，2014年3月9日）二（一）第2段');
  });

  test('a title that has its marks gets no second pair', () => {
    expect(cite({ ...CITED, title: '《关于试验的意见》' })).toBe('《关于试验的意见》（某某区委，2014年3月9日）');
  });

  test('a title with another’s in it gets its own', () => {
    expect(cite({ ...CITED, title: '关于印发《方案》的通知' })).toContain('《关于印发《方案》的通知》（');
  });

  // 《…》 at both ends is taken for one pair, also where it is two.
  test('a title that begins and ends with others’ gets its own', () => {
    expect(cite({ ...CITED, title: '《方案》及《细则》' })).toContain('《《方案》及《细则》》（');
  });
});
