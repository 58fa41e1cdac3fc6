import { DurableObject } from 'cloudflare:workers'
import { TallyBook } from './book.ts'
import type { Countable, Finish } from './countable.ts'

/** The Durable Object that counts one story, or a part of its attempts: a `TallyBook` that is kept. */
export class Tally extends DurableObject<Env> {
  readonly #book: TallyBook

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#book = new TallyBook(ctx.storage.sql, (work) => ctx.storage.transactionSync(work))
  }

  claim(finish: Finish) {
    return this.#book.claim(finish)
  }
  release(finish: Finish) {
    return this.#book.release(finish)
  }
  count(scores: Countable[], found: boolean) {
    return this.#book.count(scores, found)
  }
  forget(score: Countable) {
    return this.#book.forget(score)
  }
  replace(later: Countable, earlier: Countable) {
    return this.#book.replace(later, earlier)
  }
  unknown(scores: { attempt: string; key: string }[]) {
    return this.#book.unknown(scores)
  }
  startOver() {
    return this.#book.startOver()
  }
  tend() {
    return this.#book.tend()
  }
  goOnAt(cursor: string | undefined) {
    return this.#book.goOnAt(cursor)
  }
  between(keys: { from: string; to: string }, most: number) {
    return this.#book.between(keys, most)
  }
  snapshot(version: string) {
    return this.#book.snapshot(version)
  }
  sumsText(version: string) {
    return this.#book.sumsText(version)
  }
}
