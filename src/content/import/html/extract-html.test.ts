import { describe, expect, test } from 'vitest';
import { receiveFile } from '../readers/receive-file.ts';

async function receive(html: string | Uint8Array, name = 'a.html') {
  const received = await receiveFile(typeof html === 'string' ? Buffer.from(html, 'utf8') : html, name);
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
}
const textOf = async (html: string) => (await receive(html)).text;

/** As the sites of districts are made: the title above the container, the site's own lines in it and around it. */
const PAGE = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>某局关于某事项的通知_某某区人民政府</title>
<meta name="ArticleTitle" content="某局关于某事项的通知"><meta name="PubDate" content="2025-05-30 10:12"><meta name="ContentSource" content="某局">
<style>p{color:red}</style></head><body>
<div class="top-nav"><a href="/">首页</a><a href="/zc">政策</a></div>
<header>某某区人民政府</header>
<div class="crumb">当前位置：首页 &gt; 政策文件</div>
<h1>某局关于某事项的通知</h1>
<div class="info">来源：某局　发布时间：2025-05-30　浏览次数：12</div>
<div class="tools">字号：<a>大</a> <a>中</a> <a>小</a> 打印</div>
<div class="TRS_Editor"><script>var a = '<p>不是正文</p>';</script>
<p>各街道：</p>
<p style="display:none">看不见的字</p>
<p>　　一、总则<br>抓好落实，
每月报告一次。</p>
<p><span>二、</span> <b>附&nbsp;则&mdash;&#26032;</b></p>
<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td><p>丙一</p><p>丙二</p></td><td>丁</td></tr></table>
<p>某局</p><p>2025年5月30日</p>
<p><img src="seal.png"></p>
<p>【打印本页】【关闭窗口】</p></div>
<div class="xgfj">相关附件：<a>某表.xls</a></div>
<footer>版权所有</footer></body></html>`;

describe('a page of a site', () => {
  test('gives the document, its title first', async () => {
    const { text, format, merged, stated } = await receive(PAGE);
    const row = text.indexOf('甲');
    expect(format).toBe('html');
    expect(text).toBe(
      '某局关于某事项的通知\n各街道：\n　　一、总则\n抓好落实，每月报告一次。\n二、 附\u00a0则—新\n甲\t乙\t\n\t丙一\u2028丙二\t丁\n某局\n2025年5月30日\n\n',
    );
    expect(merged).toEqual([
      { start: row, column: 0, rows: 2, columns: 1 },
      { start: row, column: 1, rows: 1, columns: 2 },
    ]);
    expect(stated).toEqual({ title: '某局关于某事项的通知', issuer: '某局', date: '2025-05-30' });
  });

  test('lists all of its text that was left out, and why', async () => {
    const { left } = await receive(PAGE);
    expect(left.map(({ text, reason }) => `${reason} ${text}`)).toEqual([
      '网页标题栏 某局关于某事项的通知_某某区人民政府',
      '网页上不显示的文字 看不见的字',
      '网页工具栏 【打印本页】【关闭窗口】',
      '网页导航 首页政策',
      '网页页头 某某区人民政府',
      '网页导航 当前位置：首页 > 政策文件',
      '不在网页的正文区 来源：某局 发布时间：2025-05-30 浏览次数：12',
      '网页工具栏 字号：大 中 小 打印',
      '网页侧栏 相关附件：某表.xls',
      '网页页脚 版权所有',
    ]);
  });

  test('asks of a picture, where it stands', async () => {
    const { text, doubts } = await receive(PAGE);
    expect(doubts).toMatchObject([{ start: text.length - 1, reason: expect.stringContaining('图片') }]);
  });

  test('is read in the encoding that its bytes are in', async () => {
    // <p>中文</p><p>中文</p> in GB 18030, <meta charset=big5> with 某局 in Big5.
    const gb = Buffer.concat([Buffer.from('<p>'), Buffer.from('d6d0cec4', 'hex'), Buffer.from('</p><p>2</p>')]);
    expect((await receive(gb)).text).toBe('中文\n2\n');
    const big5 = Buffer.concat([Buffer.from('<html><meta charset="big5"><p>'), Buffer.from('ac59a7bd', 'hex'), Buffer.from('</p>')]);
    expect((await receive(big5)).text).toBe('某局\n');
  });
});

describe('what the document is in', () => {
  const words = '各有关单位要加强组织领导，认真抓好落实，确保各项任务按期完成。';
  const menu = '<ul><li><a>信息公开</a></li><li><a>政务服务</a></li></ul>';

  test.each([
    ['a page that is nothing but the document', `<p>甲</p><p>${words}</p>`],
    ['an article', `<body>${menu}<article><p>甲</p><p>${words}</p></article><p>友情链接</p></body>`],
    ['a container of no name beside links', `<body><div>${menu}</div><div><div><p>甲</p><p>${words}</p></div></div></body>`],
    [
      'a table that only places things',
      `<body><table><tr><td><table><tr><td><p>甲</p><p>${words}</p></td></tr></table></td></tr></table></body>`,
    ],
    ['an inline element around blocks', `<body><span><p>甲</p><div>${words}</div></span></body>`],
  ])('%s', async (_, html) => {
    expect(await textOf(html)).toBe(`甲\n${words}\n`);
  });

  test('the numbers of a list are shown, and known to be computed', async () => {
    const { text, computed } = await receive('<ol start="3"><li>甲</li><li value="7">乙</li></ol><ol type="a"><li>丙</li></ol>');
    expect(text).toBe('3. 甲\n7. 乙\na. 丙\n');
    expect(computed.map(({ start, end }) => text.slice(start, end))).toEqual(['3. ', '7. ', 'a. ']);
  });

  test('a file that is called .doc or .txt and is a page', async () => {
    expect((await receive('<html><body><p>甲</p></body></html>', '通知.doc')).text).toBe('甲\n');
    expect((await receive('<p>甲</p>\n<p>乙</p>', '通知.txt')).text).toBe('甲\n乙\n');
  });
});
