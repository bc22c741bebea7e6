import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**'],
    testTimeout: 60_000,
    // Many tests wait for other processes: without this one core of two would be left idle.
    maxWorkers: '100%',
    reporters: ['default'],
  },
});
