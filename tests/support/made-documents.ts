/** Five small documents of the usual forms, their sentences made up: what drafts of tests cite. */
import { compile } from '../../src/document/compile.ts';
import { readingOf } from '../../src/document/quote.ts';
import type { ReferenceDocument } from '../../src/proofread/model/types.ts';
import { madeSentences } from './made-sentences.ts';
import { random } from './random.ts';

const WHO =
  '镇人民政府、区水务局、各村委会、供水单位、林场管理处、区教育部门、敬老院、渔政执法队、粮食仓库、公交公司、文化站、卫生院'.split('、');
const HOW =
  '每月十五日前、在汛期结束以后、会同有关科室、按照登记的先后、用统一的表格、于次年一月、经集体讨论、在公示期满以后、委托专门机构、逐户'.split(
    '、',
  );
const DO = '核对、登记、检修、清点、公示、抽查、更新、移交、封存、测算、归还、补充'.split('、');
const WHAT =
  '水表和阀门、护林防火器材、校车的座椅、老人的饮食记录、渔船的编号、粮仓的温度、站牌的时刻、图书的借期、疫苗的批号、桥梁的限重、路灯的线路、水井的水位、果树的品种、井盖的位置'.split(
    '、',
  );
const SO =
  '并把结果写入台账、并张贴在门口、并保存三年、并报送副本、并通知相邻的村组、并注明经手人、并留出备用的一份、并在夜间再查一次'.split('、');

const PHRASES = { who: WHO, how: HOW, do: DO, what: WHAT, so: SO };

interface Head {
  id: string;
  title: string;
  issuer: string;
  number: string;
  date: string;
}

function documentOf({ id, title, issuer, number, date }: Head, lines: readonly string[]): ReferenceDocument {
  const compiled = compile(`${lines.join('\n')}\n`, {
    title,
    issuer,
    issuers: [issuer],
    date,
    number,
    emendations: [],
    gaps: [],
    parts: [],
  } as never);
  if ('faults' in compiled) throw new Error(JSON.stringify(compiled.faults));
  const { document } = compiled;
  const issued = document.parts.filter((part) => part.kind === 'issued' && part.title);
  return {
    id,
    names: [{ title, prefix: '' }, ...issued.map((part) => ({ title: part.title as string, prefix: `${part.id}-` }))],
    issuers: [issuer],
    number,
    date,
    cited: `《${title}》（${number}）`,
    clauses: document.clauses.map((clause) => ({
      id: clause.id,
      label: clause.label,
      text: readingOf(document, clause),
      edited: [],
      gap: null,
    })),
  };
}

const HAN = '一二三四五六七八九';
const han = (n: number): string => (n < 10 ? (HAN[n - 1] as string) : `十${n > 10 ? HAN[n - 11] : ''}`);

export function madeDocuments(seed: number): ReferenceDocument[] {
  const say = madeSentences(PHRASES, random(seed));
  const sections = (levels: number): string[] =>
    [1, 2, 3, 4].flatMap((i) => [
      `${han(i)}、关于第${han(i)}方面`,
      ...[1, 2, 3].flatMap((j) => [`（${han(j)}）${say()}。`, ...(levels > 2 ? [1, 2, 3].map((k) => `${k}.${say()}。`) : [`${say()}。`])]),
    ]);
  const articles = (from: number, to: number, isSeveral: boolean): string[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap((n) => [
      `第${han(n)}条　${say()}。`,
      ...(isSeveral ? [`${say()}。`, `有下列情形的，${say()}：`] : []),
      ...(n % 2 ? [1, 2, 3].map((k) => `（${han(k)}）${say()}${k < 3 ? '；' : '。'}`) : []),
    ]);
  return [
    documentOf(
      {
        id: 'yijian',
        title: '关于加强乡村供水管护工作的实施意见',
        issuer: '青石镇人民政府',
        number: '青政发〔2021〕7号',
        date: '2021-03-04',
      },
      ['关于加强乡村供水管护工作的实施意见', ...sections(2)],
    ),
    documentOf(
      { id: 'fangan', title: '山林防火专项整治工作方案', issuer: '白河区林业局', number: '白林发〔2022〕15号', date: '2022-09-18' },
      ['山林防火专项整治工作方案', ...sections(3)],
    ),
    documentOf(
      { id: 'tiaoli', title: '公共图书借阅管理条例', issuer: '白河区文化和旅游局', number: '白文规〔2019〕2号', date: '2019-11-01' },
      ['公共图书借阅管理条例', '第一章　总　则', ...articles(1, 4, true), '第二章　借　阅', ...articles(5, 9, true)],
    ),
    documentOf({ id: 'banfa', title: '渔船停泊收费暂行办法', issuer: '南港管理委员会', number: '南管〔2020〕33号', date: '2020-05-20' }, [
      '渔船停泊收费暂行办法',
      ...articles(1, 9, false),
    ]),
    documentOf(
      { id: 'tongzhi', title: '关于做好校车安全检查的通知', issuer: '白河区教育局', number: '白教〔2023〕8号', date: '2023-02-16' },
      ['关于做好校车安全检查的通知', ...sections(2), '白河区教育局', '2023年2月16日', '附件1', '校车驾驶人守则', ...articles(1, 6, false)],
    ),
  ];
}
