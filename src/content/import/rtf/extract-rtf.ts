/**
 * Rich text, by Microsoft's specification 1.9.1. Readers for it in the registry are tied to HTML or long without upkeep,
 * and none keeps tables, notes and what is left out apart; the grammar is small.
 */
import { type Block, type Extract, type TextRun, textOfBlocks } from '../blocks.ts';
import { suffixOf } from '../numerals.ts';
import { flush, makeReader, type RtfGroup, type RtfReader } from './reader.ts';
import { closeSink } from './sink.ts';
import { type Token, tokensOf } from './tokens.ts';
import { applyWord } from './words.ts';

function openGroup(reader: RtfReader): void {
  reader.groups.push(reader.group);
  reader.group = { ...reader.group, starred: false, owns: false };
}

/** What a group has written in a place of its own goes where it belongs. */
function deliver(reader: RtfReader, { destination, sink }: RtfGroup, outer: RtfGroup): void {
  const blocks = closeSink(sink);
  if (destination === 'note') reader.notes.push(...blocks);
  else if (destination === 'box') outer.sink.boxes.push(...blocks);
  else if (typeof destination === 'object') {
    const text = textOfBlocks(blocks).trim();
    if (text) reader.left.push({ text, reason: destination.left });
  }
}

function closeGroup(reader: RtfReader): void {
  const outer = reader.groups.pop();
  if (!outer) return;
  if (reader.group.owns) deliver(reader, reader.group, outer);
  reader.group = outer;
}

/** After a Unicode character stand others for readers that do not know it. */
function takeBytes(reader: RtfReader, bytes: number[]): void {
  const passed = Math.min(reader.passing, bytes.length);
  reader.passing -= passed;
  if (reader.group.destination === 'skip') return;
  for (const byte of bytes.slice(passed)) reader.pending.push(byte);
}

function take(reader: RtfReader, token: Token): void {
  if (token.kind === 'bytes') {
    takeBytes(reader, token.bytes);
    return;
  }
  flush(reader);
  reader.passing = 0;
  if (token.kind === 'open') openGroup(reader);
  else if (token.kind === 'close') closeGroup(reader);
  else applyWord(reader, token.word, token.value);
}

/** A computed number ends with the tab that the list has there; in a line a space does, where they would run together. */
function withoutTab(block: Block): Block {
  if ('rows' in block) return { rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(withoutTab) }))) };
  const number = block.runs.flatMap((run) => (run.computed === '自动编号' ? [run.text] : [])).join('');
  if (!number) return block;
  const bare = number.trim();
  const rest = block.runs.filter((run) => run.computed !== '自动编号');
  const following = rest.map(({ text }) => text).join('');
  const text = number.endsWith('\t') ? `${bare}${suffixOf({ text: bare, suffix: 'tab' }, following)}` : number;
  return { runs: [{ text, computed: '自动编号' } as TextRun, ...rest] };
}

export function extractRtf(bytes: Uint8Array): Extract {
  const reader = makeReader();
  for (const token of tokensOf(Buffer.from(bytes).toString('latin1'))) take(reader, token);
  flush(reader);
  while (reader.groups.length) closeGroup(reader);
  const blocks = [...closeSink(reader.group.sink), ...reader.notes];
  return { blocks: blocks.map(withoutTab), left: reader.left };
}
