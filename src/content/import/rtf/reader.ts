/** What reading a file takes along from token to token. */
import type { Block, TextRun } from '../blocks.ts';
import type { LeftOut } from '../received.ts';
import type { Destination } from './destinations.ts';
import { makeSink, type Sink } from './sink.ts';

/** What holds within a group and those in it. */
export interface RtfGroup {
  destination: Destination;
  sink: Sink;
  /** How many characters stand after a Unicode one for readers that do not know it. */
  fallback: number;
  font: number;
  hidden: boolean;
  /** The group begins with a mark to pass over what is not known. */
  starred: boolean;
  /** The group has begun a sink of its own. */
  owns: boolean;
}

export interface RtfReader {
  groups: RtfGroup[];
  group: RtfGroup;
  /** Encodings of fonts that name a charset. */
  fonts: Map<number, string>;
  encoding: string;
  /** Bytes that are still to be decoded. */
  pending: number[];
  /** Characters to be passed over after a Unicode one. */
  passing: number;
  left: LeftOut[];
  notes: Block[];
  noteCount: number;
}

export function makeReader(): RtfReader {
  const group: RtfGroup = { destination: 'text', sink: makeSink(), fallback: 1, font: -1, hidden: false, starred: false, owns: true };
  return { groups: [], group, fonts: new Map(), encoding: 'gb18030', pending: [], passing: 0, left: [], notes: [], noteCount: 0 };
}

/** Halves of one character come one by one, so runs of one kind are one. */
function push({ runs }: Sink, run: TextRun): void {
  const last = runs.at(-1);
  if (last && !run.doubt && !last.doubt && last.computed === run.computed) last.text += run.text;
  else runs.push({ ...run });
}

/** Adds text at the place, in the way that the group it stands in asks for. */
export function addRun({ group, left }: RtfReader, run: TextRun): void {
  const { destination, sink } = group;
  if (destination === 'skip' || destination === 'fonts' || (!run.text && !run.doubt)) return;
  if (group.hidden) {
    const last = left.at(-1);
    if (last?.reason === '隐藏文字') last.text += run.text;
    else left.push({ text: run.text, reason: '隐藏文字' });
  } else push(sink, destination === 'number' ? { ...run, computed: '自动编号' } : run);
}

/** Brings the bytes that are pending into the text. */
export function flush(reader: RtfReader): void {
  if (!reader.pending.length) return;
  const encoding = reader.fonts.get(reader.group.font) ?? reader.encoding;
  const text = new TextDecoder(encoding).decode(Uint8Array.from(reader.pending));
  reader.pending = [];
  addRun(reader, { text });
}
