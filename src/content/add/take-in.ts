/** A received file made a folder of content/: its text, the file as it came, and what was recognised. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { recognise } from '../../document/recognise.ts';
import { type ReceiveOptions, receiveFile } from '../import/readers/receive-file.ts';
import { originalOf, receivedJson } from '../import/receive.ts';
import type { Received, Refused } from '../import/received.ts';
import { policyYaml, recognisedLines } from './recognised.ts';

/** What an editor must know of how the text came about. */
function notesOn({ text, encoding, left, computed, doubts }: Received, listed: string): string[] {
  return [
    ...(encoding ? [`原件编码是 ${encoding}，已转换为 UTF-8、统一换行。`] : []),
    ...(computed.length ? [`有 ${computed.length} 处自动编号或注号由程序算出，列在 ${listed}。`] : []),
    ...(left.length ? [`有 ${left.length} 处文字没有收入（页码、页眉、网页栏目之类），列在 ${listed}。`] : []),
    ...doubts.map(({ start, reason, note }) => `source.txt 第 ${text.slice(0, start).split('\n').length} 行：${reason}。${note}。`),
  ];
}

export type TakenIn = { said: string[] } | { refused: string };

/**
 * @param content the content folder
 * @param path of the received file
 * @param id of the document, which is not there yet
 * @returns what to tell the editor, or why nothing was written
 */
export async function takeIn(content: string, path: string, id: string, options: ReceiveOptions): Promise<TakenIn> {
  const dir = join(content, id);
  if (existsSync(dir)) return { refused: `content/${id} 已经存在，没有改动。请换一个代号，或先移走原来的目录。` };
  const bytes = readFileSync(path);
  const received: Received | Refused = await receiveFile(bytes, basename(path), options);
  if ('refused' in received) return { refused: `${path} 没有收入：${received.refused.reason}。\n${received.refused.note}。` };
  const original = originalOf(bytes, received);
  const found = recognise(received.text, received.stated);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'source.txt'), received.text);
  writeFileSync(join(dir, 'policy.yaml'), policyYaml(received, found, original));
  if (original) {
    writeFileSync(join(dir, original.file), bytes);
    writeFileSync(join(dir, 'received.json'), receivedJson(received));
  }
  const kept = original ? [`原件保存为 content/${id}/${original.file}，摘要记在 policy.yaml。`] : [];
  const next = found.asked.length ? `npm run confirm -- ${id}` : 'npm run check';
  const end = `已建立 content/${id}。下一步：运行 ${next}；npm run check 无误后运行 npm run anchors 登记条款地址。`;
  return { said: [...kept, ...notesOn(received, `content/${id}/received.json`), ...recognisedLines(found), end] };
}
