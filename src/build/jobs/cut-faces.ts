/** The faces of a document's PDFs, each cut to the characters used, taken in turns with other threads. */
import { fontRules, type UsedCharacters } from '../pdf/font-rules.ts';
import type { Face } from '../pdf/fonts.ts';
import { type BuildContext, type Counter, takeRemaining } from '../pool/pool.ts';

interface Data {
  faces: readonly Face[];
  used: readonly UsedCharacters[];
  folder: string;
  counter: Counter;
}

/** @returns a face's family and its rules, for each face that this thread has cut */
export default async (_: BuildContext, { faces, used, folder, counter }: Data): Promise<[string, string][]> => {
  const made: [string, string][] = [];
  for (const face of takeRemaining(faces, counter)) made.push([face.family, await fontRules(face, used, folder)]);
  return made;
};
