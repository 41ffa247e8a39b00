/** The order of files: those that take long begin, so that none of them is the last one and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take twelve seconds or more, the longest first; where a file is not known, its size says little. */
const LONG = [
  'offline/update',
  'access/axe',
  'browser/catalogue',
  'safety/built',
  'access/room',
  'site/full-disk',
  'browser/print',
  'browser/single',
  'site/unchanged',
  'offline/site',
  'browser/pages',
  'site/at-once',
  'site/dev',
  'browser/proofread',
  'browser/search-page',
  'access/view',
  'site/build',
  'site/mutation',
  'access/told',
  'pdf/making',
  'browser/first-screen',
  'offline/mixture',
  'site/generated-library',
  'access/speak',
  'access/keyboard',
  'safety/addresses',
  'browser/bare',
  'site/pack',
  'servers/served',
  'sheet/backup',
  'browser/budget',
  'browser/copy',
  'browser/signs',
  'browser/search-library',
  'sheet/arriving',
  'office/received',
  'safety/kept',
  'site/provisions',
  'pdf/file',
  'sheet/filling',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
  return at < 0 ? LONG.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
