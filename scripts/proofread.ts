/** npm run proofread -- FILE: holds a draft, .txt or .docx, against the documents of the content folder. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, status, UserError } from '../src/build/io/terminal.ts';
import { reportOf } from '../src/content/files/problem.ts';
import { receiveFile } from '../src/content/import/readers/receive-file.ts';
import { errorsOf, loadContent } from '../src/content/load.ts';
import { withWithdrawals } from '../src/crosslinks/status/withdrawals.ts';
import { FAULTS } from '../src/proofread/messages.ts';
import { proofread } from '../src/proofread/proofread.ts';
import { referenceDocument, referenceTerms } from '../src/proofread/publish.ts';
import { findingReport } from '../src/proofread/report.ts';
import { FOLDER_OPTIONS, readSettings } from '../src/site/settings.ts';

const USAGE = '用法：npm run proofread -- 文稿路径\n例如：npm run proofread -- 汇报.docx';

await runCommand(async () => {
  const { positionals, values } = parseArgs({ strict: false, allowPositionals: true, options: FOLDER_OPTIONS });
  const [given] = positionals;
  // npm runs in the project's folder; the path is meant from where the editor stands.
  const path = given && resolve(process.env.INIT_CWD ?? '.', given);
  if (!given || !path || !existsSync(path)) throw new UserError(given ? `没有这个文件：${path}\n${USAGE}` : USAGE);
  const received = await receiveFile(readFileSync(path), path);
  if ('refused' in received) throw new UserError(`${received.refused.reason}\n${received.refused.note}`);
  const { editions, problems } = loadContent(readSettings(values as { content?: string }).content);
  if (errorsOf(problems).length) throw new UserError(reportOf(errorsOf(problems)));
  const documents = withWithdrawals(editions).map((edition) => referenceDocument(edition));
  const findings = proofread(received.text, documents, editions.flatMap(referenceTerms));
  status(findingReport(given, received.text, findings));
  if (findings.some(({ kind }) => FAULTS.includes(kind))) process.exitCode = 1;
});
