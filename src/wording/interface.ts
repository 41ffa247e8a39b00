/**
 * Words of the interface, each written once: one thing has one word on every page, print and file, and in every
 * message. They are the words that officials use (党政机关公文处理工作条例, GB/T 9704 for the parts of a document).
 * Names of collections, of what editors write and of one page alone stand with them; a name ends in Label where without it it is
 * another thing's.
 */

// Pages
export const homeLabel = '首页';
export const textLabel = '全文';
export const principlesLabel = '总体要求';
export const phasesLabel = '环节';
export const termsLabel = '提法';
export const unitsLabel = '单位';
export const fieldsLabel = '工作领域';
export const references = '引用';
export const deadlinesLabel = '时限';
export const dutiesLabel = '分工';
export const definitionsLabel = '定义和简称';
export const annexesLabel = '附件';
export const requirementsLabel = '条件和材料';
/** What all documents ask, and the lists of it. */
export const dutiesLibraryLabel = '要求库';
export const dutiesLists = { units: '按单位', time: '按时间', documents: '按文件' } as const;
export const listedByRule = '程序据字面列出';
/** Of what an editor has looked at. */
export const confirmedLabel = '编者核对';
export const emendationsLabel = '文字订正';
export const emendationsInFull = '文字订正（校勘）';
export const searchLabel = '搜索';
export const proofreadLabel = '文稿校核';
export const aboutLabel = '关于本站';
export const offlineLabel = '离线使用';

// What a document says of itself
export const title = '标题';
export const issuer = '发文机关';
export const number = '发文字号';
export const date = '成文日期';
export const source = '来源';
export const document = '文件';
export const thisDocument = '本文件';
export const contents = '目录';

// The received text and its emendation
export const received = '原件';
export const receivedTextLabel = '原件文字';
export const missing = '原件缺失';
export const original = '原文';
/** Names of Emendation['kind']. */
export const emendationKinds = {
  join: '跨栏接排',
  misprint: '排印错误',
  gap: '缺失',
  punctuation: '标点',
  spacing: '空格',
  form: '字形',
  furniture: '版面',
} as const;
/** Names of Emendation['certainty']. */
export const certainties = { certain: '可以断定', probable: '很可能', uncertain: '存疑' } as const;

// Units, steps and their sheets
export const myUnit = '我的单位';
export const mentioned = '涉及单位';
export const problems = '要解决的问题';
export const step = '步骤';
export const who = '谁';
export const how = '怎么做';
export const when = '什么时候';
/** Where the source says nothing; never filled in from elsewhere. */
export const unsaid = '文件没有写';
export const unexplained = '本文未作解释';
export const serial = '序号';
export const clause = '条款';
/** @returns 10 个问题 */
export const countProblems = (count: number): string => `${count} 个问题`;

// What is done with a page
export const downloads = '下载和打印';
export const print = '打印';
export const findAndPrint = '查找和打印';
export const more = '更多';
export const speakLabel = '朗读';
export const stop = '停止';
export const clear = '清空';
export const previous = '上一处';
export const next = '下一处';
export const backup = '导出备份';
export const understood = '知道了';
export const skipToText = '跳到正文';
