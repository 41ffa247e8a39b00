/** What editors may write is text, whatever it means to HTML, YAML, JavaScript or XML. */
import { describe, expect, test } from 'vitest';
import { type Edit, loaded, otherSource, POLICY, replace, SOURCE, withoutEntries, write } from '../../tests/support/content.ts';
import { where } from '../../tests/support/failures.ts';
import { errorsOf } from './load.ts';

describe('characters that mean something to HTML, YAML, JavaScript or XML', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"',
    "'",
    '甲&乙',
    '&lt',
    '\u0024{甲}',
    '{甲}',
    ']]>',
    '<!--',
    '甲\u2028乙',
    '\\u0041',
    '*甲*',
  ];

  /** In title, issuer and text of the source, a quotation, a term, a form of it and names. */
  function poisoned(hostile: string): Edit[] {
    const text = SOURCE.replace('关于做好', () => hostile)
      .replace('青石镇人民', () => hostile)
      .replace('坚持因地', () => `“${hostile}”因地`);
    const value = JSON.stringify(`“${hostile}”`);
    return [
      withoutEntries,
      otherSource(text),
      replace('policy.yaml', '关于做好便民服务点建设的通知', JSON.stringify(`${hostile}便民服务点建设的通知`)),
      replace('policy.yaml', '青石镇人民政府', JSON.stringify(`${hostile}政府`)),
      replace('../site.yaml', '试用站', JSON.stringify(hostile)),
      write('terms/a.mdx', `---\nterm: ${value}\nforms: [${JSON.stringify(hostile)}]\ndefinition: {clause: s1-2, text: ${value}}\n---\n`),
      write('principles/a.mdx', `---\nname: ${value}\ngroup: demand\nquotes: [{clause: s1-2, text: ${value}}]\n---\n`),
    ];
  }

  test.each(HOSTILE)('%s is text like any other', (hostile) => {
    const { problems, editions, site } = loaded(...poisoned(hostile));
    expect(errorsOf(problems)).toEqual([]);
    expect(site?.name).toBe(hostile);
    expect(editions[0]?.document.clauses.slice(0, 3).map(({ id }) => id)).toEqual(['title', 'issuer', 'date']);
    expect(editions[0]?.document.reading).toContain(`。“${hostile}”因地制宜，`);
    expect(editions[0]?.terms).toMatchObject([{ name: `“${hostile}”`, forms: [hostile], definition: { text: `“${hostile}”` } }]);
  });

  test.each(HOSTILE)('%s in a wrong quotation is reported', (hostile) => {
    const edit = replace('principles/mubiao.mdx', '年底前在12个村和2个社区全部建成便民服务点。', JSON.stringify(`坚持${hostile}自愿`));
    expect(errorsOf(loaded(edit).problems).map(where)).toEqual([`content/${POLICY}/principles/mubiao.mdx:7:11`]);
  });
});
