import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recognise } from '../../document/recognise.ts';
import { confirmAll, questionsOf } from './confirm.ts';
import { policyYaml } from './recognised.ts';

/** A report, whose issuer and parts cannot be known for certain. */
const REPORT = '政 府 工 作 报 告\n——2016年2月19日在某区第十四届人民代表大会上\n某区人民政府区长　　某某某\n各位代表：\n现在报告工作。\n';
const NOTICE = '某局关于印发《某方案》的通知\n各单位：\n现印发给你们。\n某局\n2026年 4月 20 日\n一、原则\n免试。\n';

const yamlOf = (text: string) => policyYaml({ text }, recognise(text), null);

async function answered(
  text: string,
  ...answers: string[]
): Promise<{ shown: string[]; done: boolean; policy: Record<string, unknown>; text: string }> {
  const shown: string[] = [];
  let kept = yamlOf(text);
  const ask = async (one: string) => {
    shown.push(one);
    return answers.shift();
  };
  const done = await confirmAll(kept, text, ask, (next) => {
    kept = next;
  });
  return { shown, done, policy: parse(kept) as Record<string, unknown>, text: kept };
}

describe('what is asked', () => {
  test('nothing where the text leaves no doubt', () => {
    expect(yamlOf('某局关于甲的通知\n各单位：\n通知如下。\n某局\n2026年4月20日\n')).not.toContain('confirm');
  });

  test('each guess with the line it is from', () => {
    expect(questionsOf(yamlOf(REPORT), REPORT)).toEqual([
      { field: 'issuer', asks: expect.stringContaining('发文机关'), guess: '某区人民政府', line: 3, stands: '某区人民政府区长　　某某某' },
    ]);
  });

  test('a date is found where it is written with spaces', () => {
    const text = yamlOf(NOTICE).replace('confirm:', 'confirm:\n  - date');
    expect(questionsOf(text, NOTICE)[0]).toMatchObject({ guess: '2026-04-20', line: 5, stands: '2026年 4月 20 日' });
  });
});

describe('answers', () => {
  test('yes keeps the guess, and takes it off the list', async () => {
    const { done, policy } = await answered(REPORT, '');
    expect([done, policy.issuer, policy.confirm]).toEqual([true, '某区人民政府', undefined]);
  });

  test('another value takes its place, all else stays, and nothing says any more that it is to be confirmed', async () => {
    const { policy, text } = await answered(REPORT, '某区人民政府办公室');
    expect(policy).toMatchObject({ issuer: '某区人民政府办公室', title: '政府工作报告', date: '2016-02-19' });
    expect(text).not.toContain('confirm');
  });

  test('what cannot be taken is asked again', async () => {
    const nothing = '一、申请对象有哪几类？\n答：个人。\n';
    const { shown, policy } = await answered(nothing, '', '某问答', '某局', '昨天', '2026-04-20');
    expect(shown.filter((one) => /请照原文输入|日期写作/.test(one)).length).toBeGreaterThan(1);
    // No line has this title: it is the editor's.
    expect(policy).toMatchObject({ title: '某问答', issuer: '某局', date: '2026-04-20', untitled: true });
  });

  test('a part that is none is written down as such', async () => {
    const { policy } = await answered(NOTICE, '否');
    expect(policy).toMatchObject({ parts: [{ begin: '一、原则', kind: 'main' }] });
    expect((await answered(NOTICE, '是')).policy.parts).toBeUndefined();
  });

  test('what was answered is kept when the input ends', async () => {
    const { done, policy } = await answered('一、申请对象有哪几类？\n答：个人。\n', '某问答');
    expect([done, policy.title, policy.confirm]).toEqual([false, '某问答', ['issuer', 'date']]);
  });
});
