/** What is typed in a note is shown, or is markup that is meant, or is told: rendered as Astro does, by MDX. */
import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNote } from './note.ts';
import { notePlugins } from './plugins.ts';
import { remarkQuote } from './remark-quote.ts';

interface Props {
  children?: unknown;
  [name: string]: unknown;
}
type Tag = string | ((props: Props) => string);

/** What is shown of an element, as one would type it. */
type Typed = (tag: string, children: string, props: Props) => string;

const flat = (children: unknown): string =>
  Array.isArray(children) ? children.map(flat).join('') : typeof children === 'string' ? children : '';

async function rendered(body: string, typed: Typed): Promise<string> {
  const jsx = (tag: Tag, props: Props) => (typeof tag === 'string' ? typed(tag, flat(props.children), props) : tag(props));
  const Fragment = ({ children }: Props) => flat(children);
  const options = { Fragment, jsx, jsxs: jsx, remarkPlugins: [...notePlugins, remarkQuote] } as unknown as Parameters<typeof evaluate>[1];
  const { default: content } = await evaluate(body, options);
  return (content as unknown as (props: Props) => string)({});
}

const words = (body: string) => rendered(body, (_, children) => children);
const html = (body: string) =>
  rendered(body, (tag, children, { href, start }) => `<${tag}${href ? ` ${href}` : ''}${start ? ` ${start}` : ''}>${children}</${tag}>`);

const WRAPPED: Record<string, string> = { strong: '**', em: '*', del: '~~', code: '`', hr: '\u0002' };
const ITEM = '\u0001';
const BULLET = '\u0003';

const asTyped: Typed = (tag, children, { href, start }) => {
  if (tag === 'a')
    return [`http://${children}`, `mailto:${children}`, children].includes(String(href)) ? children : `[${children}](${href})`;
  if (tag === 'li') return `${ITEM}${children}`;
  if (tag === 'ul') return children.replaceAll(ITEM, BULLET);
  const first = Number(start ?? 1);
  if (tag === 'ol') return children.split(ITEM).reduce((list, item, i) => `${list}${first + i - 1}.${item}`);
  return `${WRAPPED[tag] ?? ''}${children}${tag === 'hr' ? '' : (WRAPPED[tag] ?? '')}`;
};

const count = (text: string, char: string) => text.split(char).length - 1;

/** Without white space and what draws bullets, rules and tables; a backslash has examples of its own. */
const plain = (text: string) =>
  text
    .replace(/^[\s|:-]*$/gm, '')
    .replace(/[\s|\\*+\u0002\u0003-]/g, '')
    .replace(/`+/g, '`');

const errorsOf = (body: string) => readNote(body, 'f.mdx', 1).problems.filter(({ hint }) => !hint);

const PIECES = [
  ...['甲', '乙。', '丙，', '：', '（', '）', '“', '”', '《', '》', '2', '30', 'a', 'B', '.', ',', '(', ')', '@', '%', '&', '\u{20000}'],
  ...['*', '**', '***', '****', '~', '~~', '~~~', '_', '__', '____', '`', '``', '```', '\\', '\\*', '|', '\\|', '#', '+', '=', '-', '---'],
  ...[
    '\n',
    '\n\n',
    '\n- ',
    '\n* ',
    '\n1. ',
    '\n2. ',
    '\n3) ',
    '\n2014. ',
    '\n> ',
    '\n# ',
    '\n- [ ] ',
    '\n    ',
    '\n===\n',
    '\n---\n',
    '\n　　',
  ],
  ...[
    '[',
    ']',
    '](',
    '[^1]',
    '\n\n[^1]: ',
    '\n\n[甲]: ',
    '[甲]',
    '（https://a.gov.cn/x）',
    'https://a.gov.cn/x.htm',
    'www.a.cn',
    'z@a.gov.cn',
  ],
  ...[
    '\n\n| 甲 | 乙 |\n| --- | --- |\n',
    '\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 | 戊 |\n',
    '| 丙 | 丁 |\n',
    '| 丙 | 丁 | 戊 |\n',
    '  \n',
    ' ',
    '[文](https://a.gov.cn/)',
    ' "题")',
  ],
];

describe('every character typed in a note', () => {
  const note = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

  test('is rendered, or is markup of what is rendered, or is told', async () => {
    await fc.assert(
      fc.asyncProperty(note, async (body) => {
        if (errorsOf(body).length) return;
        const shown = await rendered(body, asTyped);
        // The address of a reference stands elsewhere.
        fc.pre(!shown.includes('](') || !/^\s*\[[^\]]*\]:/m.test(body));
        expect(plain(shown)).toBe(plain(body));
        const drawn = count(body, '*') - count(shown, '*');
        expect(drawn).toBeGreaterThanOrEqual(0);
        // A rule is of three stars or more, a bullet of one.
        expect(shown.includes('\u0002') ? 0 : drawn).toBeLessThanOrEqual(count(shown, BULLET));
      }),
      { seed: 600, numRuns: 600 },
    );
  });

  test('is searched as it is rendered', async () => {
    await fc.assert(
      fc.asyncProperty(note, async (body) => {
        if (errorsOf(body).length) return;
        const { text } = readNote(body, 'f.mdx', 1).note;
        expect(text.replace(/\s/g, '')).toBe((await words(body)).replace(/\s/g, ''));
      }),
      { seed: 200, numRuns: 200 },
    );
  });
});

describe('what Chinese typing sets off in Markdown does not happen', () => {
  test.each([
    ['时限为3~5个工作日，最长7~10个工作日。', '<p>时限为3~5个工作日，最长7~10个工作日。</p>'],
    [
      '**注意：**这里，用**“四风”**一词，A**“甲”**B。',
      '<p><strong>注意：</strong>这里，用<strong>“四风”</strong>一词，A<strong>“甲”</strong>B。</p>',
    ],
    ['第**3**条、**（一）**目标**，**', '<p>第<strong>3</strong>条、<strong>（一）</strong>目标**，**</p>'],
    ['a_b_c 与 2*3*4，3*（4+5）*6', '<p>a_b_c 与 2*3*4，3*（4+5）*6</p>'],
    ['138****5678，139****1234，张**、李**', '<p>138****5678，139****1234，张**、李**</p>'],
    ['（*注）（*注）\n\n姓名*、电话*、地址*。', '<p>（*注）（*注）</p>\n<p>姓名*、电话*、地址*。</p>'],
    ['签名：____，日期：____。', '<p>签名：____，日期：____。</p>'],
    ['    缩进四格\n\n　　缩进两字', '<p>缩进四格</p>\n<p>　　缩进两字</p>'],
    ['第一行\n第二行\n2014年\nA\nB\n**粗**\n**体**', '<p>第一行第二行2014年A\nB<strong>粗</strong><strong>体</strong></p>'],
    ['第一行\r\n第二行', '<p>第一行第二行</p>'],
    ['- 甲\n  乙', '<ul>\n<li>甲乙</li>\n</ul>'],
    ['*点* ~~删~~', '<p><em>点</em> <del>删</del></p>'],
  ])('%j', async (body, shown) => {
    expect(await html(body)).toBe(shown);
    expect(errorsOf(body)).toEqual([]);
  });
});

describe('an address ends where its characters do', () => {
  const WEB = 'https://www.example.gov.cn/zhengce/content.htm?a_b=1&c=(2)#d';
  const link = (typed: string, url = typed) => `<a ${url}>${typed}</a>`;

  test.each([
    [`见${WEB}，其中`, `见${link(WEB)}，其中`],
    [`（${WEB}）`, `（${link(WEB)}）`],
    [`(${WEB}).`, `(${link(WEB)}).`],
    [`${WEB}。`, `${link(WEB)}。`],
    [`**${WEB}**查看`, `<strong>${link(WEB)}</strong>查看`],
    ['见www.example.gov.cn（政务公开栏）', `见${link('www.example.gov.cn', 'http://www.example.gov.cn')}（政务公开栏）`],
    ['http://10.1.2.3:8080/x、http://a.cn', `${link('http://10.1.2.3:8080/x')}、${link('http://a.cn')}`],
    ['信箱zhang@example.gov.cn，或来电', `信箱${link('zhang@example.gov.cn', 'mailto:zhang@example.gov.cn')}，或来电`],
    [
      '[甲 www.a.cn](https://b.cn/) `www.a.cn` www. http:// @ a@b',
      `<a https://b.cn/>甲 www.a.cn</a> <code>www.a.cn</code> www. http:// @ a@b`,
    ],
  ])('%s', async (body, shown) => {
    expect(await html(body)).toBe(`<p>${shown}</p>`);
    expect(readNote(body, 'f.mdx', 1).problems).toEqual([]);
  });
});

describe('hints tell what is shown as it is typed and may be meant otherwise', () => {
  test.each([
    ['甲**乙 **丙', 2, '** 没有配成对'],
    ['甲~~ 乙~~', 2, '~~ 没有配成对'],
    ['[甲]（https://a.gov.cn/）', 3, '链接的括号是全角的'],
    ['甲\n| 乙 | 丙 |\n| --- |', 1, '这几行没有成为表格'],
    ['见https://a.gov.cn/政策', 19, '网址到 https://a.gov.cn/ 为止'],
  ])('%j', (body, column, reason) => {
    expect(readNote(body, 'f.mdx', 1).problems).toContainEqual(
      expect.objectContaining({ hint: true, reason: expect.stringContaining(reason), place: expect.objectContaining({ column }) }),
    );
    expect(errorsOf(body)).toEqual([]);
  });

  test.each(['2**10', '\\*\\*甲', '138****5678', '见https://a.gov.cn/x查看'])('not %j', (body) => {
    expect(readNote(body, 'f.mdx', 1).problems).toEqual([]);
  });
});
