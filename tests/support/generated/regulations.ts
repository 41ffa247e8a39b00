/** Ordinances in 章, 条, 款 and 项, with later versions of them: articles changed, left out, added, and all numbered anew. */
import { dateInWords } from '../../../src/document/date.ts';
import { han } from '../../../src/document/numeral.ts';
import type { Random } from '../random.ts';
import { headLines } from './head-lines.ts';
import type { GeneratedDocument } from './types.ts';
import { BUREAUS } from './words.ts';

/** Paragraphs of an article, without its number. */
type Article = string[];

interface Regulation {
  /** Id of the family. */
  family: string;
  place: string;
  subject: string;
  /** 2012-03-01, of each version. */
  dates: readonly string[];
}

export const regulationTitle = ({ place, subject }: Pick<Regulation, 'place' | 'subject'>): string => `${place}${subject}管理办法`;

function articlesOf({ place, subject }: Regulation, { pick, below }: Random, say: () => string): Article[] {
  const plain = (): Article => [`${say()}。`, ...(below(3) ? [] : [`${say()}。`])];
  const bureau = pick(BUREAUS);
  return [
    [`为了加强${subject}管理，制定本办法。`],
    [`本办法所称${subject}，是指在${place}供公众使用的${subject}。`],
    [`${place}${bureau}负责${subject}的监督管理工作。`],
    plain(),
    [
      `设置${subject}应当具备下列条件：`,
      '（一）有固定的场所；',
      `（二）有符合要求的${pick(['人员', '设备', '标志'])}；`,
      '（三）有安全措施。',
    ],
    [`申请人提交材料的，${bureau}应当自收到申请之日起${pick(['十', '十五', '二十'])}日内答复。`],
    plain(),
    ['有本办法第五条第二项情形的，按照第六条办理。', `${say()}。`],
    plain(),
    [`违反本办法第四条规定的，由${bureau}责令改正。`],
  ];
}

/** A later version: one article goes, one comes, the days of another change. */
function amended(articles: readonly Article[], { below }: Random, say: () => string): Article[] {
  const days = (paragraph: string) => paragraph.replace(/自收到申请之日起[十五二]+日内/, '自收到申请之日起七日内');
  const kept = articles.filter((_, i) => i !== 6).map((article) => article.map(days));
  const at = 7 + below(2);
  return [...kept.slice(0, at), [`${say()}。`], ...kept.slice(at)];
}

function linesOf(regulation: Regulation, articles: readonly Article[], date: string, last: string): string[] {
  const chapters: Record<number, string> = { 0: '第一章　总则', 3: '第二章　管理', [articles.length - 1]: '第三章　附则' };
  const body = [...articles.slice(0, -1), ...articles.slice(-1), [last]].flatMap((article, i) => [
    ...(chapters[i] ? [chapters[i]] : []),
    ...article.map((paragraph, k) => (k ? paragraph : `第${han(i + 1)}条　${paragraph}`)),
  ]);
  return [regulationTitle(regulation), `${regulation.place}人民政府`, `（${dateInWords(date)}）`, ...body];
}

/** All versions of one, the oldest first. The second is told by its words alone, a third by its editors. */
export function regulationVersions(regulation: Regulation, random: Random, say: () => string): GeneratedDocument[] {
  const { family, place, dates } = regulation;
  const title = regulationTitle(regulation);
  let articles = articlesOf(regulation, random, say);
  return dates.map((date, version) => {
    if (version) articles = amended(articles, random, say);
    const begins = dateInWords(`${date.slice(0, 4)}-12-01`);
    const ends = version ? `${dateInWords(dates[version - 1] as string)}公布的《${title}》同时废止` : '';
    const last = `本办法自${begins}起施行${version === 1 ? '，有效期五年' : ''}。${ends && `${ends}。`}`;
    const clause = `a${articles.length + 1}`;
    return {
      id: `${family}-v${version + 1}`,
      title,
      issuer: `${place}人民政府`,
      date,
      lines: linesOf(regulation, articles, date, last),
      ...(version > 1 ? { relations: [{ kind: 'replaces' as const, to: `${family}-v${version}`, clause, text: ends }] } : {}),
    };
  });
}

/** A long one in two versions, of which every article but each fifth was amended. */
export function longVersions(family: string, place: string, articles: number, say: () => string): GeneratedDocument[] {
  const title = `${place}道路照明条例`;
  const issuer = `${place}人民代表大会常务委员会`;
  const paragraphs = Array.from({ length: articles }, () => [`${say()}，${say()}`, `${say()}，${say()}。`] as const);
  const body = (isLater: boolean) =>
    paragraphs.map(([first, rest], i) => `第${han(i + 1)}条　${first}${isLater && i % 5 ? `，${say()}` : ''}。${rest}`);
  const ends = `${dateInWords('2010-03-01')}公布的《${title}》同时废止`;
  return ['2010-03-01', '2022-03-01'].map((date, version) => ({
    id: `${family}-v${version + 1}`,
    title,
    issuer,
    date,
    lines: [
      ...headLines({ title, issuer, date }),
      ...body(version > 0),
      `第${han(articles + 1)}条　本条例自${dateInWords(date)}起施行。${version ? `${ends}。` : ''}`,
    ],
  }));
}

/** Marks as other editions type them. */
const OTHERWISE: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '　': ' ', '“': '"', '”': '"' };

/** One text twice, the second typed otherwise. */
export function typedOtherwise(family: string, subject: string, place: string, say: () => string): GeneratedDocument[] {
  const title = `${place}${subject}使用规定`;
  const issuer = `${place}人民政府`;
  const last = '本规定自2018年5月1日起施行。原来公布的文本同时停止使用。';
  const articles = [...Array.from({ length: 7 }, () => `${say()}：“（一）${say()}；（二）其他。”`), last];
  const head = (date: string) => [title, issuer, `（${dateInWords(date)}）`];
  const body = articles.map((article, i) => `第${han(i + 1)}条　${article}`);
  const other = body.map((line) => [...line].map((char) => OTHERWISE[char] ?? char).join(''));
  const relation = { kind: 'replaces' as const, to: `${family}-v1`, clause: 'a8', text: '原来公布的文本同时停止使用' };
  return [
    { id: `${family}-v1`, title, issuer, date: '2018-03-01', lines: [...head('2018-03-01'), ...body] },
    { id: `${family}-v2`, title, issuer, date: '2018-04-01', lines: [...head('2018-04-01'), ...other], relations: [relation] },
  ];
}
