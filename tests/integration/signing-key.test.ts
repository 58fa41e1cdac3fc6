import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorker } from '../fixtures/worker.ts'

describe('a Worker without its signing key', () => {
  let worker: Awaited<ReturnType<typeof startWorker>>
  beforeAll(async () => {
    worker = await startWorker({ key: '' })
  })
  afterAll(() => worker.close())

  it('is up, but answers every other door with the command that sets it', async () => {
    expect((await worker.fetch('/healthz')).status).toBe(200)
    for (const path of ['/', '/s/x/quiz', '/api/v1/stories']) {
      const response = await worker.fetch(path)
      expect([path, response.status]).toEqual([path, 500])
      expect(await response.text()).toContain('npx wrangler secret put SIGNING_KEY')
    }
  })
})
