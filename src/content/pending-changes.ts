/** What the content has and the log has not, and the other way round. */
import { showLineBreaks } from '../document/control.ts';
import { isMadeByRule } from '../document/tidy.ts';
import type { Emendation, Fault } from '../document/types.ts';
import type { ChangeLogFile, EmendedPlace, LogEntry, LoggedName } from './change-log.ts';
import type { Edition } from './edition.ts';
import { type Problem, problemAt } from './files/problem.ts';
import type { PolicyFile } from './read-policy.ts';
import { emendedKey, type LoggedState, type ReplayedLog } from './replay-changes.ts';

/** An entry of the log that has no day yet. */
export type PendingChange = Omit<LogEntry, 'date' | 'note'>;

const placeOf = ({ start, sic, corr }: Emendation): EmendedPlace => (corr === sic ? { start, sic } : { start, sic, corr });

/** Those that editors made. */
const editorsPlaces = ({ document }: Edition): EmendedPlace[] => document.emendations.filter((one) => !isMadeByRule(one)).map(placeOf);

function placeIn(key: string): EmendedPlace {
  const [start, sic, corr] = JSON.parse(key) as [number, string, string];
  return corr === sic ? { start, sic } : { start, sic, corr };
}

const filled = (name: 'emended' | 'restored', places: EmendedPlace[]) => (places.length ? { [name]: places } : {});

const nameOf = ({ meta: { title, issuer, date } }: Edition): LoggedName => ({ title, issuer, issued: date });

/** Of the text that it has the log must say how its document is called: later nobody can. */
const isNamed = ({ named: { title, issuer, issued } }: LoggedState): boolean => !!(title && issuer && issued);

/** @returns names that the log has not, by document */
export const lackingNames = (editions: readonly Edition[], { states }: Pick<ReplayedLog, 'states'>): Map<string, LoggedName> =>
  new Map(
    editions.flatMap((edition) => {
      const state = states.get(edition.id);
      return state && state.sha256 === edition.meta.sha256 && !isNamed(state) ? [[edition.id, nameOf(edition)]] : [];
    }),
  );

function pendingOf(edition: Edition, state: LoggedState | undefined): PendingChange[] {
  const places = editorsPlaces(edition);
  const { id: document, meta } = edition;
  if (state?.sha256 !== meta.sha256) return [{ document, sha256: meta.sha256, ...nameOf(edition), ...filled('emended', places) }];
  const keys = new Set(places.map(emendedKey));
  const restored = [...state.emended.keys()].filter((key) => !keys.has(key)).map(placeIn);
  const emended = places.filter((one) => !state.emended.has(emendedKey(one)));
  return restored.length + emended.length ? [{ document, ...filled('emended', emended), ...filled('restored', restored) }] : [];
}

/** @returns an entry for each document that the log has and the library has no more */
function withdrawals(editions: readonly Edition[], states: ReplayedLog['states']): PendingChange[] {
  const present = new Set(editions.map(({ id }) => id));
  return [...states].flatMap(([document, { named }]) => (present.has(document) ? [] : [{ document, withdrawn: true as const, ...named }]));
}

const byDocument = (a: PendingChange, b: PendingChange): number => (a.document < b.document ? -1 : 1);

/**
 * @param isComplete whether these are all that there are: only then others are gone
 * @returns an entry for each document that is not as the log says, in the order of their ids
 */
export const pendingChanges = (
  editions: readonly Edition[],
  { states }: Pick<ReplayedLog, 'states'>,
  isComplete: boolean,
): PendingChange[] =>
  [...editions.flatMap((edition) => pendingOf(edition, states.get(edition.id))), ...(isComplete ? withdrawals(editions, states) : [])].sort(
    byDocument,
  );

const NOTE = '运行 npm run changes 记下；日期和说明可以再改';

function policyFault({ sha256, emended = [] }: PendingChange, state: LoggedState | undefined): Fault[] {
  if (!state) return [{ at: ['sha256'], reason: '更新记录还没有记收入这份文件', note: NOTE }];
  if (sha256) return [{ at: ['sha256'], reason: '换了文本，更新记录还没有记', actual: sha256, expected: state.sha256, note: NOTE }];
  return emended.length ? [{ at: ['emendations'], reason: `有 ${emended.length} 处校勘，更新记录还没有记`, note: NOTE }] : [];
}

const goneFault = ({ document, title }: PendingChange, state: LoggedState | undefined): Fault => ({
  at: state?.at ?? [],
  reason: `${title ? `《${title}》` : '这份文件'}已不在 content/，更新记录还没有记撤下`,
  actual: document,
  note: '撤下的，运行 npm run changes 记下；文件改了代号的，这里跟着改',
});

/** @returns hints, each where the editor's file says it */
export function pendingHints(
  { file, locate }: ChangeLogFile,
  policies: readonly PolicyFile[],
  pending: readonly PendingChange[],
  log: Pick<ReplayedLog, 'states'>,
): Problem[] {
  const policyOf = new Map(policies.map((policy) => [policy.id, policy]));
  return pending.flatMap((one) => {
    const policy = policyOf.get(one.document);
    const state = log.states.get(one.document);
    if (!policy) return [{ ...problemAt(file, locate, goneFault(one, state)), hint: true }];
    const gone = (one.restored ?? []).map((place): Problem => {
      const at = state?.emended.get(emendedKey(place)) ?? [];
      const actual = showLineBreaks(place.sic);
      return problemAt(file, locate, { at, reason: `更新记录里的这条校勘，${one.document} 已经没有了`, actual, note: NOTE });
    });
    const own = policyFault(one, state).map((fault) => problemAt(policy.file, policy.locate, fault));
    return [...own, ...gone].map((problem) => ({ ...problem, hint: true }));
  });
}
