/** The order of files: one project after another, and of each those first that take long, so that none of them is the last one and alone. */
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

/**
 * A worker goes on to the next file with all that it has loaded, a browser or what builds, only where that is of the same project. The
 * engines wait more than they work, and leave the processors to others.
 */
const PROJECTS = ['engines', 'replacing', 'site', 'browser'];

const placeOf = (all: readonly string[], found: (one: string) => boolean): number => {
  const at = all.findIndex(found);
  return at < 0 ? all.length : at;
};

const byProject = ({ project }: TestSpecification): number => placeOf(PROJECTS, (name) => name === project.name);
const byLength = ({ moduleId }: TestSpecification): number => placeOf(LONG, (name) => moduleId.endsWith(`${name}.test.ts`));

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => byProject(one) - byProject(other) || byLength(one) - byLength(other));
  }
}
