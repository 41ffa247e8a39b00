/** Clause ids are addresses that people hold on to; anchors.json commits them. */
import type { Document, Fault } from './types.ts';

export interface Anchor {
  /** Offset in source.txt. */
  start: number;
  /** The first characters there. */
  text: string;
}

export type Anchors = Record<string, Anchor>;

const SHOWN = 16;

/** The addresses of a document: where in source.txt each clause begins, and how. */
export function anchorsOf({ source, clauses }: Document): Anchors {
  return Object.fromEntries(
    clauses.map(({ id, source: { start, end } }) => [id, { start, text: source.slice(start, end).trim().slice(0, SHOWN) }]),
  );
}

const place = (anchor: Anchor) => `第 ${anchor.start + 1} 个字起“${anchor.text}”`;
const TODO = '多半是校勘改了编号或分段，请改回；确要改地址，运行 npm run anchors，并在提交说明里写明原因';

function gone(id: string, old: Anchor, now: Anchors): Fault {
  const moved = Object.entries(now).find(([, { start }]) => start === old.start);
  return {
    at: [id],
    reason: moved ? `条款地址 ${id} 变成了 ${moved[0]}` : `条款地址 ${id} 不见了`,
    actual: `原在 ${place(old)}`,
    expected: moved ? `现为 ${moved[0]}，${place(moved[1])}` : '现在没有从这里开始的条款',
    note: TODO,
  };
}

function moved(id: string, old: Anchor, current: Anchor): Fault[] {
  if (current.start === old.start && current.text === old.text) return [];
  return [{ at: [id], reason: `条款地址 ${id} 换了地方`, actual: `原在 ${place(old)}`, expected: `现在 ${place(current)}`, note: TODO }];
}

/** @returns a fault for each id that is gone, has moved or is new */
export function compareAnchors(committed: Anchors, document: Document): Fault[] {
  const now = anchorsOf(document);
  const starts = new Set(Object.values(committed).map(({ start }) => start));
  const kept = Object.entries(committed).flatMap(([id, old]) => {
    const current = now[id];
    return current ? moved(id, old, current) : [gone(id, old, now)];
  });
  const added = Object.entries(now)
    .filter(([id, { start }]) => !committed[id] && !starts.has(start))
    .map(([id, current]): Fault => ({ at: [], reason: `条款地址 ${id} 是新的，还没有登记`, expected: place(current), note: TODO }));
  return [...kept, ...added];
}
