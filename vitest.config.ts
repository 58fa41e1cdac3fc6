import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
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
  },
})
