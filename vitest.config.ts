import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'content/**/*.test.ts'],
    globalSetup: 'scripts/lib/test-sites.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
