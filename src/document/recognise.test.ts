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

  test.each([
    ['某市第十四个五年规划', '和二〇三五年远景目标纲要'],
    ['某市救助条例', '实施细则'],
  ])('goes on below what looks complete: %s', (...title) => {
    expect(of(...title, '第一章 总则', '第一条 甲。').title).toBe(title.join(''));
  });

  test('of minutes stands below their name, their number and who wrote them', () => {
    const head = ['某市政府专题会议纪要', '〔2024〕7号', '某市政府办公室　　2024年2月26日', '关于研究某厂问题的会议纪要'];
    const { document, ...found } = recognise(lines(...head, '会议议定如下：', '一、甲。'));
    expect(found).toMatchObject({ title: head[3], issuers: ['某市政府办公室'], number: '〔2024〕7号', date: '2024-02-26' });
    expect(document?.clauses[0]?.kind).toBe('masthead');
  });

  test('of an annex is not the document’s', () => {
    expect(of('现予公布。', '附件', '某局关于甲的通知').title).toBe('');
  });

  test('set with spaces, figures among its characters, below other lines that are', () => {
    const head = ['某 市 应 急 局 关 于 开 展 2024 年 活 动 的 通 知', '某 应 急 〔2024〕 31 号', '各 县 应 急 局 ：'];
    const { document, ...found } = recognise(lines(...head, '现通知。', '某市应急局', '2024年5月20日'));
    expect(found).toMatchObject({ title: '某市应急局关于开展2024年活动的通知', number: '某应急〔2024〕31号', asked: [] });
    expect(document?.clauses[2]?.kind).toBe('recipients');
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

  test('of three lines that say 关于 nowhere is asked', () => {
    expect(of('不能以此为由免责', '甲诉乙合同纠纷一案', '裁判要点', '应当符合标准。').asked).toContain('title');
  });

  test('that there is none, or that is no title, is asked', () => {
    expect(of('一、申请对象有哪几类？', '答：个人。').asked).toEqual(['title', 'issuer', 'date']);
    expect(of('五种情形', '案情回顾', '某人去世。').asked).toContain('title');
  });
});

describe('number', () => {
  test.each([
    '某教【2023】12号',
    '某教﹝2023﹞12号',
    '某发改〔2023〕1号 某财〔2023〕2号',
    '某教〔2023〕12-3号',
    '某教〔二〇二三〕12号',
    '某教〔2023〕12',
    '财政部 税务总局公告2023年第6号',
    '某部公告 2021年第161号',
    '某市某局2023年第15号公告',
  ])('%s', (line) => {
    const { number, asked } = of('某市某局关于甲的通知', line, ...BODY, '某市某局', '2024年3月5日');
    expect([number?.replace(/\s/g, ''), asked]).toEqual([line.replace(/\s/g, ''), []]);
  });

  test('that has a year in brackets and is not understood is asked', () => {
    expect(of('某市某局关于甲的通知', '某教〔2023〕第拾贰', ...BODY, '某市某局', '2024年3月5日').asked).toEqual(['number']);
  });
});

describe('issuers', () => {
  test('in a list of signatures whose names are not all known', () => {
    expect(of('关于甲的通知', ...BODY, '某市教育局', '某市科普园', '某市财政局', '2024年3月5日')).toMatchObject({
      issuers: ['某市教育局', '某市财政局'],
      asked: ['issuer'],
    });
    expect(of('关于甲的通知', ...BODY, '某市教育局', '某市妇联', '某市财政局', '2024年3月5日').issuers).toEqual([
      '某市教育局',
      '某市妇联',
      '某市财政局',
    ]);
  });

  test('with their seals, on one line', () => {
    const known = { issuers: ['某市教育局', '某市财政局'], asked: [] };
    expect(of('关于甲的通知', ...BODY, '某市教育局（章）　　某市财政局（章）', '2024年3月5日')).toMatchObject(known);
  });

  test('with the day on their own line', () => {
    expect(of('关于甲的通知', ...BODY, '某市教育局　　2024年3月5日')).toMatchObject({
      issuers: ['某市教育局'],
      date: '2024-03-05',
      asked: [],
    });
  });

  test('that the title has otherwise are asked', () => {
    expect(of('某系统各单位某局关于甲的通知', ...BODY, '某市财政局', '2024年3月5日').asked).toEqual(['issuer']);
  });

  test('of an order of several, on one line or a line each', () => {
    const rest = ['《某办法》已经通过，现予公布。', '部　长　甲某某', '2024年1月18日', '某办法', '第一条　甲。'];
    expect(of('某部　某总局令', '第71号', ...rest)).toMatchObject({
      issuers: ['某部', '某总局'],
      number: '某部　某总局令第71号'.replace('　', ''),
    });
    expect(of('某部', '某总局', '令', '第20号', ...rest)).toMatchObject({ issuers: ['某部', '某总局'], number: '某部、某总局令第20号' });
  });

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

describe('a regulation nobody signs', () => {
  const law = (...history: string[]) => {
    const { issuers, date, asked } = of('某省某条例', ...history, '第一条　甲。', '第二条　本条例自2016年1月1日起施行。');
    return { issuers, date, asked };
  };

  test('is of the day on which it was adopted, by whom its history says', () => {
    const known = { issuers: ['某省人民代表大会常务委员会'], date: '2015-04-01', asked: [] };
    expect(law('2015年4月1日　某省第十二届人民代表大会常务委员会第十三次会议通过')).toEqual(known);
    expect(law('（2015年4月1日某省第十二届人民代表大会常务委员会第十三次会议通过　自2016年1月1日起施行）')).toEqual(known);
  });

  test('adopted and then issued is of the day of the meeting', () => {
    expect(law('2012年6月13日　国务院第208次常务会议通过', '2012年6月28日　中华人民共和国国务院令第622号公布')).toEqual({
      issuers: ['国务院'],
      date: '2012-06-13',
      asked: [],
    });
  });

  test('that others approved or changed is asked, its latest day guessed', () => {
    const passed = '2009年6月30日　某市第十三届人民代表大会常务委员会第三次会议通过';
    const approved = '2009年7月31日　某省第十一届人民代表大会常务委员会第十次会议批准';
    expect(law(passed, approved)).toMatchObject({ date: '2009-07-31', asked: ['issuer', 'date'] });
    expect(law('（2009年6月30日某市人民政府令第3号公布　根据2012年2月3日某决定修正）')).toMatchObject({
      date: '2012-02-03',
      asked: ['issuer', 'date'],
    });
  });

  test('of several who issue together is asked', () => {
    expect(law('2008年3月6日　中华人民共和国国务院、中华人民共和国中央军事委员会令第521号公布').asked).toEqual(['issuer']);
  });
});

test('what the file says of itself fills what the text does not say, and is asked', () => {
  const found = recognise(lines('关于甲的通知', ...BODY), { issuer: '某局', date: '2025-05-30' });
  expect(found).toMatchObject({ issuers: ['某局'], date: '2025-05-30', asked: ['issuer', 'date'] });
});

describe('what stands around a head', () => {
  const TITLE = '某市教育局 某市财政局关于印发《某办法》的通知';

  test('agencies that issue together, a line each, are of the title', () => {
    const found = of(
      '某市教育局',
      '某市财政局',
      '关于印发《某办法》的通知',
      '某教〔2024〕8号',
      '各区：',
      '通知如下。',
      '某市教育局',
      '某市财政局',
      '2024年5月1日',
    );
    expect(found).toEqual({
      title: TITLE,
      issuers: ['某市教育局', '某市财政局'],
      number: '某教〔2024〕8号',
      date: '2024-05-01',
      asked: [],
    });
  });

  test.each([
    [['某省发展和改革委员会', '某发改函〔2024〕第 7 号', '签发人：某某'], '某发改函〔2024〕第7号'],
    [['某市财政局文件', '某市税务局', '某财税〔2024〕5号'], '某财税〔2024〕5号'],
    [['某公〔2024〕 5 号 签发人：某某', '──────────────'], '某公〔2024〕5号'],
    [['某政发(2003)15号', '★'], '某政发（2003）15号'],
    [['2024年第3号'], '2024年第3号'],
    [['（某自然资告字〔2024〕15号）'], '某自然资告字〔2024〕15号'],
    [['某发〔2024〕第12-3号'], '某发〔2024〕第12-3号'],
  ])('masthead %j', (head, number) => {
    expect(of(...head, '某市人民政府关于报送甲的报告', ...BODY, ...END)).toMatchObject({ title: '某市人民政府关于报送甲的报告', number });
  });

  test('the words of a site', () => {
    const page = [
      '首页',
      '政务公开',
      '政策文件',
      '当前位置：首页 > 政策',
      '某市人民政府关于甲的意见',
      '索引号：000',
      '发文字号：某政发〔2024〕5号',
      ...BODY,
      ...END,
      '相关文档',
      '网站标识码：000',
    ];
    expect(of(...page)).toEqual({
      title: '某市人民政府关于甲的意见',
      issuers: ['某市人民政府'],
      number: '某政发〔2024〕5号',
      date: '2019-01-27',
      asked: ['number'],
    });
  });

  test('a site’s facts on one line, and its title above the document’s own', () => {
    const title = ['某市教育局关于加强', '校园管理的通知'];
    const facts = '发布时间：2024-03-08 10:20    来源：市教育局    浏览次数：356';
    const { asked, document } = recognise(lines(...title, facts, ...title, '某教〔2024〕5号', ...BODY, '某市教育局', '2024年3月5日'));
    expect(asked).toEqual([]);
    expect(document?.clauses.slice(0, 4).map(({ kind }) => kind)).toEqual(['title', 'title', 'number', 'recipients']);
  });

  test('a site’s list of facts, several a line, with the title that stands below once more', () => {
    const facts = [
      '索引号：000/2024　主题分类：综合',
      '发文机关：某省政府办公厅　成文日期：2024年03月05日',
      '标　　题：某省人民政府办公厅关于优化某环境的意见',
      '发文字号：某政办发〔2024〕9号　发布日期：2024年03月11日',
    ];
    const { asked, number, date, document } = recognise(
      lines(...facts, '某省人民政府办公厅关于', '优化某环境的意见', '某政办发〔2024〕9号', ...BODY, '某省人民政府办公厅', '2024年3月5日'),
    );
    expect([asked, number, date]).toEqual([[], '某政办发〔2024〕9号', '2024-03-05']);
    expect(document?.clauses[0]).toMatchObject({ kind: 'title', number: null });
    expect(document?.clauses.some(({ kind }) => kind === 'recipients')).toBe(true);
  });

  test('a title that a site’s list alone has is left in the text', () => {
    const { document } = recognise(
      lines('索引号：000', '标题：某某', '发布日期：2024年3月11日', '某局关于甲的通知', ...BODY, '某局', '2024年3月1日'),
    );
    expect(document?.reading).toContain('标题：某某');
  });

  test('a report’s day and body stand in brackets below who reports', () => {
    const head = [
      '关于某市预算执行情况的报告',
      '某市财政局局长　李某某',
      '（2024年1月17日在某市第五届人民代表大会第四次会议上）',
      '各位代表：',
    ];
    const { issuers, date, asked, document } = recognise(lines(...head, '请予审议。', '一、收入', '增长。'));
    expect([issuers, date, asked]).toEqual([['某市财政局'], '2024-01-17', ['issuer']]);
    expect(document?.clauses.slice(1, 4).map(({ kind }) => kind)).toEqual(['signature', 'subtitle', 'recipients']);
  });

  test('an order with its number on one line', () => {
    expect(of('某市人民政府令（第12号）', '现公布《某条例》。', '市长：张三', '2018年12月18日', '某条例', '第一条　甲。')).toMatchObject({
      title: '某条例',
      issuers: ['某市人民政府'],
      number: '某市人民政府令第12号',
    });
  });

  test('a title that is said again, or that is another document’s, is not joined', () => {
    const twice = '最高人民法院关于甲的解释';
    expect(of(twice, '最高人民法院 关于甲的解释', '法释〔2025〕1号', '第一条 乙。').title).toBe(twice);
    expect(of('某局关于转发《某厅关于甲的通知》的通知', '某厅关于甲的通知', ...BODY, ...END).title).toBe(
      '某局关于转发《某厅关于甲的通知》的通知',
    );
  });

  test('two days in a head and an end are asked, the signed one guessed', () => {
    expect(of('某局关于甲的通知', '2024年3月5日', '各学校：', '通知如下。', '某局', '2024年3月1日')).toMatchObject({
      date: '2024-03-01',
      asked: ['date'],
    });
  });

  test.each([[['某中心', '2024年4月30日']], [['2024年3月2日发布']], [['相关链接', '某网站']]])(
    '%j below a signature is no document',
    (after) => {
      const { document } = recognise(lines('某局关于甲的通知', '各学校：', '通知如下。', '某局', '2024年3月1日', ...after));
      expect(document?.parts.map(({ id }) => id)).toEqual(['main']);
    },
  );

  test('what begins below a signature without being named is asked', () => {
    expect(of('某局关于甲的通知', '各学校：', '通知如下。', '某局', '2024年3月1日', '丙方案', '一、丁', '戊。').asked).toEqual(['parts']);
  });
});
