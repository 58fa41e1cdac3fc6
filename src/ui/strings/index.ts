import { en, type Strings } from './en.ts'
import { sr } from './sr.ts'

export type { Strings }

const languages: ReadonlyMap<string, Strings> = new Map([
  ['en', en],
  ['sr', sr],
])

/** The interface in the language of a tag (BCP 47), whatever its region or script; else English. */
export function stringsFor(lang: string): Strings {
  const [primary = ''] = lang.toLowerCase().split('-')
  return languages.get(primary) ?? en
}
