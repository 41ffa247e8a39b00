import { defineConfig } from 'vitest/config';

const SITES = 'tests/support/sites.ts';
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Tests in a browser wait more than they work.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/content/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/{site,safety,pdf,servers,floor}/**/*.test.ts'],
          globalSetup: SITES,
          ...patience,
        },
      },
      { test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], globalSetup: SITES, ...patience } },
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
