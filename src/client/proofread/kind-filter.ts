/** Counts of the kinds, each of which shows its findings alone. */
import { countsOf, KIND_NAMES } from '../../proofread/messages.ts';
import type { Finding } from '../../proofread/model/types.ts';
import { all, createButton } from '../ui/dom.ts';

function show(kinds: HTMLElement, list: HTMLElement, kind: string): void {
  for (const button of all('button', kinds)) button.setAttribute('aria-pressed', String(button.dataset.only === kind));
  for (const item of all('[data-finding]', list)) item.hidden = kind !== '' && item.dataset.kind !== kind;
}

export function drawKinds(kinds: HTMLElement, list: HTMLElement, findings: readonly Finding[]): void {
  const counts = countsOf(findings).map(([kind, count]): [string, string] => [kind, `${KIND_NAMES[kind]} ${count}`]);
  kinds.textContent = '';
  if (counts.length < 2) return;
  for (const [kind, name] of [['', `全部 ${findings.length}`], ...counts] as [string, string][]) {
    const button = createButton(name, () => show(kinds, list, kind));
    button.dataset.only = kind;
    kinds.append(button);
  }
  show(kinds, list, '');
}
