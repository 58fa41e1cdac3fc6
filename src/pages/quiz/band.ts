import type { Deck } from '../../deck/schema.ts'
import type { Strings } from '../../ui/strings/index.ts'

/** A sentence for a score: the editor's, or ours where the editor has none for it. */
export function bandOf(
  { points, max }: { points: number; max: number },
  { bands: own = [] }: Pick<Deck, 'bands'>,
  { bands }: Strings,
): string {
  const percent = (100 * points) / max
  const editors = own.find(({ from }) => percent >= from)
  if (editors) return editors.text
  if (percent === 100) return bands.all
  if (percent >= 75) return bands.most
  if (percent >= 50) return bands.half
  return percent > 0 ? bands.some : bands.none
}
