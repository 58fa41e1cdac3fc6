import type { EntityType } from '../../questions/facts.ts'
import { fold, remembered } from '../../questions/text.ts'
import { commonly, isCapitalised, type Token, termsOf } from '../tokens.ts'
import { type Candidate, tokensOf } from './candidates.ts'
import { isCity } from './cities.ts'
import { isCountry, isRegion } from './countries.ts'
import {
  COMPANY_NAMES,
  EVENTS,
  FEASTS,
  ORGANISATIONS,
  ORGANISATIONS_BEFORE,
  PLACES,
  PLACES_BEFORE,
  PROJECTS,
  ROLES,
  SAYING,
  TITLES,
  WHERE,
} from './words.ts'

/** What speaks for a name being of a type, the more the likelier. */
export type Evidence = Partial<Record<EntityType, number>>

/** All that the words of a name, and those around it, say of what it names. */
export function evidenceFor(candidate: Candidate): Evidence {
  return summed([
    ownWords(candidate),
    candidate.title === undefined ? {} : { person: 8 },
    wordBefore(candidate),
    wordsBehind(candidate),
    appositionBefore(candidate),
    appositionBehind(candidate),
    speech(candidate),
    pronounBehind(candidate),
    library(candidate),
  ])
}

export function summed(all: readonly Evidence[]): Evidence {
  const sum: Evidence = {}
  for (const evidence of all) {
    for (const type of typesIn(evidence)) sum[type] = (sum[type] ?? 0) + (evidence[type] ?? 0)
  }
  return sum
}

const TYPES: readonly EntityType[] = [
  ...(['person', 'country', 'city', 'place', 'organisation', 'company'] as const),
  ...(['project', 'event'] as const),
]
const typesIn = (evidence: Evidence): EntityType[] =>
  TYPES.filter((type) => evidence[type] !== undefined)

/** Types that are alike: what speaks for one of them speaks against all others. */
const KINDS: readonly (readonly EntityType[])[] = [
  ['person'],
  ['organisation', 'company'],
  ['country', 'city', 'place'],
  ['project'],
  ['event'],
]

/** The type for which the most speaks, of those that are alike together. */
export function likeliest(evidence: Evidence): EntityType | undefined {
  const weight = (type: EntityType) => evidence[type] ?? 0
  const [best] = KINDS.map((types) => ({
    type: [...types].sort((a, b) => weight(b) - weight(a))[0],
    sum: types.reduce((sum, type) => sum + weight(type), 0),
  })).sort((a, b) => b.sum - a.sum)
  return best && best.sum > 0 ? best.type : undefined
}

export const isAcronym = (name: string): boolean =>
  /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\d&-]{1,7}$/u.test(name)

export const nameOf = (candidate: Candidate): string =>
  tokensOf(candidate)
    .map(({ text, gap }, index) => (index === 0 ? text : `${gap.replace(/\s+/, ' ')}${text}`))
    .join('')

/** “U.N.” and “UN” are one name. */
export const keyOf = (name: string): string =>
  fold(isAcronym(name) ? name.replaceAll('.', '') : name)

const CERTAIN = 8

function ownWords(candidate: Candidate): Evidence {
  const name = nameOf(candidate)
  if (isCountry(name)) return { country: CERTAIN + 2 }
  if (isRegion(name)) return { place: CERTAIN }
  if (isAcronym(name)) return { organisation: 4 }
  const words = tokensOf(candidate).map(({ lower }) => lower)
  if (FEASTS.has(words[0] ?? '')) return { event: CERTAIN }
  if (words.length < 2) return {}
  const joint = words.findIndex((word) => word === 'of' || word === 'for')
  const head = (joint > 0 ? words[joint - 1] : words.at(-1)) ?? ''
  if (ORGANISATIONS.has(head)) return { organisation: CERTAIN }
  if (PROJECTS.has(head)) return { project: CERTAIN }
  if (PLACES.has(head)) return { place: CERTAIN }
  if (EVENTS.has(head)) return { event: CERTAIN }
  if (PLACES_BEFORE.has(words[0] ?? '')) return { place: 4 }
  if (ORGANISATIONS_BEFORE.has(words[0] ?? '')) return { organisation: 4 }
  if (/^\d+$/.test(words.at(-1) ?? '')) return { project: 3 }
  if (/^(?:operation|project|mission)$/.test(words[0] ?? '')) return { project: CERTAIN }
  const [first, last] = [tokensOf(candidate).at(0), words.at(-1) ?? '']
  if (COMPANY_NAMES.has(last)) return { company: 5 }
  // “Bharat Silicon”, “Great Leap”: few people are called by a common word, and those have a first name.
  return commonly(last).length > 0 && !first?.tags.has('FirstName')
    ? { organisation: 1 }
    : { person: 1 }
}

/** “The drugmaker Halvorsen”, “the river Elbe”, “sociologist Eric Gordy”, “in Accra”. */
function wordBefore({ sentence, from }: Candidate): Evidence {
  const [before, own] = [sentence.tokens[from - 1], sentence.tokens[from]]
  if (!before || !own || isCapitalised(before)) return {}
  if (!/^\s[“"‘]?$/.test(own.gap)) return {}
  if (before.lower === 'the') {
    const isThere = /^(?:on|along|across|in|near|around|beyond|over)$/
    const isMade = /^(?:build|building|built|dig|digging|construct|launch|launched|finish|widen)$/
    if (isMade.test(sentence.tokens[from - 2]?.lower ?? '')) return { person: -4, project: 3 }
    const where = isThere.test(sentence.tokens[from - 2]?.lower ?? '')
    return { person: -4, ...(where && { place: 3 }) }
  }
  // “A programme known as Great Leap”, “a ship called Vega”.
  const isCalled = /^(?:called|named|dubbed)$/.test(before.lower)
  const noun = sentence.tokens[from - (isCalled ? 2 : before.lower === 'as' ? 3 : 1)]
  if (noun && noun !== before) return whatIs(noun, 6)
  if (before.lower === 'and' && sentence.tokens[from - 3]?.lower === 'between') return { place: 2 }
  const ofPlace = before.lower === 'of' ? sentence.tokens[from - 2]?.lower : undefined
  if (ofPlace && PLACES.has(ofPlace)) return { place: 6 }
  return {
    ...whatIs(before, 6),
    ...(WHERE.has(before.lower) && { place: before.lower === 'in' ? 3 : 1 }),
  }
}

/** What a common noun makes of the name beside it. */
function whatIs(noun: Token, weight: number): Evidence {
  const { lower } = noun
  const singular = lower.replace(/s$/, '')
  const is = (heads: ReadonlySet<string>) => heads.has(lower) || heads.has(singular)
  if (is(TITLES) || is(ROLES)) return { person: weight }
  if (is(COMPANIES) || /(?:maker|firm)$/.test(lower)) return { company: weight }
  if (is(ORGANISATIONS)) return { organisation: weight }
  if (is(PROJECTS)) return { project: weight }
  if (is(PLACES)) return { place: weight }
  if (is(EVENTS)) return { event: weight }
  return noun.tags.has('Actor') || /(?:ist|ologist|ician|woman|man)$/.test(lower)
    ? { person: weight - 1 }
    : {}
}

const COMPANIES = new Set(
  'company firm airline airlines bank brewery broker builder business carmaker chain conglomerate corporation developer drugmaker enterprise insurer lender manufacturer operator producer publisher retailer shipyard start-up startup supplier'.split(
    ' ',
  ),
)

/** What only a place has: “Novi Sad’s station”. */
const OF_PLACES = new Set(
  'airport archbishop border capital citizens coast economy garrison harbour harbor inhabitants mayor metro outskirts parliament population residents skyline square station streets suburbs tram zoo'.split(
    ' ',
  ),
)

/** What only a company has: “Hansung’s shares”. */
const OF_COMPANIES = new Set(
  'board brand brands customers dealership dealers earnings factories factory investors plant plants products profit profits revenue sales shareholders share shares stock subsidiary turnover'.split(
    ' ',
  ),
)

/** “The Letnica district”, “the “Jadar” lithium mining project”. */
function wordsBehind(candidate: Candidate): Evidence {
  const { sentence, to } = candidate
  const name = nameOf(candidate)
  if (isAcronym(name) || isCountry(name)) return {}
  if (sentence.tokens[to - 1]?.possessive) {
    const owned = sentence.tokens[to]?.lower ?? ''
    return OF_PLACES.has(owned) ? { place: 3 } : OF_COMPANIES.has(owned) ? { company: 3 } : {}
  }
  for (let at = to; at < Math.min(to + 4, sentence.tokens.length); at += 1) {
    const token = sentence.tokens[at]
    if (!token || isCapitalised(token)) return {}
    if (!(at === to ? /^[”’"]?\s$/ : /^\s$/).test(token.gap)) return {}
    const is = (heads: ReadonlySet<string>) => heads.has(token.lower)
    if (is(PROJECTS)) return { project: 9 }
    if (is(EVENTS)) return { event: 5 }
    if (is(PLACES)) return { place: 6 }
    if (at === to && /^(?:burst|flows?|flowed|overflowed)$/.test(token.lower)) return { place: 3 }
    if (!token.tags.has('Noun') && !token.tags.has('Adjective') && !token.tags.has('Gerund'))
      return {}
    // Only a noun on its own right behind: “Clear Water research” says nothing.
    if (at > to && !token.tags.has('Noun')) return {}
  }
  return {}
}

/** “Its director, Luc Béranger”, “A spokeswoman for the bank, Inés Cordón”. */
function appositionBefore({ sentence, from }: Candidate): Evidence {
  const own = sentence.tokens[from]
  if (!own || !/^,\s$/.test(own.gap)) return {}
  const phrase: Token[] = []
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = sentence.tokens[at]
    if (!token) break
    phrase.unshift(token)
    if (/[,;:“”]/.test(token.gap) || phrase.length > 8) break
  }
  const noun = headNoun(phrase)
  return noun ? whatIs(noun, 5) : {}
}

/** “Budrem, a company based in Wrocław”, “Łękawski, 61, who”. */
function appositionBehind({ sentence, to }: Candidate): Evidence {
  const [comma, ...rest] = sentence.tokens.slice(to, to + 8)
  if (!comma || !/^[”’"]?,\s$|^\s\($/.test(comma.gap)) return {}
  if (/^(?:who|whose|whom)$/.test(comma.lower)) return { person: 5 }
  const [second] = rest
  if (comma.lower === 'which' && OF_TRADE.test(rest[0]?.lower ?? '')) return { company: 2 }
  if (/^\d{1,2}$/.test(comma.text) && (!second || /^[,.]/.test(second.gap))) return { person: 6 }
  if (!/^(?:a|an|the|its|their|his|her|one)$/.test(comma.lower) && !isNounLike(comma)) return {}
  const end = rest.findIndex(({ gap }) => !/^\s$/.test(gap))
  const noun = headNoun([comma, ...(end < 0 ? rest : rest.slice(0, end))])
  return noun ? whatIs(noun, 5) : {}
}

const isNounLike = ({ tags }: Token): boolean => tags.has('Noun') && !tags.has('ProperNoun')

/** What a company does: “which sold the ship”. */
const OF_TRADE =
  /^(?:sold|sells|bought|buys|makes|made|owns|owned|runs|ran|employs|employed|produces|operates|operated)$/

/** The last noun before a preposition or a verb: “professor” of “a professor of soil mechanics at”. */
function headNoun(phrase: readonly Token[]): Token | undefined {
  const end = phrase.findIndex(
    ({ lower }, at) =>
      at > 0 && /^(?:of|for|in|at|from|with|on|to|based|that|which|who|and|near|by)$/.test(lower),
  )
  const own = end < 0 ? phrase : phrase.slice(0, end)
  const noun = own.at(-1)
  // “…, the authorities ordered checks”: a sentence goes on, and nobody is put in.
  const isClause = own.some(({ tags }) => tags.has('PastTense') && !tags.has('Adjective'))
  return noun && !isCapitalised(noun) && !isClause ? noun : undefined
}

/** Who says something is a person, or else an organisation. */
function speech({ sentence, from, to }: Candidate): Evidence {
  const [before, own, next] = [
    sentence.tokens[from - 1],
    sentence.tokens[from],
    sentence.tokens[to],
  ]
  const says = next && /^\s$/.test(next.gap) && SAYING.has(next.lower)
  const said = before && own && /^\s$/.test(own.gap) && SAYING.has(before.lower)
  return says || (said && /^(?:said|says)$/.test(before.lower))
    ? { person: 2, organisation: 1 }
    : {}
}

const tagsAlone = remembered((name: string) => termsOf(name).map(({ tags }) => new Set(tags)))

/** “Planina Re, the largest of them, said it would pay”; “Zupan, who left, said she would”. */
function pronounBehind({ sentence, to }: Candidate): Evidence {
  const verb = sentence.tokens.findIndex(({ lower }, at) => at >= to && SAYING.has(lower))
  const behind = sentence.tokens[sentence.tokens[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1]
  if (verb < 0 || verb > to + 8 || !behind) return {}
  if (behind.lower === 'it') return { organisation: 3 }
  return behind.lower === 'he' || behind.lower === 'she' ? { person: 3 } : {}
}

/** What compromise takes it for in its sentence, and by itself: “London’s Museum” hides the city. */
function library(candidate: Candidate): Evidence {
  const tokens = tokensOf(candidate)
  const name = nameOf(candidate)
  const alone = tagsAlone(name)
  const all = (tag: string) =>
    tokens.every(({ tags }) => tags.has(tag)) || alone.every((tags) => tags.has(tag))
  const [first] = tokens
  return summed([
    all('City') ? { city: 4 } : isCity(name) ? { city: 3 } : {},
    all('Country') ? { country: 5 } : {},
    all('Region') ? { place: 3 } : {},
    all('Organization') ? { organisation: 2 } : {},
    first?.tags.has('FirstName') ? { person: tokens.length > 1 ? 5 : 1 } : {},
    all('Person') || all('LastName') ? { person: 2 } : {},
  ])
}
