import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**'],
    sequence: { shuffle: true },
    // Tests use no network.
    env: { CLOUDFLARE_CF_FETCH_ENABLED: 'false' },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
})
