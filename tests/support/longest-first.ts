/** The order of files: those that take long begin, so that none of them is the last one and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take a quarter of a minute of a processor or more, the longest first; where a file is not known, its size says little. */
const LONG = [
  'access/axe',
  'safety/built',
  'office/received',
  'browser/single',
  'offline/update',
  'offline/site',
  'site/build',
  'browser/pages',
  'browser/bare',
  'access/view',
  'access/speak',
  'browser/search-page',
  'browser/print',
  'access/keyboard',
  'safety/addresses',
  'browser/search',
  'access/room',
  'offline/mixture',
  'site/reproducible',
  'access/told',
  'site/mutation',
  'site/dev',
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
