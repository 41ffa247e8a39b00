import { expect, test } from 'vitest';
import { documentType } from './document-type.ts';

test.each([
  ['关于印发《青石镇路灯管理办法》的通知', '通知'],
  ['青石镇路灯管理办法', '办法'],
  ['中华人民共和国路灯法', '法'],
  ['青石市水井管理条例（2019年修正）', '条例'],
  ['青石市关于桥梁限重的意见（试行）', '意见'],
  ['关于同意设立渡口的批复', '批复'],
  ['青石镇人民政府令', '令'],
  ['青石镇路灯图册', '其他'],
])('%s is 文种 %s', (title, name) => {
  expect(documentType(title).name).toBe(name);
});
