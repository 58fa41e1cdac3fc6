import type { Item } from './kinds/play.ts'
import type { Draft } from './make.ts'
import { fold } from './text.ts'

/** A draft with everything that is compared folded once: a bank compares each item with each other. */
interface Folded {
  facts: readonly string[]
  stem: string
  /** Texts stand between spaces, as names do, so that only whole words match. */
  printed: string
  explanation: string
  keyNames: readonly string[]
  allNames: readonly string[]
}

/** The items of a bank: the drafts with their enemies and with what their explanations spoil. */
export function relate(drafts: readonly Draft[]): Item[] {
  const folded = drafts.map(foldDraft)
  return drafts.map((draft, position) => {
    const own = folded[position]
    const positions = (related: (own: Folded, other: Folded) => boolean) =>
      [...folded.entries()].flatMap(([at, other]) =>
        own && at !== position && related(own, other) ? [at] : [],
      )
    const enemies = positions(areEnemies)
    const spoils = positions((self, other) => tells(self.explanation, other.keyNames))
    return { ...draft.item, enemies, spoils: spoils.filter((at) => !enemies.includes(at)) }
  })
}

/**
 * Two items on one fact, with one stem or one key, or of which one prints the other's key or one
 * of its options: if only wrong options were ever printed, that would rule them out.
 */
function areEnemies(a: Folded, b: Folded): boolean {
  return (
    a.facts.some((fact) => b.facts.includes(fact)) ||
    a.stem === b.stem ||
    a.keyNames.some((name) => b.keyNames.includes(name)) ||
    tells(a.printed, b.allNames) ||
    tells(b.printed, a.allNames)
  )
}

const tells = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.includes(name))

function foldDraft({ item, keyNames, optionNames, printed }: Draft): Folded {
  const between = (text: string) => ` ${fold(text)} `
  return {
    facts: item.facts,
    stem: fold(item.stem),
    printed: printed.map(between).join(''),
    explanation: between(item.explanation),
    keyNames: keyNames.map(between),
    allNames: [...new Set([...keyNames, ...optionNames].map(between))],
  }
}
