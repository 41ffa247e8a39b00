/** Each document that a draft names, found in the library, with what is wrong in how it is named. */

import type { DocumentHead } from '../../crosslinks/citations/document-head.ts';
import { type CitableLibrary, isNumber, type Named, withNumber, withTitle } from '../../crosslinks/citations/library.ts';
import type { Mention, MentionPlace, NumberPlace } from '../../crosslinks/citations/mentions.ts';
import { dateInWords } from '../../document/date.ts';
import { wordsOf } from '../../document/words.ts';
import type { Work } from '../../document/work.ts';
import type { Finding } from '../model/types.ts';
import { nearTitle } from './near-title.ts';

/** A place where the draft names a document; `documents` is empty for one that is not in the library. */
export interface NamedPlace {
  start: number;
  end: number;
  documents: Named[];
}

export interface NamedDocuments {
  places: NamedPlace[];
  findings: Finding[];
}

const KIND =
  /(?:法|条例|规定|办法|细则|规则|准则|意见|通知|通报|公告|通告|决定|决议|命令|令|批复|函|纪要|方案|规划|纲要|计划|要点|报告|公报|制度|章程|解释|标准|规范|守则|预案)(?:（[^（）]*）|\([^()]*\))?$/;
/** So short a name is the end of a longer one. */
const SHORT = 6;

const owned = (head: DocumentHead): Named[] => head.names.slice(0, 1).map((name) => ({ head, name }));

const plainOrgan = (name: string): string => name.replace(/人民|中共|委员会$/g, '');

/** Names of one organ: 区委 and 中共魏都区委, 镇政府 and 青石镇人民政府. */
const isSameOrgan = (issuers: readonly string[], text: string): boolean =>
  issuers.map(plainOrgan).some((issuer) => issuer.indexOf(plainOrgan(text)) >= 0 || plainOrgan(text).indexOf(issuer) >= 0);

const isSaid = (issuer: MentionPlace | null, head: DocumentHead): boolean =>
  !issuer || issuer.text.split('、').every((one) => isSameOrgan(head.issuers, one));

const about = ({ id, cited }: DocumentHead): Pick<Finding, 'policy' | 'cited'> => ({ policy: id, cited });

const wrong = (kind: Finding['kind'], { start, end }: MentionPlace, expected: string, head: DocumentHead, note?: string): Finding => ({
  kind,
  start,
  end,
  expected,
  ...about(head),
  ...(note === undefined ? {} : { note }),
});

/** What is wrong beside the title. */
function aroundFindings({ number, issuer, date }: Mention, found: readonly Named[]): Finding[] {
  const heads = found.map(({ head }) => head);
  const [first] = heads;
  if (!first) return [];
  const findings: Finding[] = [];
  const isRight = (is: (head: DocumentHead) => boolean) => heads.some(is);
  if (number && first.number !== null && !isRight((head) => head.number !== null && isNumber(head.number, number)))
    findings.push(wrong('number', number, first.number, first));
  if (issuer && !isRight((head) => isSaid(issuer, head))) findings.push(wrong('issuer', issuer, first.issuers.join('、'), first));
  if (date && !isRight((head) => head.date.indexOf(date.date) === 0)) {
    const expected = date.date.length === 4 ? `${first.date.slice(0, 4)}年` : dateInWords(first.date);
    findings.push(wrong('date', date, expected, first));
  }
  return findings;
}

/** A title that is off: by its number, or by its looks where its issuer does not say that another is meant. */
function meant(library: CitableLibrary, { title, number, issuer }: Mention): Named | null {
  if (!title) return null;
  const byNumber = number ? withNumber(library, number)[0] : undefined;
  if (byNumber) return owned(byNumber)[0] ?? null;
  const near = nearTitle(library, title.text);
  return near && isSaid(issuer, near.head) ? near : null;
}

/** Names that the draft has given, and the document that it named last. */
interface Memory {
  aliases: Map<string, Named[]>;
  last: Named[];
  told: Set<string>;
}

function unknown({ title }: Mention, { told }: Memory): Finding[] {
  if (!title || !KIND.test(title.text) || told.has(title.text)) return [];
  told.add(title.text);
  return [{ kind: 'unknown-document', start: title.start, end: title.end }];
}

/** A draft that speaks of the end of a document knows of it. */
const SPEAKS_OF_END = /^[^。；\n]{0,80}(?:废止|失效|代替|停止执行)/;

/** A number without the words of the sentence that run into its code. */
function bareNumber({ start, end, code, text }: NumberPlace, { number }: DocumentHead): MentionPlace {
  const own = Math.max(0, code.lastIndexOf((number ?? '').replace(/\s*[〔［[（(【].*$/, '')));
  return { start: start + own, end, text: text.slice(own) };
}

/** Each document once, where it is first named; of several of that name, only where none holds. */
function withdrawnFindings(draft: string, { title, number, end }: Mention, found: readonly Named[], { told }: Memory): Finding[] {
  const [first] = found;
  const place = title ?? (number && first ? bareNumber(number, first.head) : null);
  const isOver = found.every(({ head }) => head.withdrawn !== undefined);
  if (!place || !first || !isOver || told.has(first.head.id) || SPEAKS_OF_END.test(draft.slice(end, end + 100))) return [];
  told.add(first.head.id);
  return [{ kind: 'withdrawn', start: place.start, end: place.end, ...about(first.head), note: first.head.withdrawn as string }];
}

function short(text: string, memory: Memory): Named[] | null {
  const alias = memory.aliases.get(text);
  if (alias) return alias;
  const words = wordsOf(text).text;
  if (words.length > SHORT) return null;
  const isEnd = memory.last.some(({ name }) => wordsOf(name.title).text.slice(-words.length) === words);
  return isEnd || KIND.test(text) ? memory.last : null;
}

function resolve(library: CitableLibrary, mention: Mention, memory: Memory): { documents: Named[]; findings: Finding[] } {
  const { title, number } = mention;
  if (!title) {
    const heads = number ? withNumber(library, number) : [];
    return { documents: heads.flatMap(owned), findings: [] };
  }
  const known = withTitle(library, title.text);
  if (known.length) return { documents: known, findings: aroundFindings(mention, known) };
  const other = meant(library, mention);
  if (other) {
    const finding = wrong('title', title, other.name.title, other.head);
    return { documents: [other], findings: [finding, ...aroundFindings({ ...mention, title: null }, [other])] };
  }
  const byShort = short(title.text, memory);
  return byShort ? { documents: byShort, findings: [] } : { documents: [], findings: unknown(mention, memory) };
}

/** @param mentions of the draft, in order */
export function* namedDocuments(draft: string, library: CitableLibrary, mentions: readonly Mention[]): Work<NamedDocuments> {
  const memory: Memory = { aliases: new Map(), last: [], told: new Set() };
  const places: NamedPlace[] = [];
  const findings: Finding[] = [];
  for (const mention of mentions) {
    yield { done: places.length, total: mentions.length };
    const found = resolve(library, mention, memory);
    places.push({ start: mention.start, end: mention.end, documents: found.documents });
    findings.push(...found.findings, ...withdrawnFindings(draft, mention, found.documents, memory));
    memory.last = found.documents;
    if (mention.alias) memory.aliases.set(mention.alias, found.documents);
  }
  return { places, findings };
}
