/** The content folder, proven: every edition that holds, and every problem of every file. */

import { compareAnchors } from '../document/anchors.ts';
import { sliceOf } from '../document/clause.ts';
import { compile } from '../document/compile.ts';
import { dateOf } from '../document/date.ts';
import { lineAndColumn, unspaced } from '../document/lines.ts';
import { secrecyFaults } from '../document/secrecy.ts';
import { suspectPlaces } from '../document/suspect.ts';
import type { Document, Fault } from '../document/types.ts';
import * as wording from '../wording/interface.ts';
import type { LoggedName } from './change-log.ts';
import type { Compile } from './document-cache.ts';
import type { Edition } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';
import { START } from './files/read-file.ts';
import { lackingNames, type PendingChange, pendingChanges, pendingHints } from './pending-changes.ts';
import { resolveRecords } from './provision-records.ts';
import { type ContentFiles, readContent } from './read.ts';
import type { PolicyFile } from './read-policy.ts';
import { withRelations } from './relations.ts';
import { type LoggedChange, replayed } from './replay-changes.ts';
import { resolveEntries } from './resolve.ts';
import type { SearchData, SiteData } from './schemas.ts';
import { searchTable, unfoundPatterns } from './search-table.ts';

export interface Content {
  site: SiteData | null;
  search: SearchData;
  /** What the site does not want to be written, and what it wants instead. */
  wordings: Record<string, string>;
  /** By date, the newest first. */
  editions: Edition[];
  /** What the log says has been done to them, the oldest first; empty where the site keeps none. */
  changes: LoggedChange[];
  /** What the log lacks. */
  pending: PendingChange[];
  /** Names of documents that it does not remember, by document. */
  unnamed: ReadonlyMap<string, LoggedName>;
  problems: Problem[];
}

function dateProblem({ file, data, locate }: PolicyFile, document: Document): Problem[] {
  const dates = document.clauses
    .filter(({ kind, part }) => kind === 'date' && part === 'main')
    .map(({ reading }) => sliceOf(document.reading, reading).trim());
  const expected = dates[0];
  if (!expected || dates.some((date) => dateOf(date) === data.date)) return [];
  return [problemAt(file, locate, { at: ['date'], reason: 'date 与文件所署日期不符', actual: data.date, expected, note: '照原文改正' })];
}

/** The number that citations carry is the document's; an order's carries the order's name before it. */
function numberProblem({ file, data, locate }: PolicyFile, document: Document): Problem[] {
  const expected = document.parts[0]?.number;
  if (!expected || (data.number !== undefined && unspaced(data.number).endsWith(unspaced(expected)))) return [];
  const reason = data.number === undefined ? '原文有发文字号，policy.yaml 没有写 number' : 'number 与原文的发文字号不符';
  const fault = {
    at: ['number'],
    reason,
    ...(data.number === undefined ? {} : { actual: data.number }),
    expected,
    note: '照原文写；引文出处要用它',
  };
  return [{ ...problemAt(file, locate, fault), ...(data.number === undefined ? { hint: true } : {}) }];
}

/** The levels go by the document's names. */
function levelProblems({ file, data, locate }: PolicyFile, document: Document): Problem[] {
  return Object.entries(data.levels ?? {})
    .filter(([, name]) => !document.reading.includes(name))
    .map(([level, name]) => {
      const fault = { at: ['levels', level], reason: `全文里没有“${name}”`, actual: name, note: '照文件里的称呼写' };
      return problemAt(file, locate, fault);
    });
}

const CONFIRMED = {
  title: wording.title,
  issuer: wording.issuer,
  number: wording.number,
  date: wording.date,
  parts: '各部分的起点',
} as const;

/** What was guessed is asked before it is published. */
function unconfirmed({ id, file, data, locate }: PolicyFile): Problem[] {
  return data.confirm.map((field, i) => {
    const reason = `${CONFIRMED[field]}是程序认出的，还没有确认`;
    return problemAt(file, locate, { at: ['confirm', i], reason, note: `运行 npm run confirm -- ${id}，逐项核对原文` });
  });
}

function edition(policy: PolicyFile, files: ContentFiles, compiling: Compile): { edition: Edition | null; problems: Problem[] } {
  const compiled = compiling(policy.source, { ...policy.data, merged: policy.merged });
  if ('faults' in compiled)
    return { edition: null, problems: compiled.faults.map((fault) => problemAt(policy.file, policy.locate, fault)) };
  const { document } = compiled;
  const { records, problems: unproven } = resolveRecords(document, policy.provisions);
  const anchorsFile = policy.file.replace('policy.yaml', 'anchors.json');
  const resolved = resolveEntries(
    policy,
    document,
    files.entries.filter((entry) => entry.policy === policy.id),
  );
  const committed = policy.anchors === 'unreadable' ? null : policy.anchors;
  const moved = committed ? compareAnchors(committed.data, document).map((fault) => problemAt(anchorsFile, committed.locate, fault)) : [];
  const inSource = ({ start, fault }: { start: number; fault: Fault }): Problem =>
    problemAt(policy.file.replace('policy.yaml', 'source.txt'), () => lineAndColumn(policy.source, start), fault);
  const hints = suspectPlaces(document).map((one): Problem => ({ ...inSource(one), hint: true }));
  if (!document.clauses.some(({ kind }) => kind === 'issuer' || kind === 'signature')) {
    const fault = {
      at: ['issuer'],
      reason: `没有单独成行的发文机关“${policy.data.issuer}”`,
      actual: policy.data.issuer,
      note: '照原文逐字写；文件本来没有的，不必理会',
    };
    hints.push({ ...problemAt(policy.file, policy.locate, fault), hint: true });
  }
  if (!policy.anchors)
    hints.push({
      file: anchorsFile,
      place: START,
      reason: '条款地址还没有登记',
      note: '运行 npm run anchors，把生成的 anchors.json 一并提交',
      hint: true,
    });
  return {
    edition: { ...resolved.edition, records },
    problems: [
      ...unconfirmed(policy),
      ...secrecyFaults(document).map(inSource),
      ...dateProblem(policy, document),
      ...numberProblem(policy, document),
      ...levelProblems(policy, document),
      ...resolved.problems,
      ...unproven,
      ...moved,
      ...hints,
    ],
  };
}

/**
 * @param dir the content folder
 * @param compiling how a document is made of its source and its records
 */
export function loadContent(dir: string, compiling: Compile = compile): Content {
  const files = readContent(dir);
  const problems = [...files.problems];
  const editions: Edition[] = [];
  for (const policy of files.policies) {
    const made = edition(policy, files, compiling);
    problems.push(...made.problems);
    if (made.edition) editions.push(made.edition);
  }
  const related = withRelations(files.policies, editions, editions.length === files.folders);
  problems.push(...related.problems);
  related.editions.sort((a, b) => (a.meta.date < b.meta.date ? 1 : a.meta.date > b.meta.date ? -1 : a.id < b.id ? -1 : 1));
  problems.push(...unfoundPatterns(files.search, files.policies, editions, editions.length === files.folders));
  const isComplete = editions.length === files.folders;
  const log = replayed(files.changes, editions, isComplete);
  const pending = pendingChanges(editions, log, isComplete);
  problems.push(...log.problems);
  if (files.changes && !log.problems.length) problems.push(...pendingHints(files.changes, files.policies, pending, log));
  return {
    site: files.site,
    search: searchTable(files.search, files.policies),
    wordings: files.wordings,
    editions: related.editions,
    changes: log.changes,
    pending,
    unnamed: lackingNames(editions, log),
    problems,
  };
}

export const errorsOf = (problems: readonly Problem[]): Problem[] => problems.filter(({ hint }) => !hint);
