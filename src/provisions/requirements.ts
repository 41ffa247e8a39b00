/** 条件 and 材料: sentences that announce items which someone has to fulfil or to hand in. */
import type { Clause, Document } from '../document/types.ts';
import { sayingClauses, wordsSpan } from './sentences.ts';
import type { Requirement } from './types.ts';

const CONDITIONS =
  /(?:具备|符合|满足|具有)(?:的)?(?:以下|下列|如下)[^。；，：:]{0,10}(?:条件|资格|资质)[^。；，：:]{0,6}[：:]$|(?:以下|下列|如下)(?:基本|申报|申请|准入)?(?:条件|资格)(?:之一)?(?:的)?(?:[^。；：:]{0,20})?[：:]$|(?:符合|具备)(?:以下|下列)条件的?，(?!处|给予|责令)[^。；]{2,60}[：:]$|(?:条件|资格)(?:为|如下|包括|是)[：:]$/;
const MATERIALS =
  /(?:提交|提供|报送|递交|出具|附具|携带|报|附|提出|出示|备齐|持)(?:的)?(?:以下|下列|如下)[^。；，：:]{0,20}[：:]$|(?:以下|下列|如下)[^。；，：:]{0,8}(?:材料|资料|证件|证明文件)(?:[^。；，：:]{0,16})?[：:]$|(?:材料|资料)(?:为|如下|包括|是)[：:]$/;
/** 要求 are conditions of what is applied for; of a thing they are not. */
const APPLIES = /(?:申请|申报|申领|报名|取得|设立)[^。；：:]*(?:具备|符合|满足)(?:以下|下列|如下)[^。；，：:]{0,10}要求[：:]$/;
/** Items of what is forbidden, done or decided by somebody else. */
const OTHER = /不得|禁止|处罚|罚款|责令|审查|核查|载明|公告|公示|公开|公布|给予|予以|情形/;

const isItem = ({ kind }: Clause): boolean => kind === 'item' || kind === 'subitem' || kind === 'section' || kind === 'decimal';

/** The last sentence of the words, which announces what follows. */
const announcement = (words: string): string => /[^。；]*$/.exec(words)?.[0] ?? '';

function typeOf(said: string): Requirement['type'] | null {
  if (OTHER.test(said.slice(said.lastIndexOf('，') + 1))) return null;
  if (MATERIALS.test(said)) return 'materials';
  return CONDITIONS.test(said) || APPLIES.test(said) ? 'conditions' : null;
}

/** @returns in the order of the text; what announces nothing that follows is not listed */
export function requirementsOf(document: Document): Requirement[] {
  return sayingClauses(document).flatMap((clause): Requirement[] => {
    const { start, end } = wordsSpan(document, clause);
    const said = announcement(document.reading.slice(start, end));
    const type = typeOf(said);
    if (!type) return [];
    const items = document.clauses.filter((one) => one.parent === clause.id && isItem(one));
    if (!items.length) return [];
    const spans = items.map((one) => ({ clause: one.id, ...wordsSpan(document, one) }));
    return [{ kind: 'requirement', type, clause: clause.id, start: end - said.length, end, items: spans }];
  });
}
