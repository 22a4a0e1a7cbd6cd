import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Properties and the built command take seconds on a machine of two cores under load.
    testTimeout: 60_000,
  },
});
