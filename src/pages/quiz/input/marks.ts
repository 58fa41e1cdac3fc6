/**
 * Round numbers to stand below a slider, from its lowest: as close as they can be while there are no
 * more than `most` of them; the ends where fewer than two are round.
 * @param step of the slider, which no two marks are nearer to each other than
 */
export function marksOf(min: number, max: number, step: number, most: number): number[] {
  const apart = roundUp(Math.max((max - min) / (most - 1), step))
  const first = Math.ceil(min / apart)
  const count = Math.floor(max / apart) - first + 1
  if (count < 2) return [min, max]
  // In binary, 3 × 0.1 is a little more than 0.3.
  return Array.from({ length: count }, (_, at) => Number(((first + at) * apart).toPrecision(12)))
}

/** The next of 1, 2, 5, 10, 20, 25, 50, 100 … and of 0.5, 0.2, 0.1 … */
function roundUp(distance: number): number {
  const power = 10 ** Math.floor(Math.log10(distance))
  const round = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
  const found = round.find((each) => each * power >= distance * (1 - 1e-9)) ?? 10
  return Number((found * power).toPrecision(12))
}
