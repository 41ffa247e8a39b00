/** What `add` kept of a received file: the file itself, and received.json. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Locate, type Problem, problemAt } from './files/problem.ts';
import { placeInJson, readBytes, readText } from './files/read-file.ts';
import { sha256Of } from './import/receive.ts';
import type { Merged } from './import/received.ts';
import type { PolicyData } from './schemas.ts';

/** The file as it was received, where it is kept, must be the one that was registered. */
function originalProblems(folder: string, name: string, { provenance: { received } }: PolicyData, locate: Locate): Problem[] {
  if (!received?.file) return [];
  const file = `${name}/policy.yaml`;
  const path = join(folder, received.file);
  const note = '从版本记录或来源恢复原件；原件永不修改';
  const at = ['provenance', 'received', 'file'];
  if (!existsSync(path)) return [problemAt(file, locate, { at, reason: `没有原件 ${received.file}`, note })];
  const read = readBytes(path, `${name}/${received.file}`);
  if ('problem' in read) return [read.problem];
  const sha256 = sha256Of(read.bytes);
  if (sha256 === received.sha256) return [];
  const reason = `原件 ${received.file} 被改动过：摘要与登记的不符`;
  return [problemAt(file, locate, { at: ['provenance', 'received', 'sha256'], reason, actual: received.sha256, expected: sha256, note })];
}

const count = z.int().positive();
const merged = z.array(z.object({ start: z.int().nonnegative(), column: z.int().nonnegative(), rows: count, columns: count }));

/** @param name of the document's folder as editors know it */
export function readReceived(folder: string, name: string, policy: PolicyData, locate: Locate): { merged: Merged[]; problems: Problem[] } {
  const problems = originalProblems(folder, name, policy, locate);
  const path = join(folder, 'received.json');
  if (!existsSync(path)) return { merged: [], problems };
  const file = `${name}/received.json`;
  const { text, problems: unread } = readText(path, file);
  if (unread.length) return { merged: [], problems: [...problems, ...unread] };
  try {
    return { merged: z.object({ merged }).parse(JSON.parse(text)).merged, problems };
  } catch (error) {
    const note = '从版本记录恢复它；它由 npm run add 生成，不手工修改';
    return { merged: [], problems: [...problems, { file, place: placeInJson(error), reason: 'received.json 读不懂', note }] };
  }
}
