import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

/** These put something else in the place of a module, which others must not find there. */
const MOCKING = ['tests/pages/inputs.test.ts']
const IN_BROWSER = 'tests/browser/**'

export default defineConfig({
  test: {
    sequence: { shuffle: true },
    env: {
      // Tests use no network.
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      // Commands that tests run start in half the time.
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'),
    },
    // One less than the cores is what it would take by itself, and on two cores that is one.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'modules loaded once',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [IN_BROWSER, ...MOCKING],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'modules of their own', include: MOCKING } },
    ],
  },
})
