import { describe, expect, it } from 'vitest'
import { json, testApp } from '../fixtures/app.ts'
import { DECK, rightResponse } from '../fixtures/decks.ts'

describe('the longest quiz that can be asked for', () => {
  it('grades each response against the question that was shown', async () => {
    const { fetch } = testApp()
    const post = async (path: string, body: unknown) => {
      const response = await fetch(`/api/v1${path}`, json(body))
      const text = await response.text()
      expect(response.ok, text).toBe(true)
      return JSON.parse(text)
    }
    for (let attempts = 0; attempts < 5; attempts++) {
      let move = await post(`/stories/${DECK.story}/attempts`, { length: 30 })
      const { total } = move
      const graded: string[] = []
      while (move.question) {
        const { number, stem, input } = move.question
        expect(move.question.total).toBe(total)
        move = await post('/attempts/responses', {
          token: move.token,
          question: number,
          response: rightResponse({ stem, input }),
        })
        expect(move.feedback).toMatchObject({ number, stem, score: 1 })
        graded.push(stem)
      }
      const { max, results } = await post('/attempts/finish', { token: move.token })
      expect(max).toBe(total)
      expect(results.map((result: { stem: string }) => result.stem)).toEqual(graded)
    }
  })
})
