/** Control characters, what has no shape (as signs for a direction), and what is no character. */
const UNSEEN = String.raw`(?![\t\n])[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{NChar}\u{FFF9}-\u{FFFB}]`
/** Joiners and variants where scripts and emoji need them; between Latin letters they hide. */
const NEEDED = [
  String.raw`(?<=[\p{ExtPict}\p{EMod}\uFE0F])\u200D`,
  String.raw`(?<=(?!\p{Script=Latin})[\p{L}\p{M}])[\u200C\u200D\uFE00-\uFE0E]`,
  String.raw`(?<=\p{Emoji})[\uFE0E\uFE0F]`,
  String.raw`(?<=[\u{1F3F4}\u{E0020}-\u{E007E}])[\u{E0020}-\u{E007F}]`,
].join('|')
const INVISIBLE = new RegExp(`(?!${NEEDED})${UNSEEN}`, 'gu')

/** The first character of a text that nobody can see, and that could hide or turn what is around it. */
export const invisibleIn = (text: string): string | undefined => text.match(INVISIBLE)?.[0]

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** “U+202E” */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
