import { describe, expect, it } from 'vitest'
import { bundle, notForTheWorker } from '../src/cli/bundle.ts'
import { DECKS } from './fixtures/decks.ts'

/** All that is deployed is downloaded by an isolate before it can answer for the first time. */
const MOST_BYTES = 120_000

describe('the Worker', () => {
  const { code, zipped, modules } = bundle()

  it('is small', () => {
    expect(zipped).toBeLessThan(MOST_BYTES)
  })

  it('has what it needs to ask and to grade every kind', () => {
    expect(modules).toEqual(
      expect.arrayContaining([
        'src/app.tsx',
        'src/questions/form.ts',
        'src/questions/kinds/match/play.ts',
        'node_modules/valibot/dist/index.mjs',
      ]),
    )
  })

  it('has the list of the stories, and no deck: it stays small however many there are', () => {
    expect(modules.filter((module) => !/^(?:src|node_modules)\//.test(module))).toEqual([
      'dist/stories.json',
    ])
    for (const { story, items } of DECKS) {
      expect([story, code.includes(`"${story}"`)]).toEqual([story, true])
      expect(items.filter(({ id }) => code.includes(`"${id}"`))).toEqual([])
    }
  })

  it('has no language library, no make half, and nothing else that only builds decks', () => {
    expect(notForTheWorker(modules)).toEqual([])
  })

  it('would be found out if it had', () => {
    const found = notForTheWorker(bundle('src/cli/stories.ts').modules).join('\n')
    for (const module of [
      'node_modules/compromise/',
      'node_modules/yaml/',
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
