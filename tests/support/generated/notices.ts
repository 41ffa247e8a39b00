/** Notices and decisions of the usual forms, which cite ordinances by title, number and clause. */
import { dateInWords } from '../../../src/document/date.ts';
import type { Random } from '../random.ts';
import { headLines } from './head-lines.ts';
import type { GeneratedDocument } from './types.ts';
import { BUREAUS } from './words.ts';

/** What a document is cited by. */
type Cited = Pick<GeneratedDocument, 'id' | 'title' | 'number' | 'date'>;

const quoted = ({ title, number }: Cited): string => `《${title}》${number ? `（${number}）` : ''}`;

interface Notice {
  id: string;
  place: string;
  subject: string;
  date: string;
  number: string;
  /** An ordinance, and an earlier notice if there is one. */
  cites: readonly Cited[];
}

/** 一、 and （一） with duties in brackets and days by which things are to be done. */
export function notice({ id, place, subject, date, number, cites }: Notice, { pick, below }: Random, say: () => string): GeneratedDocument {
  const title = `关于做好${subject}${pick(['检查', '登记', '整治', '普查', '养护'])}工作的通知`;
  const issuer = `${place}人民政府办公室`;
  const year = Number(date.slice(0, 4));
  const [ordinance, earlier] = cites;
  const basis = ordinance ? `根据${quoted(ordinance)}第${pick(['三', '四', '五'])}条，` : '';
  const [lead, other] = [pick(BUREAUS), pick(BUREAUS)];
  const points = ['（一）', '（二）', '（三）'].map((mark) => `${mark}${say()}。`);
  return {
    id,
    title,
    issuer,
    date,
    number,
    lines: [
      title,
      number,
      '各县（市、区）人民政府，各有关部门：',
      `${basis}现就做好${subject}工作通知如下。`,
      '一、总体要求',
      ...points,
      '二、主要任务',
      `（一）建立${subject}台账。（${lead}牵头${other === lead ? '' : `，${other}配合`}）`,
      `（二）${lead}要于${year}年${1 + below(11)}月底前报送${subject}名单。`,
      '1.名单由镇人民政府核对。',
      `2.${say()}。`,
      '三、工作要求',
      ...(earlier ? [`继续执行${quoted(earlier)}。`] : []),
      `${say()}。`,
      issuer,
      dateInWords(date),
    ],
  };
}

/** A decision that changes an article of an ordinance. */
export function amendment(
  id: string,
  ordinance: Cited,
  issuer: string,
  date: string,
  article: [name: string, id: string],
): GeneratedDocument {
  const title = `关于修改《${ordinance.title}》的决定`;
  return {
    id,
    title,
    issuer,
    date,
    lines: [...headLines({ title, issuer, date }), `一、${article[0]}增加一款，作为第二款。`, `二、本决定自${dateInWords(date)}起施行。`],
    relations: [{ kind: 'amends', to: ordinance.id, clauses: [article[1]], clause: 's1', text: `${article[0]}增加一款` }],
  };
}

/** A decision that ends notices, each called by title and number. */
export function repeal(id: string, ended: readonly Cited[], issuer: string, date: string): GeneratedDocument {
  const title = '关于废止部分文件的决定';
  const marks = ['一', '二', '三', '四', '五', '六'];
  return {
    id,
    title,
    issuer,
    date,
    lines: [
      ...headLines({ title, issuer, date }),
      ...ended.map((one, i) => `${marks[i]}、${quoted(one)}予以废止。`),
      `${marks[ended.length]}、本决定自${dateInWords(date)}起施行。`,
    ],
  };
}
