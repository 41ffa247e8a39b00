/** What rules list, as the editors' records leave it. */
import type { ProvisionRecord, RecordParts } from '../content/provision-records.ts';
import type { Span } from '../document/types.ts';
import { PROVISIONS_NAMES } from './provisions.ts';
import type { Deadline, Definition, Duty, Provision, Provisions } from './types.ts';

/** The words that tell one from the others of its sentence. */
const keyOf = (one: Provision): Span => (one.kind === 'deadline' ? one.when : one.kind === 'definition' ? one.term : one);

/** Whether a record is of what a rule lists: it names words of it, or the whole around it. */
export function isOf({ list, clause, start, end }: ProvisionRecord, one: Provision): boolean {
  const key = keyOf(one);
  return list === LISTS[one.kind] && clause === one.clause && start < key.end && key.start < end;
}

const LISTS: Record<Provision['kind'], ProvisionRecord['list']> = {
  deadline: 'deadlines',
  duty: 'duties',
  definition: 'definitions',
  annex: 'annexes',
  requirement: 'requirements',
};

type Made = Deadline | Duty | Definition;

/** @returns null where what its list stands on is not among the parts */
function madeOf(
  { list, clause, start, end }: ProvisionRecord,
  { when, who, date, parties, task, term, meaning }: RecordParts,
): Made | null {
  const said = { clause, start, end, confirmed: true as const };
  if (list === 'deadlines' && when) return { ...said, kind: 'deadline', type: date ? 'day' : 'undated', date, when, who };
  if (list === 'duties' && parties.length) return { ...said, kind: 'duty', parties, task };
  if (list === 'definitions' && term) return { ...said, kind: 'definition', term, meaning };
  return null;
}

/** What is said of a time does not make it another kind of time; only a day that is named does. */
function keepingType(made: Made, former: Provision | undefined): Made {
  if (made.kind !== 'deadline' || former?.kind !== 'deadline') return made;
  const isValidity = former.type === 'in-force' || former.type === 'valid';
  return isValidity || made.date === null ? { ...made, type: former.type } : made;
}

function applied<One extends Provision>(listed: readonly One[], record: ProvisionRecord): One[] {
  const others = listed.filter((one) => !isOf(record, one));
  if (record.hide) return others;
  if (!record.parts) return listed.map((one) => (isOf(record, one) ? { ...one, confirmed: true } : one));
  const made = madeOf(record, record.parts);
  const former = listed.find((one) => isOf(record, one));
  return made ? [...others, keepingType(made, former) as unknown as One] : [...listed];
}

/** @param records of the document, in the file's order */
export function withRecords(provisions: Provisions, records: readonly ProvisionRecord[]): Provisions {
  if (!records.length) return provisions;
  const lists = PROVISIONS_NAMES.map((name) => {
    const own = records.filter(({ list }) => list === name);
    const left = own.reduce<Provision[]>((listed, record) => applied(listed, record), [...provisions[name]]);
    return [name, left.sort((a, b) => keyOf(a).start - keyOf(b).start)] as const;
  });
  return Object.fromEntries(lists) as unknown as Provisions;
}
