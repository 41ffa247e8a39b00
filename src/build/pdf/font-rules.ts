/** The fonts of a face in one document's PDFs as @font-face rules, each font cut to the characters that all its pages use. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../io/terminal.ts';
import type { Face } from './fonts.ts';
import { subset } from './subset.ts';

/** Text by the first family of its print face. */
export type CharactersByFamily = Record<string, string>;

/** What a printed page uses, and which one it is. */
export interface UsedCharacters {
  page: string;
  characters: CharactersByFamily;
}

/** What page numbers need, which stand in no page's text, and the family that they are set in. */
const PAGE_NUMBER = '— 0123456789';
export const PAGE_NUMBER_FAMILY = '宋体';

/** Characters that no font draws. */
const SHAPELESS = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

const range = (characters: readonly string[]) => characters.map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16)}`).join(',');

/** @returns each character once, in one order, so that pages in any order give the same fonts */
function charactersOf({ family }: Face, used: readonly UsedCharacters[]): string[] {
  const text = used.map(({ characters }) => characters[family] ?? '').join('') + (family === PAGE_NUMBER_FAMILY ? PAGE_NUMBER : '');
  return [...new Set(Array.from(` ${text.replace(SHAPELESS, '')}`))].sort();
}

function missing({ family }: Face, wanted: readonly string[], used: readonly UsedCharacters[]): UserError {
  const place = used.find(({ characters }) => wanted.some((one) => characters[family]?.includes(one)))?.page;
  return new UserError(
    `排印 ${place} 时缺字：“${family}”的字体里都没有 ${wanted.map((one) => `“${one}”`).join('、')}。\n请把收有这些字的字体放进 fonts/ 文件夹，再运行一次。`,
  );
}

/**
 * Each font of the face is cut to the characters that the ones before it lack.
 * @param used by the pages of one document; folder: where the cut fonts are written
 * @returns a style sheet with their addresses
 * @throws UserError with the first page that has a character which no font of the face has
 */
export async function fontRules(face: Face, used: readonly UsedCharacters[], folder: string): Promise<string> {
  const rules: string[] = [];
  let wanted = charactersOf(face, used);
  for (const [i, { file, only }] of face.fonts.entries()) {
    const asked = only ? wanted.filter((one) => only.test(one)) : wanted;
    if (!asked.length) continue;
    const cut = await subset(file, asked);
    wanted = wanted.filter((one) => !cut.characters.includes(one));
    if (!cut.characters.length) continue;
    const made = join(folder, `${face.family}-${i}.ttf`);
    writeFileSync(made, cut.bytes);
    rules.push(`@font-face{font-family:"${face.family}";src:url("${pathToFileURL(made)}");unicode-range:${range(cut.characters)}}`);
  }
  if (wanted.length) throw missing(face, wanted, used);
  return rules.join('\n');
}
