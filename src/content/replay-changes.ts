/** The log replayed: what each entry did, and what it makes of each document in the end. What cannot have been so is a fault. */
import { showLineBreaks } from '../document/control.ts';
import type { Emendation, Fault } from '../document/types.ts';
import type { ChangeLogFile, EmendedPlace, LogEntry, LoggedName } from './change-log.ts';
import type { Edition } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';

export interface LoggedChange {
  date: string;
  /** Id of the document. */
  document: string;
  /** taken in, given another text, taken out, or emended only. */
  kind: 'added' | 'revised' | 'withdrawn' | 'emended';
  /** The document as the log calls it last: for those that are here no more. */
  named: LoggedName;
  /** Whether it is of the text that the library has now: only there do its places say where they are. */
  isCurrent: boolean;
  emended: readonly EmendedPlace[];
  restored: readonly EmendedPlace[];
  note: string | null;
}

/** What the log makes of a document that is in the library. */
export interface LoggedState {
  sha256: string;
  named: LoggedName;
  /** Path in the log's data of the last entry of its document. */
  at: Fault['at'];
  /** By what they are, with the path in the log's data that says so. */
  emended: ReadonlyMap<string, Fault['at']>;
}

export interface ReplayedLog {
  changes: LoggedChange[];
  states: ReadonlyMap<string, LoggedState>;
}

/** What tells an emendation from the others of its text. */
export const emendedKey = ({ start, sic, corr = sic }: Pick<Emendation, 'start' | 'sic'> & { corr?: string | undefined }): string =>
  JSON.stringify([start, sic, corr]);

interface States {
  sha256: Map<string, string>;
  /** Kept when a document goes. */
  named: Map<string, LoggedName>;
  at: Map<string, Fault['at']>;
  emended: Map<string, Map<string, Fault['at']>>;
}

const shown = ({ sic, corr }: EmendedPlace): string => showLineBreaks(corr === undefined ? sic : `${sic} → ${corr}`);

function placeFaults(entry: LogEntry, i: number, states: States): Fault[] {
  const now = states.emended.get(entry.document) as Map<string, Fault['at']>;
  const faults: Fault[] = [];
  entry.restored?.forEach((one, j) => {
    if (now.delete(emendedKey(one))) return;
    const note = '撤回的要和加上时写的 start、sic、corr 相同；照那一条改正';
    faults.push({ at: ['changes', i, 'restored', j, 'sic'], reason: '撤回了一条没有加过的校勘', actual: shown(one), note });
  });
  entry.emended?.forEach((one, j) => {
    const at = ['changes', i, 'emended', j, 'sic'];
    if (now.has(emendedKey(one))) faults.push({ at, reason: '这条校勘已经加过，没有撤回', actual: shown(one), note: '删去重复的一处' });
    now.set(emendedKey(one), at);
  });
  return faults;
}

const withdrawnAlready = (i: number, document: string): Fault => ({
  at: ['changes', i, 'document'],
  reason: '撤下了一份没有收入的文件，或已经撤下的文件',
  actual: document,
  note: '撤下要写在收入以后；重复的，删去这一条',
});

function withdraw(entry: LogEntry, states: States): void {
  states.sha256.delete(entry.document);
  states.emended.delete(entry.document);
}

/** What is known of a name is not forgotten where an entry does not say it. */
function name({ document, title, issuer, issued }: LogEntry, states: States): void {
  const said = { ...(title ? { title } : {}), ...(issuer ? { issuer } : {}), ...(issued ? { issued } : {}) };
  states.named.set(document, { ...states.named.get(document), ...said });
}

/** @returns what the entry does, when it can be done to the states, which then have it */
function step(entry: LogEntry, i: number, before: LogEntry | undefined, states: States): Fault[] {
  const { date, document, sha256, withdrawn } = entry;
  const faults: Fault[] = [];
  states.at.set(document, ['changes', i, 'document']);
  name(entry, states);
  if (before && date < before.date) {
    faults.push({ at: ['changes', i, 'date'], reason: 'date 早于前一条', actual: date, note: '按时间先后写，新的在后' });
  }
  if (sha256 === undefined && !states.sha256.has(document)) {
    if (withdrawn) return [...faults, withdrawnAlready(i, document)];
    const note = '每份文件的第一条写 sha256（policy.yaml 里的），记它收入的日子；或删去这一条，由 npm run changes 补记';
    return [...faults, { at: ['changes', i, 'document'], reason: '更新记录还没有记收入这份文件', actual: document, note }];
  }
  if (sha256 !== undefined && states.sha256.get(document) === sha256) {
    faults.push({ at: ['changes', i, 'sha256'], reason: '文本和前面记的相同', actual: sha256, note: '没有换文本的，删去 sha256' });
  }
  if (sha256 !== undefined) {
    states.sha256.set(document, sha256);
    states.emended.set(document, new Map());
  }
  if (withdrawn) withdraw(entry, states);
  return [...faults, ...(withdrawn ? [] : placeFaults(entry, i, states))];
}

/** Indices of the entries that speak of the text that a document has now. */
function currentOnes(entries: readonly LogEntry[], editions: ReadonlyMap<string, Edition>): Set<number> {
  const since = new Map<string, number>();
  entries.forEach(({ document, sha256 }, i) => {
    if (sha256 !== undefined) since.set(document, i);
  });
  const isNow = ({ document }: LogEntry, i: number): boolean => {
    const first = since.get(document) ?? Number.POSITIVE_INFINITY;
    return i >= first && entries[first]?.sha256 === editions.get(document)?.meta.sha256;
  };
  return new Set(entries.flatMap((entry, i) => (isNow(entry, i) ? [i] : [])));
}

/** What is said of the text that is here must stand in it. */
function sourceFaults({ emended = [], restored = [] }: LogEntry, i: number, source: string): Fault[] {
  return Object.entries({ emended, restored }).flatMap(([list, places]) =>
    places.flatMap((one, j): Fault[] => {
      const actual = source.slice(one.start, one.start + one.sic.length);
      if (actual === one.sic) return [];
      return [
        {
          at: ['changes', i, list, j, 'sic'],
          reason: '原件的这个位置没有这段文字',
          actual: showLineBreaks(one.sic),
          expected: showLineBreaks(actual),
          note: '照校勘改正 start 和 sic；或删去这一处，运行 npm run changes 重记',
        },
      ];
    }),
  );
}

const kindOf = ({ sha256, withdrawn }: LogEntry, isFirst: boolean): LoggedChange['kind'] =>
  withdrawn ? 'withdrawn' : sha256 === undefined ? 'emended' : isFirst ? 'added' : 'revised';

function changeOf(entry: LogEntry, isFirst: boolean, isCurrent: boolean): Omit<LoggedChange, 'named'> {
  const { date, document, emended = [], restored = [], note } = entry;
  return { date, document, kind: kindOf(entry, isFirst), isCurrent, emended, restored, note: note ?? null };
}

/**
 * @param log null where the site keeps none
 * @param editions those that hold by themselves
 * @param isComplete whether these are all that there are: of others nothing is said, and what is not among them is here no more
 */
export function replayed(
  log: ChangeLogFile | null,
  editions: readonly Edition[],
  isComplete: boolean,
): ReplayedLog & { problems: Problem[] } {
  if (!log) return { changes: [], states: new Map(), problems: [] };
  const entries = log.data.changes;
  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  const states: States = { sha256: new Map(), named: new Map(), at: new Map(), emended: new Map() };
  const current = currentOnes(entries, byId);
  const changes: Omit<LoggedChange, 'named'>[] = [];
  const faults = entries.flatMap((entry, i): Fault[] => {
    const edition = byId.get(entry.document);
    if (!edition && !isComplete) return [];
    changes.push(changeOf(entry, !states.sha256.has(entry.document), current.has(i)));
    const inSource = edition && current.has(i) ? sourceFaults(entry, i, edition.document.source) : [];
    return [...step(entry, i, entries[i - 1], states), ...inSource];
  });
  const namedOf = (id: string): LoggedName => states.named.get(id) ?? {};
  const stateOf = (id: string): LoggedState => ({
    sha256: states.sha256.get(id) as string,
    named: namedOf(id),
    at: states.at.get(id) ?? [],
    emended: states.emended.get(id) as Map<string, Fault['at']>,
  });
  return {
    changes: changes.map((one) => ({ ...one, named: namedOf(one.document) })),
    states: new Map([...states.sha256.keys()].map((id) => [id, stateOf(id)])),
    problems: faults.map((fault) => problemAt(log.file, log.locate, fault)),
  };
}
