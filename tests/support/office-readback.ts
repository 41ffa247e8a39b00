/** For tests: what other programs make of the files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { newProfile } from '../../src/content/import/libreoffice/profile.ts';

/** The parts of a package, the XML ones as text. */
export function packageParts(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(files.map(([path, file]) => [path, strFromU8(file)]));
}

type Node = DefaultTreeAdapterTypes.Node;

/** Line breaks as such. */
export function nodeText(node: Node): string {
  if (node.nodeName === 'br') return '\n';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(nodeText).join('') : '';
}

function paragraphsOf(node: Node): string[] {
  if (/^(p|h\d)$/.test(node.nodeName)) return [nodeText(node)];
  return 'childNodes' in node ? node.childNodes.flatMap(paragraphsOf) : [];
}

/** The paragraphs of a Word document as another program reads them. */
export async function readDocx(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
  return paragraphsOf(parseFragment(value));
}

function runs(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const canPrint = ['soffice', 'pdftotext', 'pdfinfo'].every(runs);

export interface Printed {
  /** Without blanks, a page an entry. */
  pages: string[];
  /** In mm. */
  width: number;
  height: number;
}

/** @param files by name; printed by LibreOffice in one go */
export function printInOffice(files: Record<string, Uint8Array>): Record<string, Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    mkdirSync(join(folder, 'pdf'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const options = [newProfile(join(folder, 'profile')), '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'pdf')];
    execFileSync('soffice', [...options, ...paths], { stdio: 'ignore' });
    return Object.fromEntries(Object.keys(files).map((name) => [name, readPdf(join(folder, 'pdf', name.replace(/\w+$/, 'pdf')))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPdf(path: string): Printed {
  const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }));
  const mm = (points?: string) => Math.round((Number(points) / 72) * 25.4);
  execFileSync('pdftotext', ['-raw', path]);
  const text = readFileSync(path.replace(/pdf$/, 'txt'), 'utf8');
  const pages = text.split('\f').slice(0, -1);
  return { pages: pages.map((page) => page.replace(/\s/g, '')), width: mm(size?.[1]), height: mm(size?.[2]) };
}
