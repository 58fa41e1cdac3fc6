import * as v from 'valibot'

const MOST_CHARACTERS = 24

/** Control, format, private and unassigned characters, and breaks of lines and paragraphs. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u
/** A letter of a script in which joiners change what one sees, as in Persian and in Devanagari. */
const JOINABLE = String.raw`[[\p{L}\p{M}]&&[${[
  ...['Arab', 'Syrc', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu'],
  ...['Knda', 'Mlym', 'Sinh', 'Tibt', 'Mymr', 'Khmr'],
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('')}]]`
const EMOJI = String.raw`\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?`
/** Joiners that mean something: one between two such letters, or one that makes an emoji of two. */
const JOINER = new RegExp(
  String.raw`(?<=${JOINABLE})[\u200C\u200D](?=${JOINABLE})|(?<=${EMOJI})\u200D(?=\p{Extended_Pictographic})`,
  'gv',
)
const MARKUP = /[<>]|&#?\w+;/
/** A letter, number, sign or emoji that one can see; some "letters" and blank Braille are invisible. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u

/** What can be wrong with a name. */
export type NameProblem = 'bad-characters' | 'too-long'

/**
 * A player's name: 1 to 24 characters (code points) in Unicode's NFC after trimming, inner space
 * made single. Nothing at all means no name.
 */
export const PlayerName = v.pipe(
  v.string(),
  v.transform((text) => text.normalize('NFC').trim().replace(/ +/g, ' ')),
  v.check(
    (name) =>
      name === '' ||
      (VISIBLE.test(name) && !UNPRINTABLE.test(name.replace(JOINER, '')) && !MARKUP.test(name)),
    'bad-characters' satisfies NameProblem,
  ),
  v.check((name) => [...name].length <= MOST_CHARACTERS, 'too-long' satisfies NameProblem),
  v.transform((name) => (name === '' ? undefined : name)),
)

/** The name in what a player wrote, or what is wrong with it. */
export function readName(text: string): { name: string | undefined } | { problem: NameProblem } {
  const read = v.safeParse(PlayerName, text)
  if (read.success) return { name: read.output }
  const tooLong: NameProblem = 'too-long'
  const onlyTooLong = read.issues.every(({ message }) => message === tooLong)
  return { problem: onlyTooLong ? tooLong : 'bad-characters' }
}
