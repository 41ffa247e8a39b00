/** The order of files: those that take long begin, so that none of them is the last one and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take half a minute of a processor, or nearly, the longest first; where a file is not known, its size says little. */
const LONG = [
  'access/axe',
  'safety/built',
  'offline/mixture',
  'offline/update',
  'browser/single',
  'browser/bare',
  'browser/print',
  'browser/pages',
  'offline/site',
  'access/view',
  'browser/search-page',
  'access/speak',
  'access/keyboard',
  'site/build',
  'access/room',
  'safety/kept',
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
