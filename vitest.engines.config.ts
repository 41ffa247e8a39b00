import { defineConfig } from 'vitest/config';

/** Old engines are fetched when first asked for: a check before a release, not before every commit. */
export default defineConfig({
  test: {
    include: ['scripts/engines/*.test.ts'],
    globalSetup: 'scripts/lib/test-sites.ts',
    testTimeout: 120_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
