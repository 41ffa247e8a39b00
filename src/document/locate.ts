/** Where in the source an editor's emendation stands: `sic` found exactly once, with the help of `in` where it repeats. */
import { showLineBreaks } from './control.ts';
import { placesOf } from './quote.ts';
import type { Certainty, Emendation, Fault, Span } from './types.ts';

/** Words of the source as an editor names them. */
export interface SourcePassage {
  /** A longer passage of the source that holds `sic` once, where `sic` alone stands in several places. */
  in?: string | undefined;
  sic: string;
}

export interface EmendationRecord extends SourcePassage {
  /** Absent for an uncertain place: the source reading stays. */
  corr?: string | undefined;
  kind: 'join' | 'misprint';
  basis: string;
  certainty: Certainty;
}

export interface GapRecord extends SourcePassage {
  note: string;
}

export type RecordFault = Omit<Fault, 'at'> & { field: string };

type Place = { span: Span } | { fault: RecordFault };

/** The span of `sic` in the source. */
export function locate(source: string, record: SourcePassage): Place {
  const [field, outer] = record.in === undefined ? ['sic', record.sic] : ['in', record.in];
  const found = placesOf(source, outer);
  const at = found[0];
  if (at === undefined) {
    return {
      fault: {
        field,
        reason: '原文里没有这段文字，校勘无处落实',
        actual: showLineBreaks(outer),
        note: '逐字照 source.txt 抄写（标点、换行也照原样；换行在双引号里写作 \\n）',
      },
    };
  }
  if (found.length > 1) {
    return {
      fault: {
        field,
        reason: `这段文字在原文里出现 ${found.length} 次，无法确定是哪一处`,
        actual: showLineBreaks(outer),
        note: '在 in 里写一段更长、只出现一次的上下文',
      },
    };
  }
  const inner = placesOf(outer, record.sic);
  if (inner.length !== 1) {
    return {
      fault: {
        field: 'sic',
        reason: inner.length ? `sic 在 in 里出现 ${inner.length} 次` : 'in 里没有 sic',
        actual: showLineBreaks(record.sic),
        expected: showLineBreaks(outer),
        note: '让 in 恰好含有一次 sic',
      },
    };
  }
  const start = at + (inner[0] as number);
  return { span: { start, end: start + record.sic.length } };
}

/** Only the line breaks themselves are the change of a join: what both forms share at either end is left out. */
function trimmed(span: Span, sic: string, corr: string): Pick<Emendation, 'start' | 'end' | 'sic' | 'corr'> {
  let head = 0;
  while (head < corr.length && sic[head] === corr[head]) head++;
  let tail = 0;
  while (tail < corr.length - head && sic.at(-1 - tail) === corr.at(-1 - tail)) tail++;
  return {
    start: span.start + head,
    end: span.end - tail,
    sic: sic.slice(head, sic.length - tail),
    corr: corr.slice(head, corr.length - tail),
  };
}

/** An editor's record, placed. */
export function emendationOf(record: EmendationRecord, span: Span): Emendation {
  const { sic, kind, basis, certainty } = record;
  const corr = record.corr ?? sic;
  const change = kind === 'join' ? trimmed(span, sic, corr) : { ...span, sic, corr };
  return { ...change, kind, basis, certainty };
}

/** What is wrong with a record in itself, before it is looked for. */
export function recordFault(record: EmendationRecord): RecordFault | null {
  const { kind, sic, corr, certainty } = record;
  if (certainty === 'uncertain') {
    return corr === undefined || corr === sic
      ? null
      : {
          field: 'corr',
          reason: '存疑之处保留原件文字，不写 corr',
          actual: corr,
          note: '删去 corr，把推测写进 basis；若能断定，把 certainty 改为 certain 或 probable',
        };
  }
  if (corr === undefined || corr === sic) {
    return {
      field: corr === undefined ? 'sic' : 'corr',
      reason: '校勘没有改动任何字',
      actual: showLineBreaks(sic),
      note: '写出改正后的文字 corr；不能断定的，certainty 写 uncertain',
    };
  }
  if (kind === 'join' && (sic.replace(/\s+/g, '') !== corr || !sic.includes('\n'))) {
    return {
      field: 'corr',
      reason: '跨栏接排（join）只能去掉换行和空白，不能改字',
      actual: showLineBreaks(corr),
      expected: showLineBreaks(sic),
      note: 'corr 写成 sic 去掉换行后的样子；要改字，另写一条 misprint',
    };
  }
  const broken = (['sic', 'corr'] as const).find((field) => record[field]?.includes('\n'));
  if (kind === 'misprint' && broken) {
    const note = '先用 join 接排跨栏断开的段落，再单独写改字的一条';
    return { field: broken, reason: '改正排印错误（misprint）不能跨行', actual: showLineBreaks(record[broken] as string), note };
  }
  return null;
}
