import { expect, test } from 'vitest';
import { receiveFile } from '../readers/receive-file.ts';

const receive = async (text: string) => {
  const received = await receiveFile(Buffer.from(text, 'utf8'), '通知.md');
  if ('refused' in received) throw new Error(received.refused.reason);
  return received;
};

test('marks that are surely marks are left out and listed, a block a line', async () => {
  const { text, format, left } = await receive(
    '---\ntitle: x\n---\n# 关于某事的**通知**\n\n各区：\n某局\n\n3. 登记[造册](http://a.cn)\n4. 上报\n\n- 甲\n\n|序号|单位|\n|---|---|\n|1|某局|\n\n***\n    缩进\n',
  );
  expect(format).toBe('md');
  expect(text).toBe('关于某事的通知\n各区：\n某局\n3. 登记造册\n4. 上报\n甲\n序号\t单位\n1\t某局\n缩进\n');
  expect(left.map((one) => `${one.reason} ${one.text}`)).toEqual([
    'Markdown 文件头 ---\ntitle: x\n---',
    'Markdown 的标题标记 #',
    'Markdown 的加粗标记 **',
    'Markdown 的链接地址 http://a.cn',
    'Markdown 的列表标记 -',
    'Markdown 的分隔线 ***',
  ]);
});

test.each(['2*3*4', '3~5天、5~7天', '**注意：**这里', '国发[2019]5号', '_甲_', '~~旧~~', '见 https://a.gov.cn/x。'])(
  '%s stays as it is',
  async (line) => {
    expect((await receive(`${line}\n`)).text).toBe(`${line}\n`);
  },
);
