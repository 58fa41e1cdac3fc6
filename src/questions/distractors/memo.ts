import type { Fact, FactBase } from '../facts.ts'

/**
 * A function of a fact in its base, reckoned once: a bank is made in several rounds, and what may be
 * true in it does not change.
 */
export function oncePerFact<Args extends { base: FactBase; fact: Fact }, Rest extends unknown[], T>(
  keyOf: (...rest: Rest) => string,
  reckon: (asking: Args, ...rest: Rest) => T,
): (asking: Args, ...rest: Rest) => T {
  const own = new WeakMap<FactBase, WeakMap<Fact, Map<string, { value: T }>>>()
  return (asking, ...rest) => {
    const facts = own.get(asking.base) ?? new WeakMap<Fact, Map<string, { value: T }>>()
    own.set(asking.base, facts)
    const values = facts.get(asking.fact) ?? new Map<string, { value: T }>()
    facts.set(asking.fact, values)
    const key = keyOf(...rest)
    const found = values.get(key) ?? { value: reckon(asking, ...rest) }
    values.set(key, found)
    return found.value
  }
}
