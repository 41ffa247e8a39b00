/** A note may hold anything that is typed: it is refused with its place, or it is words and nothing that runs. */
import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/content/note/note.ts';
import { notePlugins } from '../../src/content/note/plugins.ts';
import { hostile, PAYLOADS } from './payloads.ts';

/** What Markdown makes of words; of all else, <Quote> and <Clause> are the only elements. */
const WORDS = [
  ...['root', 'paragraph', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'thematicBreak'],
  ...['list', 'listItem', 'table', 'tableRow', 'tableCell', 'link', 'linkReference', 'definition'],
];

const parser = unified().use(remarkParse).use(remarkMdx).use(notePlugins);

function expectHarmless(body: string): void {
  const { problems } = readNote(body, 'f.mdx', 5);
  const lines = body.split(/\r\n|\r|\n/).length;
  for (const { reason, note, place } of problems) {
    expect(reason).toMatch(/[\u4e00-\u9fff]/);
    expect(note).toMatch(/[\u4e00-\u9fff]/);
    expect(place?.line).toBeGreaterThanOrEqual(5);
    expect(place?.line).toBeLessThan(5 + lines);
    expect(place?.column).toBeGreaterThanOrEqual(1);
  }
  if (problems.length) return;
  visit(parser.runSync(parser.parse(body)) as Root, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      expect(['Quote', 'Clause']).toContain(node.name);
      expect(node.attributes.map((one) => one.type === 'mdxJsxAttribute' && typeof one.value)).toEqual(['string']);
    } else expect(WORDS).toContain(node.type);
    if (node.type !== 'link' && node.type !== 'definition') return;
    // As a browser reads it on a page.
    expect(['http:', 'https:', 'mailto:']).toContain(new URL(node.url, 'https://site.example/a/b/').protocol);
  });
}

const REFUSED = [
  ...['import x from "y"', 'export const x = 1', '{1}', '<Quote clause={1}>甲</Quote>', '<Quote {...x}>甲</Quote>'],
  ...[
    '<Quote clause="s1" onclick="x">甲</Quote>',
    '<Quote clause="s1"><b>甲</b></Quote>',
    '<quote clause="s1">甲</quote>',
    '<Quote.x clause="s1"/>',
  ],
  ...['<a href="javascript:x">甲</a>', '<script>x</script>', '<></>', '<style>{`x`}</style>', '<svg:a/>', '<!-- x -->'],
  ...['[甲](javascript:x)', '[甲](JaVaScRiPt:x)', '[甲](java&#115;cript:x)', '[甲](<java\tscript:x>)', '[甲](\\javascript:x)'],
  ...[
    '[甲](data:text/html,x)',
    '[甲](vbscript:x)',
    '[甲](//elsewhere.example)',
    '[甲][a]\n\n[a]: javascript:x',
    '![甲](https://a.example/x.png)',
  ],
  ...['甲\u202e乙', '甲&#x202e;乙', '甲\0乙', '`甲\x1b`', '[甲](https://a.example "\u2066")'],
];

/** Pieces of what MDX and Markdown make elements, programs and links of. */
const markup = fc.constantFrom(
  ...['\n', '\n\n', '- ', '| 甲 |\n| --- |\n', '```\n', '`', '**', '[', ']', '](', ')', '<', '>', '/>', '</', '{', '}', '='],
  ...[
    '<Quote clause="s1">',
    '</Quote>',
    '<Clause id="s1" />',
    'javascript:',
    'https://',
    'www.',
    'import ',
    'export ',
    '&#',
    ';',
    '\\',
    ':',
    '    ',
  ],
);

describe('a note', () => {
  test.each(REFUSED)('is not taken with %j', (body) => {
    expect(readNote(body, 'f.mdx', 5).problems).not.toEqual([]);
    expectHarmless(body);
  });

  test.each(PAYLOADS)('%j', expectHarmless);

  test('of anything is refused or words', () => {
    const any = fc.array(fc.oneof({ weight: 3, arbitrary: markup }, hostile, fc.constantFrom('甲', '乙。')), { maxLength: 12 });
    fc.assert(
      fc.property(any, (parts) => expectHarmless(parts.join(''))),
      { numRuns: 1500 },
    );
  });
});
