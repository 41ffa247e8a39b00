/** npm run bench -- build --corpus DIR: the whole build as the library grows, beside Starlight with one page a document. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { status } from '../../src/build/io/terminal.ts';
import { root } from '../../tests/support/root.ts';
import { changeOne, library, texts } from './library.ts';
import { type Cost, measureScript, median } from './measure.ts';
import { buildStarlight, starlightSite } from './starlight.ts';

const SIZES = [1, 100, 1000];
const ROUNDS = 3;

const CONTENT = join(root, '.tmp/bench-content');
const OUT = join(root, '.tmp/bench-sites');
/** Of what was made before; empty where a build is to make everything. */
const CACHE = join(root, '.tmp/bench-cache');

interface Size {
  laws: number;
  characters: number;
  ours: Cost[];
  /** The same again, in the same place, with a word of one document changed. */
  changed: Cost[];
  /** And with nothing changed. */
  unchanged: Cost[];
  starlight: Cost[];
}

/** Each line a paragraph, as the texts have it. */
const body = (text: string): string => text.trim().split(/\n+/).slice(1).join('\n\n');
const title = (text: string): string => text.trim().split('\n')[0]?.trim() ?? '';

const ours = (out: string): Promise<Cost> =>
  measureScript(['scripts/build.ts', '--content', CONTENT, '--out', out, '--cache', CACHE], root);

/** Built sites are kept to the end: ext4 looks for each new file's place among those just deleted, thousands of times. */
const kept = (laws: number, round: number, whose: string): string => join(OUT, `${laws}-${round}-${whose}`);

async function measure(corpus: string, laws: number): Promise<Size> {
  const all = texts(corpus, laws);
  const characters = all.reduce((sum, { text }) => sum + text.length, 0);
  const size: Size = { laws, characters, ours: [], changed: [], unchanged: [], starlight: [] };
  // By turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round++) {
    rmSync(CACHE, { recursive: true, force: true });
    library(corpus, laws, CONTENT, ['site.yaml']);
    const out = kept(laws, round, 'ours');
    size.ours.push(await ours(out));
    changeOne(CONTENT);
    size.changed.push(await ours(out));
    size.unchanged.push(await ours(out));
    const site = starlightSite(all.map(({ id, text }) => ({ id, title: title(text), body: body(text) })));
    size.starlight.push(await buildStarlight(site));
    renameSync(join(site, 'dist'), kept(laws, round, 'starlight'));
  }
  return size;
}

const seconds = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.seconds));
const gigabytes = (costs: readonly Cost[]): number => median(costs.map((cost) => cost.gigabytes ?? Number.NaN));
const ratio = (one: number, other: number): string => (one / other).toFixed(2);

function tell({ laws, characters, ours, changed, unchanged, starlight }: Size): void {
  status(`${laws} documents, ${(characters / 1e6).toFixed(2)} million characters, median of ${ROUNDS}:`);
  for (const [name, costs] of [
    ['Duizhao', ours],
    ['changed', changed],
    ['unchanged', unchanged],
    ['Starlight', starlight],
  ] as const)
    status(
      `  ${name.padEnd(10)} ${seconds(costs).toFixed(1)} s (${costs.map((cost) => cost.seconds.toFixed(1)).join(', ')}), ${gigabytes(costs).toFixed(2)} GB`,
    );
  status(`  ratio      time ${ratio(seconds(ours), seconds(starlight))}, memory ${ratio(gigabytes(ours), gigabytes(starlight))}`);
  const stages = ours.at(-1)?.output.match(/^\S+ … [\d.]+ 秒$/gm) ?? [];
  status(`  stages     ${stages.map((line) => line.replace(' …', '')).join('，')}`);
}

/** Seconds that a million characters more take, from one size to the next: alike where growth is linear. */
function growth(sizes: readonly Size[], of: (size: Size) => number): number[] {
  return sizes.slice(1).map((size, i) => {
    const before = sizes[i] as Size;
    return (of(size) - of(before)) / ((size.characters - before.characters) / 1e6);
  });
}

/** @param corpus a folder of .txt files */
export async function benchBuild(corpus: string): Promise<void> {
  status('Memory is that of the process tree at its peak, what processes share counted once (proportional set size).');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const sizes: Size[] = [];
  for (const laws of SIZES) {
    const size = await measure(corpus, laws);
    tell(size);
    sizes.push(size);
  }
  for (const key of ['ours', 'starlight'] as const) {
    const [early = 0, late = 0] = growth(sizes, (size) => seconds(size[key]));
    status(`growth, ${key}: ${early.toFixed(2)} then ${late.toFixed(2)} s a million characters: ${ratio(late, early)} of linear`);
  }
  for (const dir of [CONTENT, OUT, CACHE]) rmSync(dir, { recursive: true, force: true });
}
