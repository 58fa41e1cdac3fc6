import { fold } from '../questions/text.ts'
import type { Article } from './article.ts'
import { isDemonymOf } from './names/countries.ts'
import { isAcronym } from './names/evidence.ts'
import type { Mention, Named } from './names/names.ts'
import { SHORT_TITLES } from './names/words.ts'
import type { Sentence } from './tokens.ts'

/** An entity as it is proposed: the keys of a story, and no others. */
export interface ProposedEntity {
  proposed: true
  type: Named['type']
  subtype?: string
  name: string
  mid?: string
  aliases?: string[]
  of?: string
  plural?: true
}

export interface Entities {
  byId: ReadonlyMap<string, ProposedEntity>
  idOf(named: Named): string
}

/** Gives every named thing an id, and all that the article tells of how it is called. */
export function entitiesOf(
  names: readonly Named[],
  { article, sentences }: { article: Article; sentences: readonly Sentence[] },
): Entities {
  const ids = new Map<Named, string>()
  const byId = new Map<string, ProposedEntity>()
  const taken = new Set(names.map(({ name }) => fold(name)))
  const adjectives = [
    ...new Set(
      sentences.flatMap(({ tokens }) =>
        tokens.filter(({ tags }) => tags.has('Demonym')).map(({ text }) => text),
      ),
    ),
  ]
  for (const named of names) {
    const id = freeId(named, byId)
    ids.set(named, id)
    const demonyms =
      named.type === 'country' ? adjectives.filter((text) => isDemonymOf(text, named.name)) : []
    const aliases = [...named.aliases, ...demonyms].filter((alias) => {
      // One name can mean only one entity.
      const isFree = !taken.has(fold(alias))
      taken.add(fold(alias))
      return isFree
    })
    const subtype = subtypeOf(named)
    byId.set(id, {
      proposed: true,
      type: named.type,
      ...(subtype && { subtype }),
      name: named.name,
      ...(named.type === 'group'
        ? { mid: named.name.charAt(0).toLowerCase() + named.name.slice(1), plural: true as const }
        : hasArticle(named, article) && { mid: `the ${named.name}` }),
      ...(aliases.length > 0 && { aliases }),
    })
  }
  for (const named of names) {
    const { nationality } = named
    const country = names.find(
      ({ type, name }) => type === 'country' && nationality && isDemonymOf(nationality, name),
    )
    const entity = byId.get(ids.get(named) ?? '')
    const of = country && ids.get(country)
    if (entity && of) entity.of = of
  }
  return {
    byId,
    idOf: (named) => ids.get(named) ?? '',
  }
}

/** A title is what one would ask for; “Dr.” is not. */
function subtypeOf({ title }: Named): string | undefined {
  const words = title
    ?.split(' ')
    .filter(
      (word) =>
        !/^\p{L}+\.?$/u.test(word) || !SHORT_TITLES.has(word.toLowerCase().replace('.', '')),
    )
  return words && words.length > 0 ? words.join(' ').toLowerCase() : undefined
}

/** Whether the article mostly writes “the” before a name. */
function hasArticle({ type, mentions, name }: Named, { paragraphs }: Article): boolean {
  if (type === 'person' || /^the /i.test(name)) return false
  const own = mentions.filter(({ text }) => text === name)
  const isBehindThe = ({ paragraph, start }: Mention) =>
    /\bthe [“"‘]?$/i.test(paragraphs[paragraph - 1]?.text.slice(0, start) ?? '')
  // “The Letnica district”: the article belongs to the noun.
  const isBeforeNoun = ({ paragraph, end }: Mention) =>
    /^[”’"]? \p{Ll}+/u.test(paragraphs[paragraph - 1]?.text.slice(end) ?? '') &&
    ['place', 'project'].includes(type) &&
    !/\s/.test(name)
  const sure = own.filter((mention) => !isBeforeNoun(mention))
  return sure.length > 0 && sure.filter(isBehindThe).length * 2 > sure.length
}

const LONGEST_ID = 40

/** A person by the name used alone, or the last one, another by its acronym or its name. */
function freeId({ type, name, aliases }: Named, byId: ReadonlyMap<string, unknown>): string {
  const acronym = aliases.find(isAcronym)
  const called = aliases.find((alias) => !/\s/.test(alias)) ?? name.split(' ').at(-1) ?? name
  const short = type === 'person' ? called : (acronym ?? name)
  const letters = isAcronym(short) ? short.replaceAll('.', '') : short
  return free(slugOf(fold(letters), LONGEST_ID) || type, (id) => byId.has(id))
}

/** The letters and digits of a text in lower case, as an id has them; there may be none. */
export const slugOf = (lower: string, longest: number): string =>
  lower
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')

/** The id, or the first of “id-2”, “id-3” … that is free. */
export function free(id: string, isTaken: (id: string) => boolean): string {
  let own = id
  for (let number = 2; isTaken(own); number += 1) own = `${id}-${number}`
  return own
}
