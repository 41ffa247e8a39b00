/**
 * 文种: what kind of document a title says it is, by the word that it ends with. The words are those of 党政机关公文处理工作条例
 * (2012) article 8, and of what is issued as rules: 行政法规制定程序条例 article 5, 规章制定程序条例 article 7, 中国共产党党内法规制定条例
 * article 5; and plans, which have no statute of their own.
 */

/** Names with the ids that their pages have. */
const TYPES = {
  决议: 'jueyi',
  决定: 'jueding',
  令: 'ling',
  公报: 'gongbao',
  公告: 'gonggao',
  通告: 'tonggao',
  意见: 'yijian',
  通知: 'tongzhi',
  通报: 'tongbao',
  报告: 'baogao',
  请示: 'qingshi',
  批复: 'pifu',
  议案: 'yian',
  函: 'han',
  纪要: 'jiyao',
  法: 'fa',
  条例: 'tiaoli',
  准则: 'zhunze',
  规定: 'guiding',
  办法: 'banfa',
  规则: 'guize',
  细则: 'xize',
  解释: 'jieshi',
  规范: 'guifan',
  方案: 'fangan',
  规划: 'guihua',
  纲要: 'gangyao',
} as const;

export interface DocumentType {
  id: string;
  name: string;
}

/** A title that ends with none of the words. */
const OTHER: DocumentType = { id: 'qita', name: '其他' };

/** 办法 before 法. */
const BY_LENGTH = Object.entries(TYPES)
  .map(([name, id]): DocumentType => ({ id, name }))
  .sort((a, b) => b.name.length - a.name.length);

/** （试行）, （2019年修订） say how far a document holds, not what it is. */
const REMARK = /[（(〔][^（(〔）)〕]*[）)〕]$/;

export function documentType(title: string): DocumentType {
  const bare = title.trim().replace(REMARK, '');
  return BY_LENGTH.find(({ name }) => bare.endsWith(name)) ?? OTHER;
}
