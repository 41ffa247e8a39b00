/** Opinions of a province, a city and a county, each of which implements the one above, with what kinds of units are to put right. */
import type { Random } from '../random.ts';
import { headLines } from './head-lines.ts';
import type { GeneratedDocument } from './types.ts';
import { PROBLEMS } from './words.ts';

const UNITS = { cun: '村（社区）', xiangzhen: '乡镇机关', chuangkou: '窗口单位' } as const;

/** Some of those above, one in other words, and some of its own. */
function listBelow(above: readonly string[], { pick }: Random): string[] {
  const kept = above.filter((_, i) => i % 2 === 0);
  const own = PROBLEMS.filter((one) => !above.includes(one));
  return [...new Set([...kept, `${above[1]}问题突出`, pick(own), pick(own)])];
}

const sectorOf = (name: string, items: readonly string[], order: number): string =>
  [
    `name: ${name}`,
    'kind: unit',
    `order: ${order}`,
    'lists:',
    '  - level: local',
    `    clause: s2-p${order}`,
    `    text: '${name}重点解决${items.map((item) => `[${item}]`).join('，')}等问题。'`,
    '',
  ].join('\n');

/** @param places from above; @returns as many documents */
export function levelDocuments(topic: string, places: readonly string[], random: Random, say: () => string): GeneratedDocument[] {
  let lists = Object.keys(UNITS).map((_, i) => PROBLEMS.slice(i * 5, i * 5 + 5));
  let above: GeneratedDocument | null = null;
  return places.map((place, level) => {
    const id = `${topic}-l${level + 1}`;
    const title = `关于改进${topic === 'fuwu' ? '便民服务' : '基层工作'}的${['意见', '实施意见', '实施方案'][level]}`;
    const issuer = `${place}人民政府`;
    const date = `202${level}-03-1${level}`;
    if (level) lists = lists.map((list) => listBelow(list, random));
    const basis = above ? `为贯彻落实《${above.title}》，结合本地实际，提出如下意见。` : '为改进工作，提出如下意见。';
    const relation = above && { kind: 'implements' as const, to: above.id, clause: 's0-p1', text: `为贯彻落实《${above.title}》` };
    const units = Object.values(UNITS).map((name, i) => `${name}重点解决${lists[i]?.join('，')}等问题。`);
    const made: GeneratedDocument = {
      id,
      title,
      issuer,
      date,
      lines: [
        ...headLines({ title, issuer, date }),
        basis,
        '一、总体要求',
        `${say()}。`,
        '二、突出问题',
        ...units,
        '三、工作要求',
        `窗口单位要于${date.slice(0, 4)}年6月底前公示办事指南。`,
        `${say()}。`,
      ],
      ...(relation ? { relations: [relation] } : {}),
      sectors: Object.fromEntries(Object.entries(UNITS).map(([unit, name], i) => [unit, sectorOf(name, lists[i] ?? [], i + 1)])),
    };
    above = made;
    return made;
  });
}
