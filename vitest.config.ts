import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'content/**/*.test.ts'],
    // Old engines are fetched on demand: npm run test:engines.
    exclude: [...configDefaults.exclude, 'scripts/engines/**'],
    globalSetup: 'scripts/lib/test-sites.ts',
    // Tests in a browser wait more than they work.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
