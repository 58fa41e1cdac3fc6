/**
 * Points as they are shown: to a hundredth, without making a part look like all or nothing. Scores
 * are kept and ranked more exactly.
 */
export function shownPoints(points: number, max: number): number {
  const rounded = Math.round(points * 100) / 100
  return points > 0 && points < max ? Math.min(max - 0.01, Math.max(0.01, rounded)) : rounded
}
