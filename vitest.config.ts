import { defineConfig } from 'vitest/config'

const database = './tests/harness/setup.ts'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'web/**/*.test.ts', 'tests/{architecture,conventions}.test.ts'],
        },
      },
      {
        test: {
          name: 'store',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{architecture,conventions}.test.ts', 'tests/{journeys,crash,load}/**'],
          globalSetup: database,
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: database,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
