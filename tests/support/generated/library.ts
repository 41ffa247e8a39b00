/** A library of made-up documents of the usual forms: versions, references, repeals, what is to be done and by when. Nothing of it is real. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { madeSentences } from '../made-sentences.ts';
import { type Random, random } from '../random.ts';
import { levelDocuments } from './levels.ts';
import { amendment, notice, repeal } from './notices.ts';
import { longVersions, regulationVersions, typedOtherwise } from './regulations.ts';
import type { GeneratedDocument } from './types.ts';
import { CITIES, COUNTIES, PHRASES, PROVINCE, SUBJECTS } from './words.ts';

export const GENERATED_SIZE = 200;

/** Families of three, two and one version. */
function regulations(chance: Random, say: () => string): GeneratedDocument[] {
  return SUBJECTS.flatMap((subject, i) =>
    CITIES.slice(0, 2).flatMap((place, k) => {
      const first = 2008 + ((i + k) % 5);
      const versions = 1 + ((i + k) % 3);
      const dates = Array.from({ length: versions }, (_, version) => `${first + version * 5}-0${1 + (i % 9)}-1${k}`);
      return regulationVersions({ family: `banfa-${k}-${i}`, place, subject, dates }, chance, say);
    }),
  );
}

/** Each cites an ordinance, and every other one a notice before it. */
function notices(count: number, ordinances: readonly GeneratedDocument[], chance: Random, say: () => string): GeneratedDocument[] {
  const made: GeneratedDocument[] = [];
  for (let i = 0; i < count; i++) {
    const year = 2015 + (i % 9);
    const earlier = made[i - 9];
    const cites = [chance.pick(ordinances), ...(i % 2 && earlier ? [earlier] : [])];
    const place = CITIES[i % 3] as string;
    const date = `${year}-0${1 + (i % 9)}-0${1 + (i % 8)}`;
    const number = `${place[0]}政办发〔${year}〕${10 + i}号`;
    made.push(notice({ id: `tongzhi-${i}`, place, subject: chance.pick(SUBJECTS), date, number, cites }, chance, say));
  }
  return made;
}

export function generatedDocuments(seed = 20): GeneratedDocument[] {
  const chance = random(seed);
  const say = madeSentences(PHRASES, chance);
  const ordinances = regulations(chance, say);
  const alone = ordinances.filter(({ title }) => ordinances.filter((one) => one.title === title).length === 1);
  const typed = [
    typedOtherwise('guiding-0', '书屋', CITIES[0] as string, say),
    typedOtherwise('guiding-1', '球场', CITIES[1] as string, say),
  ];
  const levels = ['fuwu', 'jiceng'].flatMap((topic) => levelDocuments(topic, [PROVINCE, CITIES[0], COUNTIES[0]] as string[], chance, say));
  const amendments = alone.slice(0, 4).map((one, i) => amendment(`xiugai-${i}`, one, one.issuer, `2024-0${i + 1}-01`, ['第四条', 'a4']));
  const long = longVersions('tiaoli', PROVINCE, 90, madeSentences(PHRASES, random(seed + 1)));
  const others = [...ordinances, ...typed.flat(), ...levels, ...amendments, ...long];
  const told = notices(GENERATED_SIZE - others.length - 2, alone, chance, say);
  const ends = [told.slice(0, 5), told.slice(9, 14)].map((some, i) =>
    repeal(`feizhi-${i}`, some, `${CITIES[0]}人民政府`, `2025-0${i + 2}-01`),
  );
  return [...others, ...told, ...ends];
}

const yamlOf = ({ title, issuer, date, number, relations }: GeneratedDocument, sha256: string): string =>
  stringify({ title, issuer, date, ...(number ? { number } : {}), sha256, ...(relations ? { relations } : {}) });

/** @param dir the content folder to make */
export function writeGenerated(dir: string, documents: readonly GeneratedDocument[]): void {
  for (const document of documents) {
    const folder = join(dir, document.id);
    mkdirSync(folder, { recursive: true });
    const source = `${document.lines.join('\n\n')}\n`;
    writeFileSync(join(folder, 'source.txt'), source);
    writeFileSync(join(folder, 'policy.yaml'), yamlOf(document, createHash('sha256').update(source).digest('hex')));
    for (const [id, front] of Object.entries(document.sectors ?? {})) {
      mkdirSync(join(folder, 'sectors'), { recursive: true });
      writeFileSync(join(folder, 'sectors', `${id}.mdx`), `---\n${front}---\n`);
    }
  }
  writeFileSync(join(dir, 'site.yaml'), 'name: 云岭文件库\ndescription: 测试用的文件，都是编造的\npublisher: 测试者\n');
}
