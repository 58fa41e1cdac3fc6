import type { Deck, DeckCard, DeckFact } from '../deck/schema.ts'
import { assembleForm, type FormEntry } from '../questions/form.ts'
import { grade, type Item, type Kind, present } from '../questions/kinds/play.ts'
import type { Grade, Input, Response } from '../questions/play.ts'
import { PlayError } from './error.ts'
import { formOf } from './forms.ts'

/** One run through a form. It travels with the player, signed; the server keeps nothing of it. */
export interface Attempt {
  id: string
  story: string
  /** The deck version that the form was assembled from. */
  version: string
  seed: number
  /** As asked for: with the seed it makes the form, which may have fewer questions. */
  length: number
  /** Milliseconds since 1970, as is `answered`: when the latest response came. */
  started: number
  answered: number
  name?: string
  /** The player had played this story before, and said so: first attempts alone are counted. */
  repeat: boolean
  responses: Response[]
  finished: boolean
  /** Only in a practice, which has no score. */
  practice?: Practice
}

/** What a practice is about: what was missed in a quiz, or a card. */
export type Practice = MissedQuestions | { card: string }

/**
 * The form of the quiz before a practice, and which of its questions were missed, counted from 0. The
 * names of facts would tell more than a player should read in a token.
 */
export interface MissedQuestions {
  seed: number
  length: number
  missed: number[]
}

/** An attempt with its deck and its form. */
export interface Run {
  attempt: Attempt
  deck: Deck
  form: readonly FormEntry[]
}

/** A question as a player gets it; nothing in it tells the key. */
export interface Question {
  /** From 1. */
  number: number
  total: number
  kind: Kind
  stem: string
  input: Input
}

/** What a response was worth, and what it rests on. */
export interface Feedback extends Grade {
  number: number
  stem: string
  explanation: string
  facts: DeckFact[]
  card?: Pick<DeckCard, 'id' | 'title'>
}

/** The most questions that one attempt can have. */
export const MOST_QUESTIONS = 30

interface Start {
  id: string
  seed: number
  now: number
  /** The deck's own length where none is asked for. */
  length?: number | undefined
  name?: string | undefined
  repeat?: boolean | undefined
}

/** A new attempt at a deck. The form may be shorter than asked for, if the deck has no more. */
export function startAttempt(
  deck: Deck,
  { id, seed, now, length, name, repeat = false }: Start,
): Run {
  const asked = length ?? deck.quizLength
  const attempt: Attempt = {
    id,
    story: deck.story,
    version: deck.version,
    seed,
    length: asked,
    started: now,
    answered: now,
    repeat,
    responses: [],
    finished: false,
    ...(name && { name }),
  }
  return resumeAttempt(deck, attempt)
}

/**
 * Takes up an attempt where it stands.
 * @throws PlayError `other-story` if it is not of this deck, `story-changed` if the deck is another
 *   version than the one it was started with
 */
export function resumeAttempt(deck: Deck, attempt: Attempt): Run {
  if (attempt.story !== deck.story) throw new PlayError('other-story')
  if (attempt.version !== deck.version) throw new PlayError('story-changed')
  const { seed, length, practice } = attempt
  const form = practice
    ? assembleForm(itemsToPractise(deck, practice), { seed, length })
    : formOf(deck, seed, length)
  return { attempt, deck, form }
}

/**
 * A practice of what was missed in a quiz, by other items on the same facts: no more of them than
 * were missed. `undefined` where there are none, and after a practice.
 * @throws PlayError `unfinished` while a question is open
 */
export function startPractice(
  run: Run,
  { id, seed, now }: Pick<Start, 'id' | 'seed' | 'now'>,
): Run | undefined {
  if (openQuestion(run)) throw new PlayError('unfinished')
  const practice = practiceOf(run)
  if (!practice) return undefined
  const length = practice.missed.length
  const { attempt } = startAttempt(run.deck, { id, seed, now, length })
  return resumeAttempt(run.deck, { ...attempt, practice })
}

/** Whether there is something to practise after a quiz. */
export const canPractise = (run: Run): boolean => practiceOf(run) !== undefined

/** Whether there are questions on what a card tells. */
export const isAskedAbout = (deck: Deck, card: string): boolean =>
  itemsToPractise(deck, { card }).length > 0

/** A card is asked about in so many questions. */
const MOST_ON_A_CARD = 3

/** A practice of what a card tells; `undefined` where nothing is asked about it. */
export function startCardPractice(
  deck: Deck,
  card: string,
  { id, seed, now }: Pick<Start, 'id' | 'seed' | 'now'>,
): Run | undefined {
  const practice = { card }
  const length = Math.min(MOST_ON_A_CARD, itemsToPractise(deck, practice).length)
  if (length === 0) return undefined
  const { attempt } = startAttempt(deck, { id, seed, now, length })
  return resumeAttempt(deck, { ...attempt, practice })
}

function itemsToPractise(deck: Deck, practice: Practice): Item[] {
  if (!('card' in practice)) return otherItems(deck, practice)
  return deck.items.filter(({ card }) => card === practice.card)
}

function practiceOf(run: Run): MissedQuestions | undefined {
  const { seed, length, practice } = run.attempt
  const missed = scoresSoFar(run).flatMap((score, place) => (score < 1 ? place : []))
  if (practice || missed.length === 0) return undefined
  const own = { seed, length, missed }
  return otherItems(run.deck, own).length > 0 ? own : undefined
}

/** The items on the facts that were missed, without those that the quiz asked. */
function otherItems(deck: Deck, { seed, length, missed }: MissedQuestions): Item[] {
  const form = formOf(deck, seed, length)
  const asked = new Set(form.map(({ item }) => item.id))
  const facts = new Set(missed.flatMap((place) => form[place]?.item.facts ?? []))
  return deck.items.filter(
    (item) => !asked.has(item.id) && item.facts.every((fact) => facts.has(fact)),
  )
}

/** The question that is open, or `undefined` after the last response. */
export function openQuestion({ attempt, form }: Run): Question | undefined {
  const number = attempt.responses.length + 1
  const entry = form[number - 1]
  if (!entry) return undefined
  const { item, order } = entry
  return { number, total: form.length, kind: item.kind, ...present(item, order) }
}

/**
 * The open question, if it is the one that is meant.
 * @param number the question that is meant, from 1
 * @throws PlayError `already-answered` or `question-not-open`
 */
export function requireOpen(run: Run, number: number): Question {
  const question = openQuestion(run)
  if (number <= run.attempt.responses.length) throw new PlayError('already-answered')
  if (question?.number !== number) throw new PlayError('question-not-open')
  return question
}

/**
 * The run after a response to its open question.
 * @param number the question that is meant, from 1
 * @throws PlayError `already-answered`, `question-not-open` or `unknown-option`
 */
export function respond(run: Run, number: number, response: Response, now: number): Run {
  const { attempt, form } = run
  const entry = form[requireOpen(run, number).number - 1]
  if (!entry || !grade(entry.item, entry.order, response)) throw new PlayError('unknown-option')
  return {
    ...run,
    attempt: { ...attempt, answered: now, responses: [...attempt.responses, response] },
  }
}

/** What each response so far was worth. */
export function scoresSoFar({ attempt, form }: Run): number[] {
  return attempt.responses.flatMap((response, index) => {
    const entry = form[index]
    return (entry && grade(entry.item, entry.order, response)?.score) ?? []
  })
}

/** Feedback on every response so far. */
export function feedbackSoFar(run: Run): Feedback[] {
  return run.attempt.responses.flatMap((_, index) => feedbackOn(run, index) ?? [])
}

/** Feedback on the latest response; none before the first. */
export const latestFeedback = (run: Run): Feedback | undefined =>
  feedbackOn(run, run.attempt.responses.length - 1)

/** @param index of the response, from 0 */
function feedbackOn({ attempt, deck, form }: Run, index: number): Feedback | undefined {
  const response = attempt.responses[index]
  const entry = form[index]
  if (response === undefined || !entry) return undefined
  const { item, order } = entry
  const graded = grade(item, order, response)
  if (!graded) return undefined
  const card = deck.cards.find(({ id }) => id === item.card)
  return {
    ...graded,
    number: index + 1,
    stem: item.stem,
    explanation: item.explanation,
    facts: deck.facts.filter(({ id }) => item.facts.includes(id)),
    ...(card && { card: { id: card.id, title: card.title } }),
  }
}

/**
 * The run at its end, under the name that its player wants.
 * @throws PlayError `unfinished` while a question is open, `practice-not-scored` after a practice
 */
export function finish(run: Run, name: string | undefined): Run {
  if (run.attempt.practice) throw new PlayError('practice-not-scored')
  if (openQuestion(run)) throw new PlayError('unfinished')
  const { name: _, ...attempt } = run.attempt
  return { ...run, attempt: { ...attempt, finished: true, ...(name && { name }) } }
}

/**
 * Points so far, to a thousandth, and how many could be had in the whole form.
 * @param scores what each response was worth, where that is known
 */
export function scoreOf(run: Run, scores = scoresSoFar(run)): { points: number; max: number } {
  const points = scores.reduce((sum, score) => sum + score, 0)
  return { points: Math.round(points * 1000) / 1000, max: run.form.length }
}
