/** What control words do. */
import { FileRefusal } from '../received.ts';
import { encodingOfCharset, encodingOfPage } from './charsets.ts';
import { DESTINATIONS, HOLDING_TEXT } from './destinations.ts';
import { addRun, type RtfReader } from './reader.ts';
import { type CellDefinition, endCell, endParagraph, endRow, makeSink } from './sink.ts';

const CHARACTERS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  '~': '\u00a0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

const definition = ({ group }: RtfReader): CellDefinition => {
  const { definitions } = group.sink;
  const last = definitions.at(-1);
  // What is said of a cell comes before its end.
  if (last && Number.isNaN(last.end)) return last;
  definitions.push({ end: Number.NaN, below: false, beside: false });
  return definitions.at(-1) as CellDefinition;
};

const open = ({ group: { destination } }: RtfReader): boolean => destination !== 'skip' && destination !== 'fonts';
const inText =
  (act: (reader: RtfReader, value: number) => void) =>
  (reader: RtfReader, value = 1): void => {
    if (open(reader)) act(reader, value);
  };

function refuseRevision(reader: RtfReader): void {
  if (!open(reader)) return;
  const { blocks, runs } = reader.group.sink;
  const begins = runs
    .map(({ text }) => text)
    .join('')
    .slice(0, 20);
  const reason = `第 ${blocks.length + 1} 段${begins ? `“${begins}”` : ''}有没有接受的修订`;
  throw new FileRefusal(reason, '用 WPS 或 Word 打开，在“审阅”里接受（或拒绝）全部修订，另存后再收入');
}

function addNoteNumber(reader: RtfReader): void {
  const inNote = reader.groups.concat(reader.group).some(({ destination }) => destination === 'note');
  if (!inNote) reader.noteCount += 1;
  addRun(reader, { text: `[${reader.noteCount}]`, computed: '脚注号' });
}

const ACTIONS: Record<string, (reader: RtfReader, value?: number) => void> = {
  par: inText(({ group }) => endParagraph(group.sink)),
  sect: inText(({ group }) => group.sink.runs.length && endParagraph(group.sink)),
  cell: inText(({ group }) => endCell(group.sink)),
  // A table in a cell: its cells are paragraphs of that cell.
  nestcell: inText(({ group }) => endParagraph(group.sink)),
  row: inText(({ group }) => endRow(group.sink)),
  intbl: inText(({ group }) => {
    group.sink.inTable = true;
  }),
  pard: inText(({ group }) => {
    group.sink.inTable = false;
  }),
  trowd: inText(({ group }) => {
    group.sink.definitions = [];
  }),
  cellx: inText((reader, value) => {
    definition(reader).end = value;
  }),
  clvmrg: inText((reader) => {
    definition(reader).below = true;
  }),
  clmrg: inText((reader) => {
    definition(reader).beside = true;
  }),
  chftn: inText(addNoteNumber),
  v: ({ group }, value = 1) => {
    group.hidden = value !== 0;
  },
  plain: ({ group }) => {
    group.hidden = false;
  },
  uc: ({ group }, value = 1) => {
    group.fallback = value;
  },
  f: ({ group }, value = 0) => {
    group.font = value;
  },
  fcharset: ({ group, fonts }, value = 0) => {
    const encoding = encodingOfCharset(value);
    if (group.destination === 'fonts' && encoding) fonts.set(group.font, encoding);
  },
  ansicpg: (reader, value = 936) => {
    reader.encoding = encodingOfPage(value);
  },
  u: (reader, value = 0) => {
    addRun(reader, { text: String.fromCharCode(value & 0xffff) });
    reader.passing = reader.group.fallback;
  },
  revised: (reader, value = 1) => value !== 0 && refuseRevision(reader),
  deleted: (reader, value = 1) => value !== 0 && refuseRevision(reader),
  '*': ({ group }) => {
    group.starred = true;
  },
};

const PICTURE = { reason: '这里有一张图片，图里的字没有收入', note: '对照原件看图里有没有正文' };

/** A group is known by its first control word. */
function beginDestination(reader: RtfReader, word: string): boolean {
  const { group } = reader;
  const { starred } = group;
  group.starred = false;
  if (group.destination === 'skip') return true;
  if (word === 'pict') addRun(reader, { text: '', doubt: PICTURE });
  const found = DESTINATIONS.get(word) ?? (starred && !HOLDING_TEXT.has(word) && !ACTIONS[word] ? 'skip' : undefined);
  if (found === undefined) return false;
  group.destination = found;
  group.owns = typeof found === 'object' || found === 'note' || found === 'box';
  if (group.owns) group.sink = makeSink();
  return true;
}

export function applyWord(reader: RtfReader, word: string, value: number | undefined): void {
  if (word !== '*' && beginDestination(reader, word)) return;
  const char = CHARACTERS[word];
  if (char) addRun(reader, { text: char });
  else ACTIONS[word]?.(reader, value);
}
