/** A draft checked from beginning to end, and what is said of it. */
import { isRemark } from '../../proofread/messages.ts';
import { type Checked, checkDraft } from './check-draft.ts';
import { drawFindings } from './findings-list.ts';
import { Stopped } from './in-slices.ts';
import type { PageParts } from './page-parts.ts';
import { forget, type State, say, setBusy } from './page-state.ts';
import { itemsOf } from './taken.ts';

const LONGEST_DRAFT = 200_000;

function summary({ findings, missing }: Checked): string {
  const faults = findings.filter(({ kind }) => isRemark(kind)).length;
  const lost = missing.length ? `有 ${missing.length} 份文件没有取到，没有对照：${missing.slice(0, 3).join('、')}。` : '';
  if (!findings.length) return ` 处。文稿里没有发现与本站文件有关的文字。${lost}`;
  return ` 处，其中 ${faults} 处要改或要核。${lost}`;
}

async function check(parts: PageParts, state: State, draft: string): Promise<void> {
  const { run } = state;
  const checked = await checkDraft(draft, (part) => {
    parts.progress.value = part;
    return state.run !== run;
  });
  Object.assign(state, { items: itemsOf(checked.findings), checked: draft, current: -1 });
  if (!(await drawFindings(parts, state))) return;
  setBusy(parts, false);
  parts.count.textContent = String(checked.findings.length);
  say(parts, summary(checked));
}

export async function runCheck(parts: PageParts, state: State): Promise<void> {
  forget(parts, state);
  const draft = parts.draft.value;
  if (!draft.trim()) return say(parts, '先粘贴文稿，或者选一个文件。');
  if (draft.length > LONGEST_DRAFT) return say(parts, `文稿有 ${draft.length} 字，超过 20 万字。请分成几份校核。`);
  setBusy(parts, true);
  say(parts, '正在校核…');
  try {
    await check(parts, state, draft);
  } catch (error) {
    if (error instanceof Stopped) return;
    setBusy(parts, false);
    say(parts, '没有校核成：文件的数据没有取到。请检查网络，再按一次“校核”；文稿没有变。');
  }
}

export function stopCheck(parts: PageParts, state: State): void {
  forget(parts, state);
  say(parts, '已停止。');
}
