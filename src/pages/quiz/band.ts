import type { Strings } from '../../ui/strings/index.ts'

/** A sentence for a score. */
export function bandOf(points: number, max: number, { bands }: Strings): string {
  const share = points / max
  if (share === 1) return bands.all
  if (share >= 0.75) return bands.most
  if (share >= 0.5) return bands.half
  return share > 0 ? bands.some : bands.none
}
