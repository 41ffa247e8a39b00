import { describe, expect, test } from 'vitest';
import { recognise } from './recognise.ts';

const lines = (...all: string[]) => `${all.join('\n')}\n`;
const of = (...all: string[]) => {
  const { title, issuers, number, date, asked } = recognise(lines(...all));
  return { title, issuers, number, date, asked };
};
const BODY = ['各区人民政府：', '现通知如下。', '一、总则', '要做好工作。'];
const END = ['某市人民政府', '2019年1月27日'];

describe('title', () => {
  test.each([
    ['某市人民政府关于甲的通知'],
    ['某市人民政府关于在某领域全面推行', '部门联合监管的意见'],
    ['某市人民政府关于全面推行甲公示制度乙全过程记录制度', '丙审核制度的指导意见'],
    ['某市人民政府关于印发某工作', '实施方案的通知'],
    ['某市人民政府办公室关于全面推行规范性文件', '审核机制的意见'],
    ['某市管理办法', '（试行）'],
    ['某市人民政府 某市军分区', '关于印发《某工作', '管理方案》的通知'],
  ])('on its own lines: %s', (...title) => {
    expect(of(...title, '某政发〔2019〕5号', ...BODY, ...END).title).toBe(title.join(''));
  });

  test('set with spaces', () => {
    expect(of('政 府 工 作 报 告', '——2016年2月19日在某区人民代表大会上', '各位代表：', '现在报告。')).toMatchObject({
      title: '政府工作报告',
      date: '2016-02-19',
    });
  });

  test('below the number, the masthead and a site’s buttons', () => {
    expect(
      of(
        '下载',
        '打印',
        '【字号：',
        '加大',
        '】',
        '来源：某日报',
        '000001',
        '机密★1年',
        '某市人民政府文件',
        '某政发〔2024〕3号　　签发人：某某某',
        '某市人民政府关于甲的请示',
        ...BODY,
        ...END,
      ),
    ).toEqual({
      title: '某市人民政府关于甲的请示',
      issuers: ['某市人民政府'],
      number: '某政发〔2024〕3号',
      date: '2019-01-27',
      asked: [],
    });
  });

  test('of an order is the regulation that it issues, and the number the order’s', () => {
    const order = [
      '某市人民政府令',
      '第12号',
      '现公布修订后的《某管理条例》。',
      '市长　　某某某',
      '2018年12月18日',
      '某管理条例',
      '第一条　甲。',
      '第二条　乙。',
    ];
    expect(of(...order)).toEqual({
      title: '某管理条例',
      issuers: ['某市人民政府'],
      number: '某市人民政府令第12号',
      date: '2018-12-18',
      asked: [],
    });
  });

  test('that there is none, or that is no title, is asked', () => {
    expect(of('一、申请对象有哪几类？', '答：个人。').asked).toEqual(['title', 'issuer', 'date']);
    expect(of('五种情形', '案情回顾', '某人去世。').asked).toContain('title');
  });
});

describe('issuers', () => {
  test('of the title and of the signature, when both agree', () => {
    expect(of('某市民政局  某市财政局关于公布标准的通知', ...BODY, '某市民政局　　某市财政局', '2025年5月30日')).toMatchObject({
      issuers: ['某市民政局', '某市财政局'],
      asked: [],
    });
  });

  test('of the signature where the title has none', () => {
    expect(of('关于做好防汛工作的通知', ...BODY, '某县防汛办', '2022年6月1日').issuers).toEqual(['某县防汛办']);
  });

  test('before 转发 as before 关于', () => {
    expect(of('某市人民政府转发某局关于甲意见的通知', ...BODY, ...END).issuers).toEqual(['某市人民政府']);
  });

  test('that nobody signs are asked', () => {
    expect(of('关于做好防汛工作的通知', ...BODY).asked).toEqual(['issuer', 'date']);
  });
});

describe('date', () => {
  test.each([
    ['2026年 4月 20 日', '2026-04-20'],
    ['二○一四年三月九日', '2014-03-09'],
    ['2019 年 12 月 20 日', '2019-12-20'],
  ])('%s', (written, date) => {
    expect(of('某局关于甲的通知', ...BODY, '某局', written)).toMatchObject({ date, asked: [] });
  });

  test('a date in a sentence is none', () => {
    expect(of('某局关于甲的通知', '各单位：', '自2026年4月20日起施行。', '某局').date).toBe('');
  });
});

test('what the file says of itself fills what the text does not say, and is asked', () => {
  const found = recognise(lines('关于甲的通知', ...BODY), { issuer: '某局', date: '2025-05-30' });
  expect(found).toMatchObject({ issuers: ['某局'], date: '2025-05-30', asked: ['issuer', 'date'] });
});
