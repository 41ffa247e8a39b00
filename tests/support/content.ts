/**
 * For tests: a small document with entries of all four collections, valid as it stands,
 * written to a folder of its own below .tmp/ after the edits that a test wants.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Content, loadContent } from '../../src/content/load.ts';
import { anchorsOf } from '../../src/document/anchors.ts';
import type { Document } from '../../src/document/types.ts';

/** Paths below content/ and what stands in them. */
export type FilesByPath = Map<string, string | Uint8Array>;
export type Edit = (files: FilesByPath) => void;

export const POLICY = 'qingshi-2021';

/** Half-width marks, a column break, a misprint and a cut-off end, as in documents taken from newspaper pages. */
export const SOURCE = `关于做好便民服务点建设的通知

青石镇人民政府

(2021年6月15日)

各村、社区,镇直各单位:

为方便群众办事,现就便民服务点建设通知如下。

一、总体要求

(一)目标。按照“三有”的要求,年底前在12个村和2个社区全部建成便民服务点。“三有”就是有场所、有人员、有制

度。

(二)原则。坚持因地制宜,坚持群众自愿,坚持务求实效。

二、突出问题

村重点解决场所偏僻、难找,值班不经常,态度生硬等问题。社区重点解决排队时间长,手续繁等问题。镇直各单位重点解决推委扯皮,办事不公开等问题。

各村和社区都要解决公章不好找、表格不好填的问题。

三、工作安排

(一)摸底阶段

各村要在7月10日前报送方案。社区要在7月20日前报送方案。镇直各单位要采取走访、座谈等方式,听取群众意见。

(二)建设阶段

1.场所要临街、好找。

2.人员由村干部轮流值班。(下转第二版)
`;

export const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const ENTRIES: Record<string, string> = {
  'principles/mubiao.mdx': `---
name: 目标
group: guiding
order: 1
quotes:
  - clause: s1-1
    text: 年底前在12个村和2个社区全部建成便民服务点。
---

建设的安排见 <Clause id="s3-2" />。

原则有三条，<Quote clause="s1-2">坚持因地制宜</Quote>是第一条。
`,
  'sectors/cun.mdx': `---
name: 村
kind: unit
order: 1
names: [各村, 村干部]
lists:
  - level: local
    clause: s2-p1
    text: '村重点解决[场所偏僻、难找]，[值班不经常]，[态度生硬]等问题。'
tasks:
  - clause: s3-1-p1
    text: 各村要在7月10日前报送方案。
---
`,
  'sectors/yuanze.mdx': `---
name: 各项原则
own: true
kind: field
lists:
  - level: local
    clause: s1-2
    text: '[坚持因地制宜]，[坚持群众自愿]，[坚持务求实效]'
---
`,
  'phases/modi.mdx': `---
name: 摸底阶段
own: true
kind: phase
order: 1
quotes:
  - clause: s3-1
    text: 摸底阶段
steps:
  - id: fangan
    who: 各村
    what: 报送方案
    when: 在7月10日前
    quotes:
      - clause: s3-1-p1
        text: 各村要在7月10日前报送方案。
  - id: yijian
    who: 镇直各单位
    what: 听取群众意见
    how: 采取走访、座谈等方式
    quotes:
      - clause: s3-1-p1
        text: 镇直各单位要采取走访、座谈等方式，听取群众意见。
---
`,
  'terms/sanyou.mdx': `---
term: 三有
forms: [有场所]
definition:
  clause: s1-1
  text: “三有”就是有场所、有人员、有制度
---
`,
  'terms/fuwudian.mdx': `---
term: 便民服务点
---

本文没有一句话说明什么是便民服务点。
`,
};

const policyYaml = (hash: string) => `title: 关于做好便民服务点建设的通知
issuer: 青石镇人民政府
date: 2021-06-15
sha256: ${hash}
provenance:
  form: 测试用的文件
emendations:
  - sic: "有制\\n\\n度"
    corr: 有制度
    kind: join
    certainty: certain
    basis: 分栏断句。
  - sic: 推委
    corr: 推诿
    kind: misprint
    certainty: certain
    basis: 形近而误。
  - in: 表格不好填的问题
    sic: 不好填
    kind: misprint
    certainty: uncertain
    basis: 疑有误。
gaps:
  - sic: (下转第二版)
    note: 第二版没有收到。
`;

export const at = (path: string) => join(POLICY, path);

const anchorsJson = (document: Document) => `${JSON.stringify(anchorsOf(document), null, 1)}\n`;

/** The folder before any edit; its clause ids are registered as `npm run anchors` would. */
function valid(): FilesByPath {
  const files: FilesByPath = new Map([
    ['site.yaml', 'name: 试用站\ndescription: 测试用的文件\npublisher: 测试者\n'],
    [at('source.txt'), SOURCE],
    [at('policy.yaml'), policyYaml(sha256(SOURCE))],
    ...Object.entries(ENTRIES).map(([path, text]): [string, string] => [at(path), text]),
  ]);
  const [edition] = inFolder(files, loadContent).editions;
  if (edition) files.set(at('anchors.json'), anchorsJson(edition.document));
  return files;
}

/** @param path below the document's folder; ../site.yaml leads out of it */
export const write =
  (path: string, content: string | Uint8Array): Edit =>
  (files) =>
    void files.set(at(path), content);

export const remove =
  (path: string): Edit =>
  (files) => {
    if (!files.delete(at(path))) throw new RangeError(`the fixture has no ${path}`);
  };

/** @throws RangeError unless `from` stands in the file exactly once, so that no test edits nothing or too much */
export const replace =
  (path: string, from: string, to: string): Edit =>
  (files) => {
    const parts = String(files.get(at(path))).split(from);
    if (parts.length !== 2) throw new RangeError(`${JSON.stringify(from)} stands ${parts.length - 1} times in ${path}`);
    files.set(at(path), parts.join(to));
  };

/** No entries: source.txt and policy.yaml alone. */
export const withoutEntries: Edit = (files) => {
  for (const path of Object.keys(ENTRIES)) remove(path)(files);
};

/** Another source.txt, its hash registered; the clause ids of the old one are dropped. */
export const otherSource =
  (content: string | Uint8Array): Edit =>
  (files) => {
    write('source.txt', content)(files);
    replace('policy.yaml', sha256(SOURCE), sha256(content))(files);
    files.delete(at('anchors.json'));
  };

/** Writes the files to a folder of their own and takes it away when `use` is done. */
export function inFolder<T>(files: FilesByPath, use: (dir: string) => T): T {
  const parent = join(process.cwd(), '.tmp');
  mkdirSync(parent, { recursive: true });
  const dir = mkdtempSync(join(parent, 'content-'));
  try {
    writeTo(dir, files);
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function writeTo(dir: string, files: FilesByPath): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** Marks, in what an edit writes, the character at which the problem must be reported; it is taken out again. */
const CARET = '‸';

/** @returns where the caret was, as file:line:column */
function takeCaret(files: FilesByPath): string | null {
  for (const [path, content] of files) {
    const offset = typeof content === 'string' ? content.indexOf(CARET) : -1;
    if (offset < 0) continue;
    const lines = String(content).slice(0, offset).split('\n');
    files.set(path, String(content).replace(CARET, ''));
    return `content/${path}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  }
  return null;
}

const VALID = valid();

export interface Edited {
  files: FilesByPath;
  /** Where the edits put the caret. */
  caret: string | null;
}

export function edited(edits: readonly Edit[]): Edited {
  const files = new Map(VALID);
  for (const edit of edits) edit(files);
  return { caret: takeCaret(files), files };
}

/** The fixture with these edits, loaded. */
export const loaded = (...edits: Edit[]): Content => inFolder(edited(edits).files, loadContent);

/** The fixture with these edits, in a folder that stays. */
export const written = (dir: string, ...edits: Edit[]): void => writeTo(dir, edited(edits).files);
