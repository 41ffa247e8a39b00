/** Which tests there are and what each kind of them needs. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { settle } from './tests/support/environment.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import { Retries } from './tests/support/retries.ts';

settle();

const SITES = 'tests/support/sites.ts';
/** Far beyond what any takes: it ends what hangs, and says nothing of how fast a machine is. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000 };
/** On a machine with much else to do a browser may not get its turn; what fails twice is a fault. */
const again = { retry: 1 };

/** They put a module in the place of another, which no file that comes after them may have. */
const REPLACING = ['tests/site/{build,mutation}.test.ts', 'tests/pdf/printer.test.ts'];

export default defineConfig({
  test: {
    // Tests in a browser wait more than they work.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new Retries()],
    projects: [
      // Nothing of these is kept from one file to the next, so what they load is loaded once.
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/{code,content}/*.test.ts'],
          setupFiles: 'tests/support/properties.ts',
          isolate: false,
          // They work and do not wait: a worker more would load everything once more and take its turns from the others.
          maxWorkers: '100%',
          ...patience,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,safety,pdf,office,servers,floor}/**/*.test.ts'],
          exclude: REPLACING,
          globalSetup: SITES,
          // Half of a small build is the loading of what builds: a worker loads it once.
          isolate: false,
          ...patience,
          ...again,
        },
      },
      { test: { name: 'replacing', include: REPLACING, globalSetup: SITES, ...patience, ...again } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: SITES,
          // A browser for each worker, not for each file. Modules are loaded once, so only files of tests may set hooks as they load.
          isolate: false,
          ...patience,
          ...again,
        },
      },
      // Old engines are fetched when first asked for, which takes a network: not for every run of the tests.
      {
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          globalSetup: 'tests/engines/setup.ts',
          ...patience,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
