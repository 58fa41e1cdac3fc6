import { describe, expect, it } from 'vitest'
import { notForTheWorker } from '../src/cli/bundle.ts'
import { modulesOf } from './fixtures/imports.ts'

describe('the Worker', () => {
  it('has what it needs to ask and to grade every kind', () => {
    expect(modulesOf('src/worker.ts')).toEqual(
      expect.arrayContaining([
        'src/app.tsx',
        'src/questions/form.ts',
        'src/questions/kinds/match/play.ts',
        'node_modules/hono',
      ]),
    )
  })

  it('has no language library, no make half, and nothing else that only builds decks', () => {
    expect(notForTheWorker(modulesOf('src/worker.ts'))).toEqual([])
  })

  it('would be found out if it had', () => {
    const found = notForTheWorker(modulesOf('src/cli/items.ts'))
    for (const module of [
      'node_modules/compromise/two',
      'node_modules/yaml',
      'src/questions/bank.ts',
      'src/questions/distractors/pool.ts',
      'src/questions/kinds/match/make.ts',
      'src/questions/wording/english/clause.ts',
      'src/story/resolve.ts',
    ]) {
      expect(found).toContain(module)
    }
    expect(found).not.toContain('src/questions/kinds/match/play.ts')
  })
})
