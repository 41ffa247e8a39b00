/** What a built page says the document says, compared with the document, character for character. */
import { emendationMarks, isTold } from '../crosslinks/segments.ts';
import { BODY_KINDS } from '../document/clause.ts';
import { showLineBreaks } from '../document/control.ts';
import type { Clause, Document, Span } from '../document/types.ts';
import { attr, type Element, textOf } from './html.ts';

export interface Flaw {
  reason: string;
  actual?: string;
  expected?: string;
}

function firstDifference(actual: string, expected: string): Pick<Flaw, 'actual' | 'expected'> {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at++;
  const show = (text: string) => `${text.slice(Math.max(0, at - 8), at)}【${text[at] ?? '（到此为止）'}】${text.slice(at + 1, at + 9)}`;
  return { actual: show(actual), expected: show(expected) };
}

function compare(reason: string, actual: string, expected: string): Flaw[] {
  return actual === expected ? [] : [{ reason, ...firstDifference(actual, expected) }];
}

const SPAN = /^(\d+)-(\d+)$/;

/** A span of the reading text, with what copies tell of taken back. */
function toldBack(document: Document, { start, end }: Span): string {
  const told = emendationMarks(document).filter((mark) => isTold(mark) && start <= mark.start && mark.end <= end);
  let text = '';
  let at = start;
  for (const mark of told) {
    text += document.reading.slice(at, mark.start) + mark.emendation.sic;
    at = mark.end;
  }
  return text + document.reading.slice(at, end);
}

function quotation(document: Document, clause: Clause, element: Element): Flaw[] {
  const match = SPAN.exec(attr(element, 'data-span') ?? '');
  if (!match) return [{ reason: `引 ${clause.id} 的文字没有注明起止` }];
  const [start, end] = [clause.reading.start + Number(match[1]), clause.reading.start + Number(match[2])];
  if (end > clause.reading.end || start >= end) return [{ reason: `引 ${clause.id} 的起止超出了条款` }];
  return [
    ...compare(`引 ${clause.id} 的文字与原文不符`, textOf(element, 'reading'), document.reading.slice(start, end)),
    ...compare(`引 ${clause.id} 的文字，校勘还原后与原件不符`, textOf(element, 'source'), toldBack(document, { start, end })),
  ];
}

function whole(document: Document, clause: Clause, element: Element): Flaw[] {
  const { reading, source } = clause;
  return [
    ...compare(
      `条款 ${clause.id} 与整理后的原文不符`,
      // What a rule left out may stand behind the line break that ends the clause.
      textOf(element, 'reading').trim(),
      document.reading.slice(reading.start, reading.end).trim(),
    ),
    ...compare(
      `条款 ${clause.id} 还原后与原件不符`,
      textOf(element, 'source').trim(),
      document.source.slice(source.start, source.end).trim(),
    ),
  ];
}

const isWhole = (element: Element) => attr(element, 'id') === attr(element, 'data-clause');

type DocumentOf = (id: string) => Document | undefined;

/** The document whose words an element has: of the nearest around it that names one. */
export function policyAround(element: Element): string | undefined {
  for (let at: Element['parentNode'] = element; at; at = 'parentNode' in at ? at.parentNode : null) {
    const id = 'attrs' in at ? attr(at, 'data-policy') : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The document whose words an element says it holds: one that it names or that is named around it, or the page's. */
const saidOf = (element: Element, own: Document | undefined, documentOf: DocumentOf): Document | undefined => {
  const id = attr(element, 'data-of') ?? policyAround(element);
  return id === undefined ? own : documentOf(id);
};

/** One element that says it holds the document's words. */
function claim(element: Element, document: Document | undefined): Flaw[] {
  const id = attr(element, 'data-clause');
  const clause = document?.clauses.find((one) => one.id === id);
  if (!document || !clause) return [{ reason: `页面引了没有的条款 ${id}` }];
  return isWhole(element) ? whole(document, clause, element) : quotation(document, clause, element);
}

/** Copies cite a clause by the label of its address on the page, or by that of the words themselves. */
function labels(elements: readonly Element[], claimed: readonly Element[], document: Document): Flaw[] {
  const addresses = elements.filter((element) => (attr(element, 'class') ?? '').split(' ').includes('address'));
  const said = new Map(addresses.map((link) => [(attr(link, 'href') ?? '').split('#').pop() ?? '', textOf(link, 'reading').trim()]));
  return claimed.flatMap((element) => {
    const clause = document.clauses.find(({ id }) => id === attr(element, 'data-clause'));
    const label = attr(element, 'data-label') ?? (clause && said.get(clause.id)) ?? '';
    if (!clause || label === clause.label || (label === '' && !BODY_KINDS.has(clause.kind))) return [];
    return [{ reason: `引 ${clause.id} 的文字没有注明是哪一条`, actual: label, expected: clause.label }];
  });
}

/** A place of the table of emendations: what it says the source reads, or the reading text. */
function form(element: Element, document: Document | undefined): Flaw[] {
  const number = Number(attr(element, 'data-emendation'));
  const emendation = document && emendationMarks(document).find((mark) => mark.number === number)?.emendation;
  const key = attr(element, 'data-form');
  if (!emendation || (key !== 'sic' && key !== 'corr')) return [{ reason: `页面列了没有的校勘 ${number}` }];
  return compare(`校勘 ${number} 与登记的不符`, textOf(element, 'reading'), showLineBreaks(emendation[key]));
}

function completeness(claimed: readonly Element[], document: Document): Flaw[] {
  const seen = claimed.filter(isWhole).map((element) => attr(element, 'id'));
  const expected = document.clauses.map(({ id }) => id);
  if (seen.join() === expected.join()) return [];
  const lost = expected.filter((id) => !seen.includes(id));
  return [
    {
      reason: lost.length ? `全文页缺条款 ${lost.join('、')}` : '全文页的条款有重复或次序不对',
      actual: seen.join(' '),
      expected: expected.join(' '),
    },
  ];
}

/**
 * @param elements of one page, in order
 * @param document the page's document; undefined for pages that have none
 * @param fullText whether the page must hold every clause, once and in order
 * @param documentOf others, whose words the page may have too
 */
export function fidelityFlaws(
  elements: readonly Element[],
  document: Document | undefined,
  fullText: boolean,
  documentOf: DocumentOf = () => undefined,
): Flaw[] {
  const claimed = elements.filter((element) => attr(element, 'data-clause') !== undefined);
  const forms = elements.filter((element) => attr(element, 'data-emendation') !== undefined);
  const flaws = [
    ...claimed.flatMap((element) => claim(element, saidOf(element, document, documentOf))),
    ...forms.flatMap((element) => form(element, document)),
  ];
  if (!document) return flaws;
  const own = claimed.filter((element) => saidOf(element, document, documentOf) === document);
  return [...flaws, ...labels(elements, own, document), ...(fullText ? completeness(own, document) : [])];
}
