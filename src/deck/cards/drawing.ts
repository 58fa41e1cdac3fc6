import type { Figure } from '../figure.ts'

/** A card's figure, or why its facts make none and what the editor can do. */
export type Drawing<F extends Figure = Figure> = { figure: F } | { fault: string; help: string }

/** As exact as anybody sees, so that it is the same everywhere and short. */
export const rounded = (share: number): number => Math.round(share * 1000) / 1000
