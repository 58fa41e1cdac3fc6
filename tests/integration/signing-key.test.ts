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
    for (const path of ['/', '/privacy', '/nothing', '/s/x/quiz', '/api/v1/stories']) {
      for (const method of ['GET', 'POST']) {
        const response = await worker.fetch(path, { method })
        expect([path, method, response.status]).toEqual([path, method, 500])
        expect(await response.text()).toContain('npx wrangler secret put SIGNING_KEY')
      }
    }
    const told = await worker.fetch('/api/v1/stories')
    expect(told.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await told.json()).toMatchObject({ code: 'not-configured' })
  })
})
