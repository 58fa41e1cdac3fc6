import * as v from 'valibot'
import { AN_INSTANT, isInstant } from '../instant.ts'
import { parseAmount } from '../questions/amount.ts'
import { looksLikeDate } from '../questions/date.ts'
import { ENTITY_TYPES, FACT_STATUSES, GENDERS } from '../questions/facts.ts'
import { Slug } from '../questions/slug.ts'
import { closed, keyed, keysOf, nearest } from './closed.ts'
import { langHelp } from './lang.ts'
import { spanNames } from './span-syntax.ts'

// What an editor writes: one YAML file a story. Messages are read by editors.

const A_DATE = 'write a date: 2025, 2025-06 or 2025-06-30'
const A_VALUE =
  'write an id, a list of ids, a phrase, a date, { amount: … }, { owner: …, text: … } or { text: … }'
const A_VERB = 'write the verb, or [base, past, participle]'
export const AN_ID = 'write an id: lower-case words joined by hyphens, 60 characters at most'
const A_LIST_OF_IDS = 'write a list of ids: [one, two]'
const A_LIST_OF_TWO = 'write at least two ids: [one, two]'
const A_SLOT = 'name a slot of the fact: subject, object, because, time or a preposition'
const A_COUNT = 'write a whole number from 1'

const textOr = (help: string) => v.pipe(v.string(help), v.trim(), v.nonEmpty(help))
const Text = textOr('write a text, in quotes if it is only a number')
const Texts = v.array(Text, 'write a list of texts')
const YesOrNo = v.boolean('write true or false')
const Count = v.pipe(v.number(A_COUNT), v.integer(A_COUNT), v.minValue(1, A_COUNT))

/** Whether a text can be the id of an entity, a fact or a card. */
export const isId = (text: string): boolean => v.is(Slug, text)
const Id = v.pipe(v.string(AN_ID), v.check(isId, AN_ID))
const Ids = v.array(Id, A_LIST_OF_IDS)

/** A span that shows a year is named by a number. */
const SlotName = v.pipe(v.union([textOr(A_SLOT), v.number()], A_SLOT), v.transform(String))

/** A date at its own precision. YAML reads a lone year as a number. */
const DateText = v.pipe(
  v.union([v.string(), v.number()], A_DATE),
  v.transform(String),
  v.check(looksLikeDate, A_DATE),
)

const AN_ANSWER = 'write an id, a date, or the words of another fact'
/** Whether what would be right is given in words, such as “5%”: one word is an id. */
export const isInWords = (text: string): boolean =>
  /\s/.test(text) || (!isId(text) && parseAmount(text) !== undefined)

/** What would also be right in a slot. */
const Answer = v.pipe(
  v.union([v.string(), v.number()], AN_ANSWER),
  v.transform((value) => String(value).trim()),
  v.check((text) => isId(text) || looksLikeDate(text) || isInWords(text), AN_ANSWER),
)

/** The prepositions that may name a slot of a fact. */
export const PREPOSITIONS = [
  ...['aboard', 'about', 'above', 'across', 'after', 'against', 'along', 'alongside', 'among'],
  ...['around', 'as', 'at', 'before', 'behind', 'below', 'beneath', 'beside', 'between', 'beyond'],
  ...['by', 'despite', 'during', 'for', 'from', 'in', 'inside', 'into', 'near', 'of', 'on', 'onto'],
  ...['outside', 'over', 'past', 'since', 'through', 'to', 'toward', 'towards', 'under', 'until'],
  ...['upon', 'via', 'with', 'within', 'without'],
] as const

const amountEntries = {
  amount: textOr('write a number and what it counts: 16 people'),
  of: v.optional(Text),
  unbounded: v.optional(YesOrNo),
}
const phraseEntries = { text: Text, plural: v.optional(YesOrNo, false) }
const possessionEntries = { owner: Id, ...phraseEntries }
const SLOT_KEYS = [...Object.keys(amountEntries), ...Object.keys(possessionEntries)]

export type SlotText =
  | string
  | v.InferOutput<v.ObjectSchema<typeof amountEntries, undefined>>
  | string[]
  | v.InferOutput<v.ObjectSchema<typeof possessionEntries, undefined>>
  | v.InferOutput<v.ObjectSchema<typeof phraseEntries, undefined>>

/**
 * What stands in a slot: an entity's id, a date, a phrase of two or more words,
 * `{ amount: 59 percent, of: … }`, a list of entities' ids, `{ owner: uruguay, text: captain }` for
 * what is somebody's, or `{ text: … }` for one word or a plural subject.
 */
export const SlotText = v.lazy((input): v.GenericSchema<unknown, SlotText> => {
  if (Array.isArray(input)) return v.pipe(Ids, v.minLength(2, A_LIST_OF_TWO))
  const keys = keysOf(input)
  if (keys.length === 0) {
    return v.pipe(v.union([textOr(A_VALUE), v.number()], A_VALUE), v.transform(String))
  }
  // The keys tell which of them is meant, even where they are misspelt.
  const near = keys.flatMap((key) => nearest(key, SLOT_KEYS, 2) ?? [])
  const [meant] = near
  if (meant === undefined)
    return v.pipe(closed({}, `here one can write ${SLOT_KEYS.join(', ')}`), v.never())
  if (near.includes('owner')) return closed(possessionEntries)
  return Object.hasOwn(phraseEntries, meant) ? closed(phraseEntries) : closed(amountEntries)
})

/** What the editor has not looked at yet: as long as something is, the story is not served. */
const proposed = { proposed: v.optional(YesOrNo) }

const ownEntries = {
  id: Id,
  paragraph: Count,
  status: v.optional(v.picklist(FACT_STATUSES), 'fact'),
  source: v.optional(Id),
  /** A whole sentence with marked spans: it stands for all slots but `when`. */
  text: v.optional(Text),
  subject: v.optional(SlotText),
  verb: v.optional(v.union([textOr(A_VERB), v.strictTuple([Text, Text, Text])], A_VERB)),
  tense: v.optional(v.picklist(['past', 'present', 'perfect']), 'past'),
  object: v.optional(SlotText),
  how: v.optional(Text),
  because: v.optional(SlotText),
  when: v.optional(DateText),
  note: v.optional(Text),
  which: v.optional(
    keyed(Text, 'write a noun for each slot: { subject: country }', A_SLOT),
    () => ({}),
  ),
  ask: v.optional(
    v.lazy((input) =>
      Array.isArray(input)
        ? v.array(SlotName)
        : v.literal(false, 'write false, or a list of slots: [object, time]'),
    ),
  ),
  alsoTrue: v.optional(
    keyed(
      v.array(Answer, A_LIST_OF_IDS),
      'write a list for each slot: { object: [some-id] }',
      A_SLOT,
    ),
    () => ({}),
  ),
  ...proposed,
}
const factEntries = { ...ownEntries, ...v.entriesFromList(PREPOSITIONS, v.optional(SlotText)) }
const A_KEY = `here one can write ${Object.keys(ownEntries).join(', ')} and prepositions: in, with …`

/**
 * One checkable statement. The slots that prepositions name are gathered in `args`, in the order
 * in which the editor wrote them.
 */
const StoryFact = v.lazy((input) =>
  v.pipe(
    closed(factEntries, A_KEY),
    v.transform((fact) => ({
      ...fact,
      args: keysOf(input).flatMap((name) => {
        const value = isPreposition(name) ? fact[name] : undefined
        return value === undefined ? [] : [{ name, value }]
      }),
    })),
  ),
)
export type StoryFact = v.InferOutput<typeof StoryFact>

/** The slots of a fact as they are written, whether or not what they hold is understood. */
export function slotNames(fact: StoryFact): string[] {
  const role = (key: 'subject' | 'object' | 'because') => (fact[key] === undefined ? [] : [key])
  if (fact.text !== undefined) {
    return [...spanNames(fact.text), ...(fact.when === undefined ? [] : ['time'])]
  }
  return [
    ...role('subject'),
    ...role('object'),
    ...fact.args.map(({ name }) => name),
    ...role('because'),
    ...(fact.when === undefined ? [] : ['time']),
  ]
}

const isPreposition = (key: string): key is (typeof PREPOSITIONS)[number] =>
  v.is(v.picklist(PREPOSITIONS), key)

const StoryEntity = closed({
  type: v.picklist(ENTITY_TYPES),
  subtype: v.optional(Text),
  name: Text,
  mid: v.optional(Text),
  aliases: v.optional(Texts, () => []),
  /** Its other forms by name, for languages that inflect names: `{ locative: Beogradu }`. */
  forms: v.optional(
    keyed(Text, 'write each form by its name: { locative: Beogradu }', 'take another word'),
    () => ({}),
  ),
  plural: v.optional(YesOrNo, false),
  gender: v.optional(v.picklist(GENDERS)),
  of: v.optional(Id),
  distinct: v.optional(Ids, () => []),
  ...proposed,
})
export type StoryEntity = v.InferOutput<typeof StoryEntity>

/** What a card can show besides its text, drawn from its facts. */
const CARD_KINDS = ['text', 'number', 'timeline', 'who', 'claims', 'relations'] as const
export type CardKind = (typeof CARD_KINDS)[number]

const StoryCard = closed({
  id: v.optional(Id),
  kind: v.optional(v.picklist(CARD_KINDS), 'text'),
  title: Text,
  text: Text,
  facts: v.pipe(Ids, v.minLength(1, 'name the facts that this card rests on: [one, two]')),
  ...proposed,
})
export type StoryCard = v.InferOutput<typeof StoryCard>

const AN_ADDRESS = 'write the whole address: https://…'
const Address = v.pipe(v.string(AN_ADDRESS), v.url(AN_ADDRESS), v.regex(/^https?:/, AN_ADDRESS))
const A_LIST_OF_SOURCES = 'write a list: [{ title: …, publisher: …, url: … }]'
const BANDS = 'write a sentence for each lowest percentage, from 0 to 100: { 80: …, 0: … }'
const A_LENGTH = 'write how many questions a quiz has: 1 to 30'

const A_LIST_OF_CORRECTIONS =
  'write a list: [{ at: 2026-11-25T18:00:00+01:00, fact: …, what: …, why: … }]'

const A_TIME = `write ${AN_INSTANT}`

const Correction = closed({
  /** When it was put right. */
  at: v.pipe(v.string(A_TIME), v.check(isInstant, A_TIME)),
  fact: Id,
  /** What was wrong, and what is right. */
  what: Text,
  why: Text,
})

export const Story = closed({
  title: Text,
  summary: Text,
  /** Of the title, the summary and the source. */
  ...proposed,
  lang: v.optional(
    v.pipe(
      Text,
      v.check(
        (tag) => langHelp(tag) === undefined,
        ({ input }) => langHelp(input) ?? '',
      ),
    ),
    'en',
  ),
  source: closed({
    title: Text,
    publisher: v.optional(Text),
    url: v.optional(Address),
    date: DateText,
    paragraphs: Count,
    references: v.optional(
      v.array(closed({ title: Text, publisher: Text, url: Address }), A_LIST_OF_SOURCES),
    ),
  }),
  notes: v.optional(Texts, () => []),
  /** What was wrong in the story and has been put right. */
  corrections: v.optional(v.array(Correction, A_LIST_OF_CORRECTIONS), () => []),
  /** Items that are not wanted, by id, each with the reason. */
  silence: v.optional(
    keyed(Text, 'write why, for each item: { abcdefgh: it is trivial }', 'take the id of an item'),
    () => ({}),
  ),
  /** What a result says, each by the lowest percentage of the points that it is for. */
  bands: v.optional(
    v.pipe(
      keyed(Text, BANDS, BANDS),
      v.check((bands) => Object.keys(bands).every((from) => /^(100|\d{1,2})$/.test(from)), BANDS),
    ),
    () => ({}),
  ),
  quizLength: v.optional(
    v.pipe(
      v.number(A_LENGTH),
      v.integer(A_LENGTH),
      v.minValue(1, A_LENGTH),
      v.maxValue(30, A_LENGTH),
    ),
    10,
  ),
  entities: keyed(
    StoryEntity,
    'write the entities by their ids: { some-id: { type: …, name: … } }',
    'take another word for the id',
  ),
  facts: v.pipe(
    v.array(StoryFact, 'write a list of facts, each with “- ” in front'),
    v.minLength(1, 'write at least one fact: - { id: …, paragraph: …, verb: … }'),
  ),
  cards: v.pipe(
    v.array(StoryCard, 'write a list of cards, each with “- ” in front'),
    v.minLength(1, 'write at least one card: - { title: …, text: …, facts: … }'),
  ),
})
export type Story = v.InferOutput<typeof Story>
