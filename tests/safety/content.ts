/** A document with entries of all kinds in which some words stand at every place where an editor can write. */

import { applyEmendations } from '../../src/document/emend.ts';
import { punctuate } from '../../src/document/punctuate.ts';
import { sha256 } from '../support/content.ts';

/** Paths below a folder of content, and what stands in them. */
export type Files = Record<string, string>;

/** Every character but letters and digits as a reference: Markdown and MDX take none of them for a mark. */
export const referenced = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, (char) => `&#${char.codePointAt(0)};`);

/** As the site will read a line: the rule for half-width marks changes one unit for one. */
export const read = (line: string): string => applyEmendations(line, punctuate(line));

const json = (data: unknown): string => JSON.stringify(data);

/** JSON is YAML; a field a line, so that a fault has a place. */
const yaml = (data: object): string =>
  Object.entries(data)
    .map(([key, value]) => `${key}: ${json(value)}\n`)
    .join('');

const entry = (data: object, body: string): string => `---\n${yaml(data)}---\n${body}`;

/** A line of the document with pieces of it to be quoted, by where they stand in what is read. */
function line(...pieces: string[]): { source: string; text: string; piece: (at: number) => string } {
  const source = pieces.join('');
  const text = read(source);
  return {
    source,
    text,
    piece(at) {
      const start = pieces.slice(0, at).join('').length;
      return text.slice(start, start + (pieces[at] as string).length);
    },
  };
}

/** A bare address would become a link, which is no harm and another shape. */
const unlinked = (words: string): string => words.replaceAll('://', ':／／');

const note = (words: string): string => `编者说${referenced(words)}，**${referenced(words)}**，见 <Clause id="s1" />。

- [${referenced(words)}](https://www.example.gov.cn/?a=1&b=2)
- \`\` ${words.replace(/`/g, "'")} \`\`

| ${referenced(words).replaceAll('|', '\\|')} | 乙 |
| --- | --- |
| 丙 | ${referenced(words)} |
`;

/** What rules list of a document among others. */
export const deadline = (words: string): string => `各村、各单位要于2021年7月1日前报送${words}方案。`;

/** @param words on one line, without blanks at the ends */
export function document(words: string): Files {
  // Brackets mark the items of a list; they cannot be in one.
  const bare = words.replace(/[[\]]/g, '') || '甲';
  const title = line('关于', words, '的通知');
  const issuer = line('某某', words, '办公室');
  const term = line('要做到', `三${words}有`, '，讲', `四${words}讲`, '。');
  const list = line('村重点解决', `${bare}乙`, '，', `丙${bare}丁`, '等问题。');
  const upper = line('中央要求村重点解决', `甲${bare}乙`, '，', `戊${bare}己`, '等问题。');
  const step = line('各', `村${words}民`, '要在', `七${words}会`, '前', `报${words}送`, '方案，采取', `走${words}访`, '的方式。');
  const source = [
    title.source,
    issuer.source,
    '(2021年6月15日)',
    `各单位${words}要照办。`,
    `一、总体${words}要求`,
    `(一)目标${words}标。${words}末。`,
    term.source,
    '二、突出问题',
    list.source,
    upper.source,
    `三、推委${words}工作`,
    step.source,
    `有制`,
    `度${words}尾。`,
    // What rules list of a document: each kind has a page.
    '四、工作安排',
    deadline(words),
    `建设村道，由村委会牵头，民政所配合，办好${words}的事。`,
    `本通知所称村道，是指${words}的路。`,
    '(一)申请村道建设，应当具备下列条件：',
    `1.有${words}的规划。`,
    `2.有${words}的资金。`,
    '完。(下转第二版)',
  ].join('\n\n');
  const quotes = [{ clause: 'title', text: title.text }];
  const listed = ({ text }: { text: string }, one: string, two: string) =>
    text.replace(one, () => `[${one}]`).replace(two, () => `[${two}]`);
  return {
    'source.txt': `${source}\n`,
    'policy.yaml': yaml({
      title: title.text,
      issuer: issuer.text,
      date: '2021-06-15',
      sha256: sha256(`${source}\n`),
      provenance: { form: words, rights: words, received: { encoding: words, sha256: words } },
      emendations: [
        { sic: `推委${words}工作`, corr: `推诿${words}工作`, kind: 'misprint', certainty: 'certain', basis: words },
        { sic: `各单位${words}要`, kind: 'misprint', certainty: 'uncertain', basis: words },
        { sic: `有制\n\n度`, corr: '有制度', kind: 'join', certainty: 'certain', basis: words },
      ],
      gaps: [{ sic: '(下转第二版)', note: words }],
    }),
    'principles/p.mdx': entry({ name: `要求${words}`, own: true, group: 'guiding', quotes }, note(unlinked(words))),
    'sectors/s.mdx': entry(
      {
        name: words,
        own: true,
        kind: 'unit',
        names: ['村', step.piece(1)],
        lists: [
          { level: 'local', name: `${words.replace(/[“”]/g, '')}`, clause: 's2-p1', text: listed(list, list.piece(1), list.piece(3)) },
          { level: 'central', clause: 's2-p2', text: listed(upper, upper.piece(1), upper.piece(3)) },
        ],
        tasks: [{ clause: 's3-p1', text: step.text }],
      },
      note(unlinked(words)),
    ),
    'phases/f.mdx': entry(
      {
        name: `环节${words}`,
        own: true,
        kind: 'phase',
        quotes,
        steps: [
          {
            id: 'a',
            quotes: [{ clause: 's3-p1', text: step.text }],
            who: step.piece(1),
            when: step.piece(3),
            what: step.piece(5),
            how: step.piece(7),
          },
        ],
      },
      note(unlinked(words)),
    ),
    // Without other forms a card takes the term from the text.
    'terms/u.mdx': entry({ term: step.piece(7) }, ''),
    'terms/t.mdx': entry(
      { term: term.piece(1), forms: [term.piece(3)], definition: { clause: 's1-1-p2', text: term.text } },
      note(unlinked(words)),
    ),
  };
}

/** Folders of content: a document for each of the words, the site's own places with `own`. */
export function site(all: readonly string[], own: string, address?: string): Files {
  const files: Files = {
    'site.yaml': yaml({ name: own, description: own, publisher: own, ...(address ? { address } : {}) }),
    'search.yaml': yaml({
      synonyms: [[own, '村', '__proto__']],
      fillers: [own, '怎么'],
      patterns: [
        { when: [[own], ['村', 'constructor']], find: '度' },
        { when: [[own]], entry: 'terms' },
      ],
    }),
  };
  all.forEach((words, i) => {
    for (const [path, text] of Object.entries(document(words))) files[`d${i}/${path}`] = text;
  });
  return files;
}
