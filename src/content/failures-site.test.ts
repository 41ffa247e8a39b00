/** Every kind of error beside the documents: site.yaml, search.yaml, the site's and a document's, and the names of folders. */
import { symlinkSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Edit,
  edited,
  inFolder,
  loaded,
  POLICY,
  remove,
  replace,
  SOURCE,
  sha256,
  withoutEntries,
  write,
} from '../../tests/support/content.ts';
import { type Failure, failures, where } from '../../tests/support/failures.ts';
import type { Problem } from './files/problem.ts';
import { errorsOf, loadContent } from './load.ts';

const edit = (from: string, to: string) => replace('policy.yaml', from, to);
const address = (value: string) => replace('../site.yaml', 'publisher: 测试者\n', `publisher: 测试者\naddress: ‸${value}\n`);

describe('site.yaml', () => {
  const WHOLE = 'address 应是 http:// 或 https:// 开头的完整地址';
  failures([
    { name: 'is missing', edits: remove('../site.yaml'), at: '../site.yaml:1:1', reason: '没有 site.yaml' },
    { name: 'has an address without a protocol', edits: address('www.example.gov.cn'), reason: WHOLE },
    { name: 'has an address of another protocol', edits: address('ftp://www.example.gov.cn/'), reason: WHOLE },
    { name: 'has an address with a full-width colon', edits: address('https：//www.example.gov.cn/'), reason: WHOLE },
    {
      name: 'has an address with a query',
      edits: address('https://www.example.gov.cn/?id=3'),
      reason: 'address',
    },
    {
      name: 'is official in a word of its own',
      edits: replace('../site.yaml', 'publisher: 测试者\n', 'publisher: 测试者\nofficial: ‸是\n'),
      reason: 'official 只能写 true 或 false',
    },
    {
      name: 'has a code of another length',
      edits: replace('../site.yaml', 'publisher: 测试者\n', 'publisher: 测试者\ncode: ‸"411000"\n'),
      reason: 'code 应是 10 位的政府网站标识码',
    },
    { name: 'lacks the name', edits: replace('../site.yaml', 'name: 试用站\n', ''), at: '../site.yaml:1:1', reason: '缺少 name' },
  ]);

  test.each(['', 'https://www.example.gov.cn', 'http://10.1.2.3:8080/duizhao/', '"https://www.example.gov.cn/对照/"'])(
    'takes the address %j',
    (value) => {
      expect(loaded(replace('../site.yaml', 'publisher: 测试者\n', `publisher: 测试者\naddress: ${value}\n`)).problems).toEqual([]);
    },
  );
});

describe('wordings.yaml', () => {
  failures([
    { name: 'says nothing instead', edits: write('../wordings.yaml', 'wordings:\n  其它: ‸\n'), reason: '其它应当是文字' },
    { name: 'has a field that there is not', edits: write('../wordings.yaml', '‸words:\n  其它: 其他\n'), reason: '不认识的字段 words' },
  ]);

  test('is read', () => {
    expect(loaded(write('../wordings.yaml', 'wordings:\n  抓手: 办法\n')).wordings).toEqual({ 抓手: '办法' });
    expect(loaded().wordings).toEqual({});
  });
});

const search = (text: string) => write('../search.yaml', text);

describe('search.yaml', () => {
  const ONE = 'find、entry、index 三项写且只写一项';
  failures([
    {
      name: 'leads to words that no document has',
      edits: search('patterns:\n  - when: [[什么时候]]\n    find: ‸7月11日前\n'),
      reason: '没有一份文件里有 find 的文字',
      actual: '7月11日前',
    },
    {
      name: 'is not blamed for a document that does not hold',
      edits: [search('patterns:\n  - when: [[什么时候]]\n    find: 7月10日前\n'), remove('source.txt')],
      at: 'source.txt:1:1',
      reason: '没有 source.txt',
    },
    { name: 'leads to two things', edits: search('patterns:\n  - ‸when: [[谁]]\n    find: 三有\n    entry: terms\n'), reason: ONE },
    { name: 'leads nowhere', edits: search('patterns:\n  - ‸when: [[谁]]\n'), reason: ONE },
    { name: 'leads to no collection', edits: search('patterns:\n  - when: [[谁]]\n    entry: ‸term\n'), reason: 'entry 只能是 sectors' },
    {
      name: 'has a synonym of nothing',
      edits: search('synonyms:\n  - ‸[街道]\n'),
      reason: 'synonyms 的第 1 项至少要有 2 项',
    },
  ]);

  test.each(['', '# 还没有\n', 'patterns:\n  - when: [[什么时候]]\n    find: 7月10日前\n'])('may be %j', (text) => {
    expect(loaded(search(text)).problems).toEqual([]);
  });
});

const own = (text: string) => write('search.yaml', text);

describe('search.yaml of a document', () => {
  failures([
    {
      name: 'leads to words that the document has not',
      edits: own('patterns:\n  - when: [[什么时候]]\n    find: ‸7月11日前\n'),
      reason: '这份文件里没有 find 的文字',
      actual: '7月11日前',
    },
    {
      name: 'leads to words of another document',
      edits: [
        own('patterns:\n  - when: [[什么时候]]\n    find: ‸另一份文件\n'),
        (files) => {
          const text = SOURCE.replaceAll('为方便群众办事', '按另一份文件');
          const policy = String(files.get(`${POLICY}/policy.yaml`));
          files.set('lingyi/source.txt', text);
          files.set('lingyi/policy.yaml', policy.replace(sha256(SOURCE), sha256(text)));
        },
      ],
      reason: '这份文件里没有 find 的文字',
      actual: '另一份文件',
    },
    {
      name: 'leads to a collection, which every document has',
      edits: own('patterns:\n  - when: [[谁]]\n    find: 三有\n    ‸index: terms\n'),
      reason: '不认识的字段 index',
    },
    { name: 'has fillers, which are of no document', edits: own('‸fillers: [怎么]\n'), reason: '不认识的字段 fillers' },
    {
      name: 'is not blamed for its document',
      edits: [own('patterns:\n  - when: [[谁]]\n    find: 没有的字\n'), edit('title: 关于', 'title: ‸有关')],
      reason: '原文里没有单独成行的标题',
      actual: '有关做好便民服务点建设的通知',
    },
  ]);

  test('goes with the document: nothing of it is left when its folder is', () => {
    const gone: Edit = (files) => {
      for (const path of [...files.keys()])
        if (path.startsWith(POLICY)) files.set(path.replace(POLICY, 'lingyi'), files.get(path) as string);
      for (const path of [...files.keys()]) if (path.startsWith(POLICY)) files.delete(path);
      files.delete('lingyi/search.yaml');
    };
    const find = own('patterns:\n  - when: [[什么时候]]\n    find: 7月10日前\n');
    expect(loaded(find).search.patterns).toHaveLength(1);
    expect(loaded(find, gone)).toMatchObject({ problems: [], search: { patterns: [] } });
  });

  test('adds to the table of the site, the order of answers being the same in whichever file they stand', () => {
    const [entry, find, index] = ['entry: terms', 'find: 三有', 'index: phases'].map((to) => `  - when: [[谁]]\n    ${to}\n`);
    const inOne = loaded(search(`synonyms: [[甲, 乙], [丙, 丁]]\npatterns:\n${entry}${find}${index}`));
    const inTwo = loaded(search(`synonyms: [[甲, 乙]]\npatterns:\n${entry}${index}`), own(`synonyms: [[丙, 丁]]\npatterns:\n${find}`));
    expect(inTwo.problems).toEqual([]);
    expect(inTwo.search).toEqual(inOne.search);
  });
});

describe('what systems and programs leave in folders is no error', () => {
  const NAMES = [
    ...['Thumbs.db', 'thumbs.db', 'desktop.ini', '.DS_Store', '._sanyou.mdx', '~$sanyou.mdx', '.~lock.sanyou.mdx#', 'sanyou.mdx.bak'],
    ...['sanyou.mdx~', '~WRL0001.tmp', 'sanyou.mdx.tmp', '.sanyou.mdx.swp', '$RECYCLE.BIN/a', '__MACOSX/a', '@eaDir/a'],
  ];
  test.each(NAMES)('%s', (name) => {
    const everywhere = ['../', '', 'terms/', 'phases/'].map((folder) => write(`${folder}${name}`, '\0'));
    const { problems } = loaded(...everywhere);
    expect(errorsOf(problems)).toEqual([]);
    expect(problems.map(where)).toEqual(['content:1:1']);
  });

  test('is told once, with the files that nothing reads', () => {
    const { problems } = loaded(write('../.DS_Store', ''), write('terms/a.mdx~', ''), write('备注.docx', ''), write('../readme.txt', ''));
    expect(problems).toEqual([
      expect.objectContaining({
        hint: true,
        reason: `有 4 个文件没有用到：.DS_Store、readme.txt、${POLICY}/备注.docx、${POLICY}/terms/a.mdx~`,
      }),
    ]);
  });
});

describe('a folder', () => {
  const NAME = '目录名不能用作文件代号';
  failures([
    ...['青石', 'Qingshi', 'qing_shi', 'qing shi', '-2021'].map(
      (name): Failure => ({
        name: `is called ${name}`,
        edits: write(`../${name}/source.txt`, SOURCE),
        at: `../${name}:1:1`,
        reason: NAME,
      }),
    ),
    ...['search', 'about', 'data', 'assets', '404', 'offline', 'files', 'proofread', 'duties', 'documents', 'changes'].map(
      (name): Failure => ({
        name: `is called ${name}, which is an address of the site`,
        edits: write(`../${name}/source.txt`, SOURCE),
        at: `../${name}:1:1`,
        reason: NAME,
      }),
    ),
    ...['con', 'nul', 'com1', 'lpt9'].map(
      (name): Failure => ({
        name: `is called ${name}, which Windows keeps for a device`,
        edits: write(`../${name}/source.txt`, SOURCE),
        at: `../${name}:1:1`,
        reason: NAME,
      }),
    ),
    { name: 'holds no document', edits: write('../kong/readme.txt', ''), at: '../kong/source.txt:1:1', reason: '没有 source.txt' },
    {
      name: 'of entries has a name that is read by nobody',
      edits: write('term/sanyou.mdx', '---\nterm: 三有\n---\n'),
      at: 'term:1:1',
      reason: 'term',
    },
    {
      name: 'has the name of an entry',
      edits: write('terms/sizuo.mdx/readme.txt', ''),
      at: 'terms/sizuo.mdx:1:1',
      reason: '应当是文件，现在是文件夹',
    },
    {
      name: 'of entries is a file',
      edits: [withoutEntries, write('terms', '三有')],
      at: 'terms:1:1',
      reason: 'terms',
    },
    {
      name: 'stands among the entries',
      edits: write('terms/2021/sanyou.mdx', '---\nterm: 三有\n---\n'),
      at: 'terms/2021:1:1',
      reason: '这里只放 .mdx 文件',
    },
  ]);

  test.each(['site.yaml', 'search.yaml'])('called %s is no file of the site’s', (name) => {
    const files = edited([write(`../${name}/a`, ''), (all) => void (name === 'site.yaml' && all.delete(name))]).files;
    const problems = errorsOf(inFolder(files, loadContent).problems);
    expect(problems).toEqual([expect.objectContaining({ file: `content/${name}`, reason: '应当是文件，现在是文件夹' })]);
    expect(where(problems[0] as Problem)).toBe(`content/${name}:1:1`);
  });

  failures([
    ...['policy.yaml', 'source.txt', 'anchors.json'].map(
      (name): Failure => ({
        name: `is called ${name}`,
        edits: [remove(name), write(`${name}/a`, '')],
        at: `${name}:1:1`,
        reason: '应当是文件，现在是文件夹',
      }),
    ),
    { name: 'is called search.yaml', edits: write('search.yaml/a', ''), at: 'search.yaml:1:1', reason: '应当是文件，现在是文件夹' },
    {
      name: 'has a file whose name is another’s but for capitals',
      edits: write('policy.YAML', ''),
      at: 'policy.yaml:1:1',
      reason: 'policy.yaml 和 policy.YAML 只有大小写不同',
    },
    {
      name: 'of entries has a name that Windows keeps for a device',
      edits: write('terms/nul.mdx', '---\nterm: 三有\n---\n'),
      at: 'terms/nul.mdx:1:1',
      reason: '文件名只能用小写字母',
    },
    {
      name: 'of entries has a name in capitals',
      edits: write('terms/Sanyou.mdx', '---\nterm: 三有\n---\n'),
      at: 'terms/Sanyou.mdx:1:1',
      reason: '文件名只能用小写字母',
    },
  ]);

  test.runIf(platform() !== 'win32')('has links that lead nowhere, which are told, and links to what is there, which are read', () => {
    const { files } = edited([]);
    inFolder(files, (dir) => {
      symlinkSync(join(dir, 'none'), join(dir, POLICY, 'terms/duan.mdx'));
      symlinkSync(join(dir, POLICY), join(dir, 'lingyi'));
      const { editions, problems } = loadContent(dir);
      expect(editions.map(({ id }) => id)).toEqual(['lingyi', POLICY]);
      const told = ['lingyi', POLICY].map((id) => ({
        file: `content/${id}/terms/duan.mdx`,
        place: { line: 1, column: 1 },
        reason: '链接指向的文件不在了',
      }));
      expect(problems).toEqual(told.map((one) => expect.objectContaining(one)));
    });
  });

  test('of documents may be empty as long as it is being set up, and says so', () => {
    const empty: Edit = (files) => {
      for (const path of [...files.keys()]) if (path !== 'site.yaml') files.delete(path);
    };
    expect(loaded(empty).problems).toMatchObject([{ file: 'content', reason: '没有任何文件' }]);
  });
});
