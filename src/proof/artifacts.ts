/** The files beside a document's pages, proven: its open data, and its plain text to carry away. */
import type { Edition } from '../content/edition.ts';
import { GAP_MARK } from '../crosslinks/segments.ts';
import { publishedData } from '../data/publish.ts';
import { publishedFlaws } from './data.ts';
import type { Flaw } from './fidelity.ts';

type Files = ReadonlyMap<string, string>;

function published(json: string, edition: Edition): Flaw[] {
  const flaws = publishedFlaws(json, edition.document.source);
  const same = JSON.stringify(JSON.parse(json)) === JSON.stringify(publishedData(edition));
  return same ? flaws : [...flaws, { reason: '公开数据与内容不符' }];
}

function dataFlaws(files: Files, edition: Edition): [string, Flaw[]][] {
  const { id, document } = edition;
  const json = files.get(`data/${id}.json`);
  const text = files.get(`data/${id}.txt`);
  return [
    [`data/${id}.json`, json === undefined ? [{ reason: '没有公开数据' }] : published(json, edition)],
    [`data/${id}.txt`, text === document.source ? [] : [{ reason: '公开的原件文字与 source.txt 不同' }]],
  ];
}

const bare = (text: string): string => text.replace(/[\s\ufeff]/g, '');

/** The plain text begins with the whole reading text; where the source ends too early it says so. */
function textFlaws(files: Files, { id, document }: Edition): [string, Flaw[]] {
  const path = `${id}/files/text.txt`;
  const text = files.get(path);
  if (text === undefined) return [path, [{ reason: '没有纯文本' }]];
  const ours = document.gaps.length ? bare(text).replaceAll(bare(GAP_MARK), '') : bare(text);
  return [path, ours.startsWith(bare(document.reading)) ? [] : [{ reason: '纯文本与整理文字不符' }]];
}

/** @returns each file's path with its flaws */
export const artifactFlaws = (files: Files, edition: Edition): [string, Flaw[]][] => [
  ...dataFlaws(files, edition),
  textFlaws(files, edition),
];
