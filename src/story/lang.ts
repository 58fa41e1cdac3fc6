import { findLanguage, LANGUAGE_TAGS, primarySubtag } from '../questions/wording/languages.ts'

const A_TAG = `write one of ${LANGUAGE_TAGS.join(', ')}, with a region if you like: en-GB`

/**
 * What to write instead of a language's tag (BCP 47); `undefined` for one that a story can be in. It
 * goes to readers' browsers and to `Intl` as it is: canonical, without extensions, in Latin script.
 */
export function langHelp(tag: string): string | undefined {
  const locale = localeOf(tag.replaceAll('_', '-'))
  if (!locale || !findLanguage(locale.language)) return A_TAG
  const { language, region, script, baseName } = locale
  const canonical =
    script === undefined || script === 'Latn'
      ? baseName
      : [language, region].filter(Boolean).join('-')
  return tag === canonical ? undefined : `write “${canonical}”`
}

/** The language that a broken tag most likely means. */
export const meantLang = (tag: string): string | undefined =>
  LANGUAGE_TAGS.find((language) => language === primarySubtag(tag.replaceAll('_', '-')))

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag)
  } catch {
    return undefined
  }
}
