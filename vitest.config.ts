import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    sequence: { shuffle: true },
    // Tests use no network.
    env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    // One less than the cores is what it would take by itself, and on two cores that is one.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
