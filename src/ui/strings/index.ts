import { en, type Strings } from './en.ts'
import { sr } from './sr.ts'

export type { Strings }

const languages: ReadonlyMap<string, Strings> = new Map([
  ['en', en],
  ['sr', sr],
])

export const INTERFACE_LANGUAGES: readonly string[] = [...languages.keys()]

/** The interface in the language of a tag (BCP 47), whatever its region or script; else English. */
export function stringsFor(lang: string): Strings {
  return languages.get(languageFor(lang)) ?? en
}

/** The language of a tag, whatever its region or script. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The language that the interface speaks for a tag: its own where it can, else English. */
export function languageFor(lang: string): string {
  const primary = primaryLanguage(lang)
  return languages.has(primary) ? primary : 'en'
}
