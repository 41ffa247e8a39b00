/** A fifth collection: one entry in the registry, its definition, a folder of pages and its content; the rest of the site follows. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attr, elements, parsePage } from '../../src/proof/html.ts';
import { dataIn } from '../../src/search/publish.ts';
import type { DataFolders, SearchExtras, SearchSite } from '../../src/search/types.ts';
import { root } from '../support/root.ts';

const POLICY = 'qingshi-2021';

const DEFINITION = `/** 问答: questions that the document answers. */
import { z } from 'zod';
import { type Collection, entryShape, order, own, ownName, publishedQuote } from './collection.ts';
import { citationSchema, quoteSchema, text } from './quote.ts';
import { entryBase } from './resolver.ts';

const frontMatter = z.strictObject({ name: text, own, order, quotes: z.array(citationSchema).min(1) });
const entry = z.strictObject({ ...entryShape, quotes: z.array(quoteSchema) });
const published = z.object({ id: z.string(), name: z.string(), quotes: z.array(publishedQuote) });

export const answers: Collection<z.infer<typeof frontMatter>, z.infer<typeof entry>, z.infer<typeof published>> = {
  label: '问答',
  frontMatter,
  entry,
  resolve: (file, _, resolver) => ({
    ...entryBase(file, file.data.name, file.data.order, resolver),
    quotes: resolver.quotes(file.data.quotes, ['quotes']),
  }),
  ...ownName,
  quotes: ({ quotes }) => quotes,
  otherNames: () => [],
  isFacet: true,
  hasPdf: false,
  published,
  publish: (one) => published.parse(one),
};
`;

const INDEX = `---
import Base from '../../../layouts/Base.astro';
import { type IndexProps, indexPaths } from '../../../site/site.ts';
import { urls } from '../../../site/urls.ts';

export const getStaticPaths = () => indexPaths('answers');
type Props = IndexProps<'answers'>;
const { policy, entries } = Astro.props;
---
<Base title="问答" description="文件回答了的问题。" column="问答" policy={policy}>
  <h1>问答</h1>
  <ul>{entries.map(({ id, name }) => <li><a href={urls.entry(policy.id, 'answers', id)}>{name}</a></li>)}</ul>
</Base>
`;

const PAGE = `---
import Note from '../../../components/Note.astro';
import QuoteBlock from '../../../components/QuoteBlock.astro';
import Base from '../../../layouts/Base.astro';
import { type EntryProps, entryPaths } from '../../../site/site.ts';

export const getStaticPaths = () => entryPaths('answers');
type Props = EntryProps<'answers'>;
const { policy, entry } = Astro.props;
---
<Base title={entry.data.name} description={entry.data.name} column="问答" policy={policy}>
  <h1>{entry.data.name}</h1>
  {entry.data.quotes.map((quote) => <QuoteBlock policy={policy} quote={quote} />)}
  <Note entry={entry} />
</Base>
`;

const ENTRY = (words: string): string =>
  `---\nname: 何时报送\nown: true\nquotes:\n  - clause: s2-0-1\n    text: ${words}\n---\n\n见<Clause id="s2-0-2" />。\n`;

/** The project as someone has it who adds the collection. */
let project: string;
const at = (path: string): string => join(project, path);
const read = (path: string): string => readFileSync(at(path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

const run = (script: string) => spawnSync(process.execPath, [`scripts/${script}.ts`], { cwd: project, encoding: 'utf8' });

beforeAll(() => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  project = mkdtempSync(join(root, '.tmp', 'collection-'));
  for (const path of ['src', 'scripts', 'public', 'package.json', 'tsconfig.json', 'LICENSE'])
    cpSync(join(root, path), at(path), { recursive: true });
  cpSync(join(root, 'tests/support/fixtures/content'), at('content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), at('node_modules'), 'junction');
  const registry = 'src/content/collections/registry.ts';
  const listed = read(registry)
    .replace('import { phases }', "import { answers } from './answers.ts';\nimport { phases }")
    .replace('principles, terms }', 'principles, terms, answers }');
  write(registry, listed);
  write('src/content/collections/answers.ts', DEFINITION);
  write('src/pages/[policy]/answers/index.astro', INDEX);
  write('src/pages/[policy]/answers/[entry].astro', PAGE);
  write(`content/${POLICY}/answers/baosong.mdx`, ENTRY('各村要在7月10日前报送方案。'));
  const built = run('build');
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const page = (path: string) => elements(parsePage(read(`dist/${POLICY}/${path}index.html`)));
const links = (path: string) => page(path).flatMap((one) => (one.tagName === 'a' ? (attr(one, 'href') ?? []) : []));

test('has an index and a page for its entry, with the quotation and the note', () => {
  expect(links('answers/')).toContain('baosong/');
  expect(read(`dist/${POLICY}/answers/baosong/index.html`)).toContain('各村要在7月10日前报送方案。');
  expect(links('answers/baosong/')).toContain('../../text/#s2-0-2');
});

test('is in the navigation of other pages, and cited where its entry quotes or points to', () => {
  expect(links('text/')).toContain('../answers/');
  expect(links('text/').filter((href) => href === '../answers/baosong/')).toHaveLength(2);
});

test('is in the open data and its description', () => {
  const data = JSON.parse(read(`dist/data/${POLICY}.json`));
  expect(data.answers).toEqual([
    { id: 'baosong', name: '何时报送', quotes: [{ text: '各村要在7月10日前报送方案。', clause: 's2-0-1', source: expect.any(Object) }] },
  ]);
  expect(JSON.parse(read('dist/data/schema.json')).required).toContain('answers');
});

test('is found by the search, which can be narrowed to it', () => {
  const [folders = ''] = elements(parsePage(read('dist/search/index.html'))).flatMap((one) => attr(one, 'data-folders') ?? []);
  const { search } = dataIn(read(`dist/search/${folders}`)) as DataFolders;
  const data = (name: string) => dataIn(read(`dist/search/${search}${name}.js`));
  const { collections } = data('index') as SearchSite;
  const { entries } = data('extras') as SearchExtras;
  expect(collections).toContainEqual({ id: 'answers', label: '问答', isFacet: true });
  expect(entries).toContainEqual({ policy: POLICY, collection: 'answers', id: 'baosong', name: '何时报送', names: [] });
});

test('is proven like the others: a quotation that differs is told with its place', () => {
  write(`content/${POLICY}/answers/baosong.mdx`, ENTRY('各村要在7月11日前报送方案。'));
  const checked = run('check');
  expect(checked.status).toBe(1);
  expect(checked.stderr).toContain(`content/${POLICY}/answers/baosong.mdx:6:11`);
  expect(checked.stderr).toContain('引文与二1不符，第 8 个字起不同');
});
