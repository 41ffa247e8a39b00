/** The order of files: one project after another, and of each those first that take long, so that none of them is the last one and alone. */
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
