/** The order of files: those that take long begin, so that none of them is the last one and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those of half a minute and more on two cores, the longest first; where a file is not known, its size says little. */
const LONG = [
  'safety/built',
  'access/axe',
  'offline/mixture',
  'offline/site',
  'offline/update',
  'browser/single',
  'browser/search-page',
  'browser/bare',
  'browser/pages',
  'access/room',
  'sheet/backup',
  'site/mutation',
  'site/build',
  'servers/served',
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
