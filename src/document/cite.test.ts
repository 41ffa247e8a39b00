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

  test('a title within it has the inner marks', () => {
    expect(cite({ ...CITED, title: '关于印发《方案》的通知' })).toContain('《关于印发〈方案〉的通知》（');
    expect(cite({ ...CITED, title: '关于转发《关于〈方案〉的意见》的通知' })).toContain('《关于转发〈关于《方案》的意见〉的通知》（');
  });

  // 《…》 at both ends is taken for one pair, also where it is two.
  test('a title that begins and ends with others’ gets its own', () => {
    expect(cite({ ...CITED, title: '《方案》及《细则》' })).toContain('《〈方案〉及〈细则〉》（');
  });

  test('by its number where it has one', () => {
    expect(cite({ ...CITED, number: '某发〔2014〕5号' }, { label: '二（三）' })).toBe('《关于试验的意见》（某发〔2014〕5号）二（三）');
  });

  test('what it issues by its own name; an annex, and a regulation that it is called by, by the document’s', () => {
    const cited = { ...CITED, number: '某发〔2014〕5号' };
    const label = { label: '第三条第二款' };
    expect(cite(cited, label, { kind: 'issued', title: '某办法' })).toBe('《某办法》（某发〔2014〕5号印发）第三条第二款');
    expect(cite(CITED, label, { kind: 'issued', title: '某办法' })).toBe('《某办法》（某某区委，2014年3月9日印发）第三条第二款');
    expect(cite(cited, label, { kind: 'issued', title: CITED.title })).toBe('《关于试验的意见》（某发〔2014〕5号）第三条第二款');
    expect(cite(cited, { label: '附件1第三条' }, { kind: 'annex', title: '某表' })).toBe(
      '《关于试验的意见》（某发〔2014〕5号）附件1第三条',
    );
  });
});
