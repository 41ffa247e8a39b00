import { defineConfig } from 'vitest/config';

/** Old engines are fetched when first asked for, which takes a network: not for every run of the tests. */
export default defineConfig({
  test: {
    include: ['scripts/engines/*.test.ts'],
    globalSetup: 'scripts/engines/setup.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    maxWorkers: '100%',
  },
});
