import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { skipN } from 'pure-rand/utils/skipN'

/** A seeded source of choices: the same seed makes the same choices in Node and in workerd. */
export interface Random {
  /** A whole number from 0 up to, and without, `below` (at least 1). */
  int(below: number): number
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[]
}

/** Neighbouring seeds start this generator in neighbouring states; these steps drive them apart. */
const WARM_UP = 32

/** @param seed any whole number; its lowest 32 bits count */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  skipN(generator, WARM_UP)
  const int = (below: number) => uniformInt(generator, 0, below - 1)
  return {
    int,
    // Fisher–Yates, from the end (Knuth, The Art of Computer Programming 2, 3.4.2 P).
    shuffle(list) {
      const rest = [...list]
      const shuffled: typeof rest = []
      while (rest.length > 0) shuffled.push(...rest.splice(int(rest.length), 1))
      return shuffled
    },
  }
}
