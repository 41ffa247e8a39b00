/** The order of files: those that take long begin, so that none of them is the last one and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take a quarter of a minute of a processor or more, the longest first; where a file is not known, its size says little. */
const LONG = [
  'access/axe',
  'safety/built',
  'site/at-once',
  'site/full-disk',
  'site/build',
  'site/generated-library',
  'browser/single',
  'pdf/making',
  'browser/pages',
  'offline/site',
  'offline/update',
  'browser/bare',
  'site/dev',
  'access/speak',
  'access/view',
  'browser/search-page',
  'access/keyboard',
  'safety/addresses',
  'browser/print',
  'offline/mixture',
  'access/room',
  'site/mutation',
  'site/reproducible',
  'browser/first-screen',
  'access/told',
  'servers/served',
  'browser/copy',
  'browser/proofread',
  'browser/search-library',
  'site/collection',
  'floor/floor',
  'browser/text',
  'sheet/added',
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
