/**
 * Old formats of word processors, by LibreOffice where the machine has it: it knows their automatic numbers,
 * which readers of their bare text (word-extractor and the like) lose without a word.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { FileRefusal, type Format, SAVE_AS_DOCX } from '../received.ts';
import { newProfile } from './profile.ts';

/** Where it is put where it is not on the path. */
const USUAL = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];
const NAMES = ['soffice', 'libreoffice', 'soffice.com'];

/** @returns the program; undefined where there is none */
export function findLibreOffice(path = process.env.PATH ?? ''): string | undefined {
  const all = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...all, ...USUAL].find((program) => existsSync(program));
}

/** What hangs on a damaged file is ended. */
const LIMIT = 180_000;

/** @returns whether it ended well */
const run = (program: string, args: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: LIMIT, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });

/**
 * @returns the file as .docx
 * @throws FileRefusal without the program, or when it cannot read the file
 */
export async function toDocx(bytes: Uint8Array, format: Format, program = findLibreOffice()): Promise<Uint8Array> {
  if (!program) throw new FileRefusal(`.${format} 文件要用 LibreOffice 转换，这台机器上没有`, `${SAVE_AS_DOCX}；或装上 LibreOffice 再试`);
  const dir = await mkdtemp(join(tmpdir(), 'duizhao-received-'));
  try {
    const given = join(dir, `received.${format}`);
    await writeFile(given, bytes);
    const args = [
      newProfile(join(dir, 'profile')),
      '--headless',
      '--norestore',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      dir,
      given,
    ];
    const done = await run(program, args);
    const made = join(dir, 'received.docx');
    if (!done || !existsSync(made)) throw new FileRefusal(`LibreOffice 读不了这个 .${format} 文件，可能已损坏，或加了密码`, SAVE_AS_DOCX);
    return await readFile(made);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
