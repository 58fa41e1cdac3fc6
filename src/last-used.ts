/**
 * Remembers so many things by their names in an isolate's memory: those that were used last. What is
 * forgotten has to be made, or fetched, again.
 */
export class LastUsed<Name, Thing extends object | string> {
  readonly #most: number
  // Those that were used last come last.
  readonly #kept = new Map<Name, Thing>()

  /** @param most how many things are remembered */
  constructor(most: number) {
    this.#most = most
  }

  /** The thing of this name, if it is remembered. */
  get(name: Name): Thing | undefined {
    const thing = this.#kept.get(name)
    if (thing === undefined) return undefined
    this.#kept.delete(name)
    this.#kept.set(name, thing)
    return thing
  }

  /** Remembers a thing, also in place of another one of this name. */
  keep(name: Name, thing: Thing): Thing {
    this.#kept.delete(name)
    this.#kept.set(name, thing)
    if (this.#kept.size > this.#most) {
      const [oldest] = this.#kept.keys()
      if (oldest !== undefined) this.#kept.delete(oldest)
    }
    return thing
  }
}
