import { DurableObject } from 'cloudflare:workers'
import { STORED } from '../scores/keys.ts'
import { type Change, DeskBook, type NewVersion, type Schedule } from './book.ts'
import type { Report } from './report.ts'

/** How long after a failure the catalogue is written again. KV takes one write a second of a key. */
const AGAIN_MS = 2000
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The Durable Object behind the editors’ desk: a `DeskBook` that is kept, and that writes the catalogue
 * to KV after each change, until it has succeeded.
 */
export class Desk extends DurableObject<Env> {
  readonly #book: DeskBook
  /** The revision that KV has for certain. */
  #told = 0
  #telling = false

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#book = new DeskBook(ctx.storage.sql, (work) => ctx.storage.transactionSync(work))
  }

  publish(change: Change, version: NewVersion, schedule: Schedule) {
    return this.#tell(() => this.#book.publish(change, version, schedule))
  }
  rollBack(change: Change, version: string) {
    return this.#tell(() => this.#book.rollBack(change, version))
  }
  schedule(change: Change, until: number | undefined) {
    return this.#tell(() => this.#book.schedule(change, until))
  }
  takeDown(change: Change, note: string) {
    return this.#tell(() => this.#book.takeDown(change, note))
  }
  putBack(change: Change) {
    return this.#tell(() => this.#book.putBack(change))
  }
  withdraw(change: Change) {
    return this.#tell(() => this.#book.withdraw(change))
  }
  async report(report: Report): Promise<void> {
    this.#book.report(report)
    // What is past its time is forgotten then.
    if ((await this.ctx.storage.getAlarm()) === null) {
      await this.ctx.storage.setAlarm(Date.now() + DAY_MS)
    }
  }
  reported() {
    return this.#book.reported()
  }
  closeReports(story: string, item: string, editor: string) {
    return this.#book.closeReports(story, item, editor)
  }
  history(story: string) {
    return this.#book.history(story)
  }
  stories() {
    return this.#book.stories()
  }
  catalogue() {
    return this.#book.catalogue()
  }

  override async alarm(): Promise<void> {
    this.#book.tend()
    await this.#write()
  }

  /** Does a change, and tells KV of it. The alarm stands before the work: it rings if this ends in between. */
  async #tell<T>(work: () => T): Promise<T> {
    await this.ctx.storage.setAlarm(Date.now() + AGAIN_MS)
    const outcome = work()
    await this.#write()
    return outcome
  }

  /** One write at a time, so that an older catalogue cannot come after a newer one. */
  async #write(): Promise<void> {
    if (this.#telling) return
    this.#telling = true
    try {
      for (;;) {
        const catalogue = this.#book.catalogue()
        if (catalogue.revision === this.#told) break
        await this.env.DECKS.put(STORED.catalogue.form, JSON.stringify(catalogue))
        this.#told = catalogue.revision
      }
      await this.ctx.storage.deleteAlarm()
    } catch (error) {
      console.error('the catalogue could not be written to KV; it is tried again', error)
      await this.ctx.storage.setAlarm(Date.now() + AGAIN_MS)
    } finally {
      this.#telling = false
    }
  }
}
