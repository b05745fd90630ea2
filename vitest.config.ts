import { defineConfig } from 'vitest/config';

// Tests run the real program, some in the real browser: two files at a time, and time for a busy machine.
process.env.TZ = 'Asia/Almaty';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/program.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
