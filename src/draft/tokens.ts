/// <reference path="../questions/wording/english/wink-lexicon.d.ts" />
import nlp from 'compromise/two'
import lexicon from 'wink-lexicon/src/lexicon.js'
import { sensesOf } from '../questions/wording/english/dictionary.ts'
import { type Paragraph, sentencesIn } from './article.ts'

/** A word, a number or an abbreviation, without the ending of a possessive. */
export interface Token {
  text: string
  lower: string
  /** Where it stands in its paragraph. */
  start: number
  end: number
  possessive: boolean
  /** What stands between it and the one before: spaces, commas, quotes. */
  gap: string
  /** What compromise takes it for. */
  tags: ReadonlySet<string>
}

/** The words of a sentence, and the marks behind the last one. */
export interface Sentence {
  paragraph: number
  tokens: readonly Token[]
  tail: string
}

const TOKEN = new RegExp(
  [
    String.raw`(?:US|A|C|NZ|HK)?\p{Sc}\d+(?:,\d{3})*(?:\.\d+)?[kmbn]*\b`,
    String.raw`\d+(?:st|nd|rd|th)\b`,
    String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:%|\p{Sc}|[a-z°]+\b)?`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`\p{Lu}\.(?=\s\p{Lu})`,
    String.raw`[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‑–’'&.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
    '[&%]',
  ].join('|'),
  'gu',
)

/** The ending of a possessive, and in front of a quote that closes only that of a plural. */
const POSSESSIVE = /[’']s$/i

export function sentencesOf({ number, text }: Paragraph): Sentence[] {
  return sentencesIn(text).map(({ start, end }) => {
    const written = text.slice(start, end)
    const terms = termsOf(written)
    let last = 0
    const tokens = [...written.matchAll(TOKEN)].map(({ 0: found, index }): Token => {
      const bare = found.replace(POSSESSIVE, '')
      const [from, to] = [index, index + bare.length]
      const gap = written.slice(last, from)
      last = index + found.length
      const plural = /s$/.test(found) && /^[’'](?=\s\p{L})/u.test(written.slice(last))
      return {
        text: bare,
        lower: bare.toLowerCase(),
        start: start + from,
        end: start + to,
        possessive: bare !== found || plural,
        gap,
        tags: new Set(
          terms.filter((term) => term.end > from && term.start < to).flatMap(({ tags }) => tags),
        ),
      }
    })
    return { paragraph: number, tokens, tail: written.slice(last) }
  })
}

/** The words of a text as compromise parts them, with what it takes them for. */
export function termsOf(text: string): { start: number; end: number; tags: string[] }[] {
  let at = 0
  return nlp(text)
    .docs.flat()
    .map(({ pre, text: word, post, tags }) => {
      const start = at + pre.length
      const end = start + word.length
      at = end + post.length
      return { start, end, tags: [...(tags ?? [])] }
    })
}

export const isCapitalised = ({ text }: Token): boolean => /^(?:d[’'])?\p{Lu}\P{Sc}*$/u.test(text)

/** The parts of speech (Penn tags) of a word that stands in the list of common ones. */
export const commonly = (lower: string): readonly string[] =>
  (Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined) ?? []

/** Senses of WordNet that names have: a group, a place, a thing in nature, a person. */
const SENSES_OF_NAMES = new Set([14, 15, 17, 18])

/** Whether a word is a common one, in whatever form; names that WordNet has are not. */
export function isCommonWord(lower: string): boolean {
  const bases = ENDINGS.map((ending) => lower.replace(ending, ''))
  const american = lower
    .replace(/s$/, '')
    .replace(/is(?=e)/, 'iz')
    .replace(/our/, 'or')
  if (
    [...bases, lower.replace(/ies$/, 'y'), lower.replaceAll('-', ''), american].some(
      (word) => commonly(word).length > 0,
    )
  )
    return true
  return bases.some((word) => sensesOf(word).some((sense) => !SENSES_OF_NAMES.has(sense)))
}

const ENDINGS = [/^$/, /s$/, /es$/, /ing$/, /e?d$/]

/** Whether the tokens follow each other with nothing but a space between them. */
export const isNext = ({ gap }: Token): boolean => /^\s$/.test(gap)
