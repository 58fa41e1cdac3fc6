/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** The median of each column of some rounds: what one round says, the machine may have disturbed. */
export function medians<Name extends string>(
  rounds: readonly Record<Name, number>[],
): Record<Name, number> {
  const names = Object.keys(rounds[0] ?? {})
  // The names are those of a round.
  return Object.fromEntries(
    names.map((name) => [name, median(rounds.map((round) => round[name as Name]))]),
  ) as Record<Name, number>
}

/**
 * What one has of another in each round, in the middle: what disturbs a round falls on both of them.
 * @param one the name of a column, as is `other`
 */
export const ratio = <Name extends string>(
  rounds: readonly Record<Name, number>[],
  one: Name,
  other: Name,
): number => median(rounds.map((round) => round[one] / round[other]))
