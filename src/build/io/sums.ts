/** SHA256SUMS, as sha256sum writes and checks it: whether a folder, or an archive of it, is what was built. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type Digests, digestOf, digestsIn } from './digests.ts';
import { filesBelow } from './files.ts';
import { UserError } from './terminal.ts';

export const SUMS = 'SHA256SUMS';

/** @returns the lines for all files but the list itself, in order */
export function sumsOf(digests: Digests): string {
  const paths = [...digests.keys()].filter((path) => path !== SUMS).sort();
  for (const path of paths) if (/[\\\r\n]/.test(path)) throw new Error(`a name that ${SUMS} cannot hold: ${path}`);
  return paths.map((path) => `${digests.get(path)?.sha256}  ${path}\n`).join('');
}

export const readFiles = (dir: string): Map<string, Uint8Array> =>
  new Map(filesBelow(dir).map((path) => [path, readFileSync(join(dir, path))]));

/** Puts the list into the folder, in which nothing is to change any more. @param digests of all its files */
export const writeSums = (dir: string, digests: Digests): void => writeFileSync(join(dir, SUMS), sumsOf(digests));

export interface Verdict {
  /** How many files are as listed. */
  same: number;
  missing: string[];
  changed: string[];
  /** In the folder, and not listed. */
  extra: string[];
  /** Lines of the list that say nothing. */
  unreadable: string[];
}

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

function entryOf(line: string): [string, string][] {
  const [, hash, path] = LINE.exec(line) ?? [];
  return hash && path ? [[path, hash]] : [];
}

/** @returns what the list says that lies in the folder: SHA-256 by path */
export const sumsIn = (dir: string): Map<string, string> => new Map(readFileSync(join(dir, SUMS), 'utf8').split('\n').flatMap(entryOf));

/** @param list the lines; @param found digests of what is there, the list's own left out */
function compare(list: string, found: Digests): Verdict {
  const rows = list.split(/\r?\n/).filter(Boolean);
  const listed = new Map(rows.flatMap(entryOf));
  const paths = [...listed.keys()].sort();
  const isSame = (path: string) => found.get(path)?.sha256 === listed.get(path);
  return {
    same: paths.filter(isSame).length,
    missing: paths.filter((path) => !found.has(path)),
    changed: paths.filter((path) => found.has(path) && !isSame(path)),
    extra: [...found.keys()].filter((path) => !listed.has(path)),
    unreadable: rows.filter((line) => !LINE.test(line)),
  };
}

const noList = (place: string): UserError =>
  new UserError(`${place} 里没有 ${SUMS}，无从核对。生成的网站里都有这个文件；请整个文件夹一起部署。`);

/**
 * Compares a folder with the list that lies in it; writes nothing.
 * @throws UserError when there is no list
 */
export function verifySums(dir: string): Verdict {
  const list = join(dir, SUMS);
  if (!existsSync(list)) throw noList(dir);
  const digests = digestsIn(dir);
  digests.delete(SUMS);
  return compare(readFileSync(list, 'utf8'), digests);
}

function unzip(file: string): [path: string, bytes: Uint8Array][] {
  try {
    return Object.entries(unzipSync(readFileSync(file))).filter(([path]) => !path.endsWith('/'));
  } catch {
    throw new UserError(`${file} 打不开：不是压缩包，或者没有复制完整。请重新复制一次，再核对。`);
  }
}

/**
 * Compares an archive with the list in it, be it of a folder or of what is in one; unpacks nothing to the disk.
 * @throws UserError when it is no archive, or has no list
 */
export function verifyZip(file: string): Verdict {
  const files = unzip(file);
  const [list] = files.filter(([path]) => path === SUMS || path.endsWith(`/${SUMS}`)).sort(([a], [b]) => a.length - b.length);
  if (!list) throw noList(file);
  const folder = list[0].slice(0, -SUMS.length);
  const nameOf = (path: string) => (path.startsWith(folder) ? path.slice(folder.length) : `../${path}`);
  const others = files.filter((one) => one !== list);
  return compare(Buffer.from(list[1]).toString('utf8'), new Map(others.map(([path, bytes]) => [nameOf(path), digestOf(bytes)])));
}

const KINDS: [keyof Verdict & ('missing' | 'changed' | 'extra' | 'unreadable'), string][] = [
  ['missing', '缺少'],
  ['changed', '被改动'],
  ['extra', '多出'],
  ['unreadable', `${SUMS} 里读不懂的行`],
];

export const isIntact = (verdict: Verdict): boolean => verdict.same > 0 && KINDS.every(([kind]) => !verdict[kind].length);

/** What the comparison found, for the one who deployed the folder. */
export function verdictMessage(verdict: Verdict): string {
  if (isIntact(verdict)) return `全部 ${verdict.same} 个文件与 ${SUMS} 一致。`;
  const told = KINDS.filter(([kind]) => verdict[kind].length).map(
    ([kind, name]) => `${name} ${verdict[kind].length} 个：\n${verdict[kind].map((path) => `  ${path}\n`).join('')}`,
  );
  return `与 ${SUMS} 不符，其余 ${verdict.same} 个文件一致。\n${told.join('')}请重新部署；多出的文件如不是自己放的，请查明来历。`;
}
