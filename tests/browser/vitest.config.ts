import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    sequence: { shuffle: true },
    env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    // One Worker and one Chromium at a time.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
