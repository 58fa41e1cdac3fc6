import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/deck/schema.ts'
import {
  canPractise,
  feedbackSoFar,
  finish,
  openQuestion,
  type Run,
  respond,
  resumeAttempt,
  scoreOf,
  startAttempt,
  startPractice,
} from '../../src/play/attempt.ts'
import { type Item, keyOf } from '../../src/questions/kinds/play.ts'
import { DECK, rightResponse, seedOfChoice, wrongResponse } from '../fixtures/decks.ts'

const NOW = 1_700_000_000_000

const start = (seed = 1, length = 5, deck: Deck = DECK) =>
  startAttempt(deck, { id: 'id', seed, now: NOW, length })

function step(run: Run, choose: typeof rightResponse): Run {
  const question = openQuestion(run)
  if (!question) throw new Error('no question is open')
  return respond(run, question.number, choose(question), NOW + question.number)
}

const play = (run: Run, right: number): Run =>
  run.form.reduce((now, _, index) => step(now, index < right ? rightResponse : wrongResponse), run)

const codeOf = (move: () => unknown) => {
  try {
    move()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return 'taken'
}

describe('an attempt', () => {
  it('asks one question after the other and grades each response', () => {
    let run = start()
    for (let number = 1; number <= 5; number++) {
      expect(openQuestion(run)).toMatchObject({ number, total: 5 })
      run = step(run, number % 2 ? rightResponse : wrongResponse)
      expect(feedbackSoFar(run).at(-1)).toMatchObject({ number, score: number % 2 })
    }
    expect(openQuestion(run)).toBeUndefined()
    expect(scoreOf(run)).toEqual({ points: 3, max: 5 })
  })

  it('is the same when it is taken up again at any point', () => {
    const run = step(step(start(), rightResponse), wrongResponse)
    expect(resumeAttempt(DECK, run.attempt)).toEqual(run)
  })

  it('is the same also after many others, and among them', () => {
    const run = start(7)
    const asked = run.form.map(({ item, order }) => [item.id, order])
    const others = Array.from({ length: 400 }, (_, seed) => start(1000 + seed).form)
    expect(resumeAttempt(DECK, run.attempt)).toEqual(run)
    expect(resumeAttempt(DECK, { ...run.attempt, length: 4 }).form).toHaveLength(4)
    expect(run.form.map(({ item, order }) => [item.id, order])).toEqual(asked)
    expect(others.map((_, seed) => start(1000 + seed).form)).toEqual(others)
  })

  it('explains each response by facts with their paragraphs, and names the card', () => {
    for (const feedback of feedbackSoFar(play(start(), 2))) {
      expect(feedback.explanation).not.toBe('')
      expect(feedback.facts.length).toBeGreaterThan(0)
      expect(DECK.cards.map(({ id }) => id)).toContain(feedback.card?.id)
    }
  })

  it('has no more questions than the deck can ask together', () => {
    const run = start(1, 30, { ...DECK, items: DECK.items.slice(0, 1) })
    expect(run.form).toHaveLength(1)
  })

  it('is taken up as it was started also where the deck has fewer questions than asked for', () => {
    const small = { ...DECK, items: DECK.items.slice(0, 20) }
    for (let seed = 0; seed < 20; seed++) {
      const run = start(seed, 30, small)
      expect(run.form.length).toBeLessThan(30)
      expect(resumeAttempt(small, run.attempt)).toEqual(run)
    }
  })

  it.each<[string, (run: Run) => unknown]>([
    ['already-answered', (run) => respond(step(run, rightResponse), 1, 0, NOW)],
    ['already-answered', (run) => respond(play(run, 0), 5, 0, NOW)],
    ['question-not-open', (run) => respond(run, 2, 0, NOW)],
    ['question-not-open', (run) => respond(play(run, 0), 6, 0, NOW)],
    ['unknown-option', (run) => respond(run, 1, 9, NOW)],
    ['unknown-option', (run) => respond(run, 1, -1, NOW)],
    ['unknown-option', (run) => respond(run, 1, 0.5, NOW)],
    ['unknown-option', (run) => respond(run, 1, '0', NOW)],
    ['unknown-option', (run) => respond(run, 1, [0], NOW)],
    ['unfinished', (run) => finish(step(run, rightResponse), undefined)],
    ['story-changed', (run) => resumeAttempt({ ...DECK, version: 'ffffffffffff' }, run.attempt)],
    ['other-story', (run) => resumeAttempt({ ...DECK, story: 'other' }, run.attempt)],
  ])('refuses a move: %s', (code, move) => {
    expect(codeOf(() => move(start(seedOfChoice(5))))).toBe(code)
  })

  it('takes the name given last, or none', () => {
    const run = play({ ...start(), attempt: { ...start().attempt, name: 'Ana' } }, 1)
    expect(finish(run, 'Bo').attempt).toMatchObject({ name: 'Bo', finished: true })
    expect(finish(run, undefined).attempt).not.toHaveProperty('name')
  })
})

describe('a practice', () => {
  const practise = (run: Run) => startPractice(run, { id: 'practice', seed: 2, now: NOW })

  it('asks other items on the facts that were missed, and no more than were missed', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 0, max: 9 }), (seed, right) => {
        const run = play(start(seed, 10), right)
        const practice = practise(run)
        const asked = run.form.map(({ item }) => item.id)
        const missed = run.form.slice(right).flatMap(({ item }) => item.facts)
        const others = DECK.items.filter(
          ({ id, facts }) => !asked.includes(id) && facts.every((fact) => missed.includes(fact)),
        )
        expect(practice !== undefined).toBe(others.length > 0)
        expect(practice?.form.length ?? 0).toBeLessThanOrEqual(10 - right)
        for (const { item } of practice?.form ?? []) {
          expect(asked).not.toContain(item.id)
          expect(missed).toEqual(expect.arrayContaining(item.facts))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is the same when it is taken up again', () => {
    const practice = practise(play(start(), 1)) ?? expect.fail('nothing to practise')
    expect(resumeAttempt(DECK, practice.attempt)).toEqual(practice)
    const answered = step(practice, rightResponse)
    expect(resumeAttempt(DECK, answered.attempt)).toEqual(answered)
  })

  it('is offered only where there is something to practise', () => {
    const missed = play(start(), 4)
    expect(canPractise(missed)).toBe(true)
    expect(canPractise(play(start(), 5))).toBe(false)
    expect(practise(play(start(), 5))).toBeUndefined()
    const asked = missed.form.map(({ item }) => item)
    const bare: Deck = { ...DECK, items: asked }
    expect(practise({ ...missed, deck: bare })).toBeUndefined()
  })

  it('cannot be made into a score, and leads to no other practice', () => {
    const practice = practise(play(start(), 0)) ?? expect.fail('nothing to practise')
    const played = practice.form.reduce((now) => step(now, wrongResponse), practice)
    expect(codeOf(() => finish(played, 'Ana'))).toBe('practice-not-scored')
    expect(practise(played)).toBeUndefined()
  })

  it('begins when the last question of the quiz was answered', () => {
    expect(codeOf(() => practise(start()))).toBe('unfinished')
  })
})

function withMovedKey(item: Item): Item {
  switch (item.kind) {
    case 'true-false':
      return { ...item, key: item.key === 0 ? 1 : 0 }
    case 'single-choice':
    case 'who-said-it':
      return { ...item, key: (item.key + 1) % item.options.length }
    case 'cloze':
      if (item.answer === 'typed') return { ...item, key: 'moved', accepted: [] }
      return { ...item, key: (item.key + 1) % item.options.length }
    case 'closest-number':
      return { ...item, key: item.min }
    case 'order':
      return { ...item, key: item.key.toReversed() }
    case 'match':
      return { ...item, key: [...item.key.slice(1), ...item.key.slice(0, 1)] }
    case 'multi-select':
      return { ...item, key: [0, 1] }
  }
}

describe('what a player holds before responding', () => {
  it('is the same whatever the keys are', () => {
    // The same deck with the key of every item but ladders moved to another option; which rungs of a
    // ladder are shown follows its key, so that the key has every rank equally often.
    const moved: Deck = {
      ...DECK,
      items: DECK.items.map((item) =>
        (item.kind === 'single-choice' && item.ordered) || item.kind === 'closest-number'
          ? item
          : withMovedKey(item),
      ),
    }
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.nat(9), (seed, answered) => {
        const responses = start(seed, 10)
          .form.slice(0, answered)
          .map(({ item, order }) => keyOf(item, order))
        const view = (deck: Deck) => {
          const run = responses.reduce<Run>(
            (now, response, index) => respond(now, index + 1, response, NOW),
            start(seed, 10, deck),
          )
          return { question: openQuestion(run), attempt: run.attempt }
        }
        // Which true/false items a form takes depends on their keys, so as to halve them.
        fc.pre(
          start(seed, 10, moved).form.every(
            ({ item }, index) => item.id === start(seed, 10).form[index]?.item.id,
          ),
        )
        expect(view(moved)).toEqual(view(DECK))
      }),
    )
  })
})
