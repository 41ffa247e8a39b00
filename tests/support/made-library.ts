/** Four small documents that cite one another, their sentences made up, of the forms that real ones have. */
import type { CitableDocument } from '../../src/crosslinks/citations/document-head.ts';
import { compile } from '../../src/document/compile.ts';

/** @param lines paragraphs below the title */
export function made(id: string, title: string, lines: readonly string[], number?: string, date = '2020-01-02'): CitableDocument {
  const issuers = ['青石市人民政府'];
  const compiled = compile(`${[title, ...lines].join('\n\n')}\n`, { title, issuers, emendations: [], gaps: [] });
  if ('faults' in compiled) throw new Error(JSON.stringify(compiled.faults));
  return { id, meta: { title, issuer: issuers[0] as string, issuers, number, date }, document: compiled.document };
}

export const LAW = made('lamp', '中华人民共和国路灯法', [
  '第一章　总则',
  '第一条　路灯应当照明。',
  '路灯的照明时间由本条规定。',
  '第二条　下列灯具不是路灯：',
  '（一）手电筒；',
  '（二）烛台；',
  '（三）渔灯。',
  '有前款第二项情形的，按照第一条第二款办理。',
  '第三条　前两条的规定适用于本法第二条第一款第一项至第三项，但前条第二款除外。',
]);
export const RULES = made('rules', '青石市水井管理办法', ['第一条　水井应当加盖。', '第二条　井盖应当编号。'], '青政发〔2019〕7号');
export const TWINS = ['2018-01-01', '2021-01-01'].map((date, i) =>
  made(`twin-${i}`, '青石市桥梁管理办法', ['第一条　桥梁应当限重。', '第二条　桥梁应当限高。'], undefined, date),
);
export const madeLibrary = [LAW, RULES, ...TWINS];
