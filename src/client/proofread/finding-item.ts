/** A finding as an entry of the list; the reader's words and the documents' are only ever text. */
import { isRemark, KIND_NAMES, reasonFor } from '../../proofread/messages.ts';
import type { Difference, Finding } from '../../proofread/model/types.ts';
import * as wording from '../../wording/interface.ts';
import { searchFolderUrl } from '../search/fetch-data.ts';
import { singleFileApi } from '../single/single-file-api.ts';
import { createButton, createElement } from '../ui/dom.ts';
import { withIndexFile } from '../ui/file-links.ts';

const pageUrl = (path: string): string => singleFileApi()?.pageUrl(path) ?? withIndexFile(new URL(`../${path}`, searchFolderUrl()).href);

/** How much is shown before the first difference and behind the last. */
const AROUND = 28;
const LONGEST = 120;

type Span = [start: number, end: number];

/** Words with spans of them in an element each; long stretches without one are cut. */
function marked(words: string, spans: readonly Span[], tag: 'del' | 'ins'): (string | Node)[] {
  const [from, to] = spans.length
    ? [Math.max(0, (spans[0] as Span)[0] - AROUND), Math.min(words.length, (spans[spans.length - 1] as Span)[1] + AROUND)]
    : [0, Math.min(words.length, LONGEST)];
  const parts: (string | Node)[] = [from > 0 ? '…' : ''];
  let at = from;
  for (const [start, end] of spans) {
    parts.push(words.slice(at, start), createElement(tag, end > start ? '' : 'nothing', words.slice(start, end)));
    at = end;
  }
  return [...parts, words.slice(at, to), to < words.length ? '…' : ''];
}

function line(label: string, parts: readonly (string | Node)[], className = ''): HTMLElement {
  const element = createElement('p', `finding-words ${className}`);
  element.append(createElement('span', 'label', label), ...parts);
  return element;
}

const inDraft = ({ start, end }: Difference, from: number): Span => [start - from, end - from];
const inDocument = ({ at, expected }: Difference): Span => [at, at + expected.length];

/** Both sides, beneath each other. */
function sides({ start, end, expected, differences = [], kind }: Finding, draft: string): HTMLElement[] {
  const written = draft.slice(start, end);
  const whole: Span[] = [[0, written.length]];
  if (kind === 'exact' || expected === undefined || (kind !== 'altered' && !differences.length && written === expected)) {
    return [line(wording.draft, marked(written, isRemark(kind) ? whole : [], 'del'))];
  }
  const own = differences.length ? differences.map((one) => inDraft(one, start)) : isRemark(kind) ? whole : [];
  const theirs: Span[] = differences.length ? differences.map(inDocument) : isRemark(kind) ? [[0, expected.length]] : [];
  return [
    line(wording.draft, marked(written, own, 'del')),
    line(kind === 'wrong-clause' ? wording.shouldBe : wording.original, marked(expected, theirs, 'ins')),
  ];
}

function citation({ policy, clause, cited }: Finding): HTMLElement | null {
  if (!policy || !cited) return null;
  const place = createElement('p', 'finding-cited');
  const link = createElement('a', '', cited);
  link.href = pageUrl(clause ? `${policy}/text/#${clause}` : `${policy}/text/`);
  place.append(link);
  return place;
}

export interface FindingActions {
  /** Null where there is nothing to be taken over. */
  take: (() => void) | null;
  show: () => void;
}

/** @param number from 1; @param place in the draft, in words: 第 3 行 */
export function findingItem(finding: Finding, draft: string, number: number, place: string, { take, show }: FindingActions): HTMLLIElement {
  const item = createElement('li', `finding ${isRemark(finding.kind) ? 'fault' : 'remark'}`);
  item.tabIndex = -1;
  Object.assign(item.dataset, { finding: '', kind: finding.kind, start: String(finding.start), end: String(finding.end) });
  if (finding.policy) item.dataset.policy = finding.policy;
  if (finding.clause) item.dataset.clause = finding.clause;
  const head = createElement('p', 'finding-head');
  head.append(
    createElement('span', 'finding-number', `〔${number}〕`),
    createElement('strong', '', KIND_NAMES[finding.kind]),
    createElement('span', 'detail', place),
  );
  const actions = createElement('p', 'finding-do');
  if (take) {
    const button = createButton(wording.adoptOriginal, take);
    button.dataset.take = '';
    actions.append(button);
  }
  actions.append(createButton(wording.seeInDraft, show));
  const cited = citation(finding);
  item.append(
    head,
    ...sides(finding, draft),
    createElement('p', 'finding-reason', reasonFor(finding, draft)),
    ...(cited ? [cited] : []),
    actions,
  );
  return item;
}

/** Shows whether the document's words stand in the draft. */
export function showTaken(item: HTMLElement, isTaken: boolean): void {
  item.classList.toggle('taken', isTaken);
  const button = item.querySelector('[data-take]');
  if (button) button.textContent = isTaken ? wording.undo : wording.adoptOriginal;
}
