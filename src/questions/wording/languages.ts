import { english } from './english/index.ts'
import type { Language } from './language.ts'
import { serbian } from './serbian/index.ts'

/** The languages that a story can be written in, by their primary subtags (BCP 47). */
const LANGUAGES: Readonly<Record<string, Language>> = { en: english, sr: serbian }

export const LANGUAGE_TAGS = Object.keys(LANGUAGES)

/** The language of a tag alone, without script and region: "en" of "en-GB". */
export const primarySubtag = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''

/** The language of a tag ("sr" and "sr-Latn" are the same); `undefined` for one that we lack. */
export const findLanguage = (tag: string): Language | undefined => LANGUAGES[primarySubtag(tag)]

/**
 * The language of a fact base.
 * @throws Error for a language that we lack; a story's schema takes no other
 */
export function languageOf({ lang }: { lang: string }): Language {
  const language = findLanguage(lang)
  if (!language) throw new Error(`no wording for the language ${lang}`)
  return language
}
