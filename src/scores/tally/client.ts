import type { FromAfar } from '../sql-book.ts'
import type { TallyBook } from './book.ts'

/** An object that counts, from afar. */
export type Counter = Omit<FromAfar<TallyBook>, 'sums'>

/** Nobody waits longer for the counting. */
const PATIENCE_MS = 2000

/** The counting could not be reached in time. Whether it did its work is not known. */
export class TallyUnreachable extends Error {
  constructor(cause: unknown) {
    super('the counting object could not be reached', { cause })
    this.name = 'TallyUnreachable'
  }
}

/** Where the counting objects of every story are found. */
export class Tallies {
  readonly #namespace: DurableObjectNamespace
  readonly #shards: number

  /** @param shards how many objects count one story */
  constructor(namespace: DurableObjectNamespace, shards: number) {
    this.#namespace = namespace
    this.#shards = shards
  }

  /** All objects of a story. */
  of(story: string): Counter[] {
    return Array.from({ length: this.#shards }, (_, shard) => this.#reach(story, shard))
  }

  /** The one that counts this attempt. */
  for(story: string, attempt: string): Counter {
    return this.#reach(story, this.shardOf(attempt))
  }

  /** Which of a story's objects counts this attempt. */
  shardOf(attempt: string): number {
    return fnv1a(attempt) % this.#shards
  }

  #reach(story: string, shard: number): Counter {
    // The object is a Tally, whose methods are those of a TallyBook; called from afar they return
    // promises. A stub is of no use once a call has failed, so each call has its own.
    const stub = () => this.#namespace.getByName(`${story}/${shard}`) as unknown as Counter
    return {
      claim: (...call) => inTime(() => stub().claim(...call)),
      release: (...call) => inTime(() => stub().release(...call)),
      count: (...call) => inTime(() => stub().count(...call)),
      forget: (...call) => inTime(() => stub().forget(...call)),
      replace: (...call) => inTime(() => stub().replace(...call)),
      unknown: (...call) => inTime(() => stub().unknown(...call)),
      startOver: (...call) => inTime(() => stub().startOver(...call)),
      tend: (...call) => inTime(() => stub().tend(...call)),
      goOnAt: (...call) => inTime(() => stub().goOnAt(...call)),
      between: (...call) => inTime(() => stub().between(...call)),
      snapshot: (...call) => inTime(() => stub().snapshot(...call)),
      sumsText: (...call) => inTime(() => stub().sumsText(...call)),
    }
  }
}

/** @throws TallyUnreachable */
async function inTime<T>(call: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => late.reject(new Error(`silent for ${PATIENCE_MS} ms`)),
    PATIENCE_MS,
  )
  try {
    return await Promise.race([call(), late.promise])
  } catch (error) {
    throw new TallyUnreachable(error)
  } finally {
    clearTimeout(timer)
  }
}

/** Fowler, Noll and Vo's hash of a text, 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
