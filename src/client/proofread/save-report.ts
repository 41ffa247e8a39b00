/** The report as a Word document, made on the device. */

import { countsOf, KIND_NAMES, reasonFor } from '../../proofread/messages.ts';
import type { Finding } from '../../proofread/model/types.ts';
import * as wording from '../../wording/interface.ts';
import { one } from '../ui/dom.ts';
import { saveFile } from '../ui/save-file.ts';
import { today } from '../ui/today.ts';
import { loadDraftFiles } from './draft-files.ts';
import { lineNames } from './line-names.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * @param script address of what writes it; @param found in the draft, in order
 * @throws where the script does not come
 */
export async function saveReport(script: string, draft: string, found: readonly Finding[]): Promise<void> {
  const files = await loadDraftFiles(script);
  const counts = countsOf(found).map(([kind, count]) => `${KIND_NAMES[kind]} ${count} 处`);
  const places = lineNames(
    draft,
    found.map(({ start }) => start),
  );
  const findings = found.map((finding, i) => ({
    kind: KIND_NAMES[finding.kind],
    place: places[i] as string,
    written: draft.slice(finding.start, finding.end),
    expected: finding.kind === 'exact' ? '' : (finding.expected ?? ''),
    reason: reasonFor(finding, draft),
    cited: finding.cited ?? '',
    start: finding.start,
    end: finding.end,
  }));
  const site = one('.site-name')?.textContent ?? '';
  const summary = [
    `校核日期：${today()}　对照：${site}`,
    counts.length ? `发现：${counts.join('，')}。` : '没有发现与本站文件有关的文字。',
    '文稿在本机校核，没有上传。本报告不是正式文本；引用请核对原件。',
  ];
  const bytes = files.report({ title: wording.reportLabel, date: today(), publisher: site, summary, findings, draft });
  saveFile(`文稿校核报告 ${today()}`, 'docx', bytes, TYPE);
}
