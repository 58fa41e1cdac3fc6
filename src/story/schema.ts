import * as v from 'valibot'
import { ENTITY_TYPES, FACT_STATUSES } from '../questions/facts.ts'
import { findLanguage, LANGUAGE_TAGS } from '../questions/wording/languages.ts'
import { closed, pathItem, unknownKey } from './closed.ts'
import { Source } from './source.ts'

// What an editor writes: one YAML file a story. Messages are read by editors.

const A_DATE = 'write a date: 2025, 2025-06 or 2025-06-30'
const A_VALUE =
  'write an id, a list of ids, a phrase, a date, { amount: … }, { owner: …, text: … } or { text: … }'
const AN_ID = 'write lower-case words joined by hyphens'

const Text = v.pipe(v.string('write a text'), v.trim(), v.nonEmpty('write a text'))
const Id = v.pipe(v.string(AN_ID), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, AN_ID))
const A_LIST = 'write a list of ids: [one, two]'
const Ids = v.array(Id, A_LIST)
const Texts = v.array(Text, 'write a list of texts')
/** A span that shows a year is named by a number. */
const SlotNames = v.array(v.pipe(v.union([Text, v.number()]), v.transform(String)))

/** A date at its own precision. YAML reads a lone year as a number. */
const DateText = v.pipe(
  v.union([v.string(), v.number()], A_DATE),
  v.transform(String),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, A_DATE),
)

/** The prepositions that may name a slot of a fact. */
export const PREPOSITIONS = [
  ...['about', 'across', 'after', 'against', 'alongside', 'among', 'as', 'at', 'before', 'behind'],
  ...['between', 'by', 'despite', 'during', 'for', 'from', 'in', 'inside', 'into', 'near', 'of'],
  ...['on', 'outside', 'over', 'since', 'through', 'to', 'toward', 'towards', 'under', 'until'],
  ...['via', 'with', 'within', 'without'],
] as const

/**
 * What stands in a slot: an entity's id, a date, a phrase of two or more words,
 * `{ amount: 59 percent, of: … }`, a list of entities' ids, `{ owner: uruguay, text: captain }` for
 * what is somebody's, or `{ text: … }` for one word or a plural subject.
 */
export const SlotText = v.union(
  [
    v.pipe(v.union([Text, v.number()]), v.transform(String)),
    closed({ amount: Text, of: v.optional(Text) }),
    v.array(Id),
    closed({ owner: Id, text: Text, plural: v.optional(v.boolean(), false) }),
    closed({ text: Text, plural: v.optional(v.boolean(), false) }),
  ],
  A_VALUE,
)
export type SlotText = v.InferOutput<typeof SlotText>

const factEntries = {
  id: Id,
  paragraph: v.pipe(
    v.number('write the number of the paragraph'),
    v.integer('write a whole number'),
    v.minValue(1, 'paragraphs count from 1'),
  ),
  status: v.optional(v.picklist(FACT_STATUSES), 'fact'),
  source: v.optional(Id),
  /** A whole sentence with marked spans: it stands for all slots but `when`. */
  text: v.optional(Text),
  subject: v.optional(SlotText),
  verb: v.optional(
    v.union(
      [Text, v.strictTuple([Text, Text, Text])],
      'write the verb, or [base, past, participle]',
    ),
  ),
  tense: v.optional(v.picklist(['past', 'present', 'perfect']), 'past'),
  object: v.optional(SlotText),
  how: v.optional(Text),
  because: v.optional(SlotText),
  when: v.optional(DateText),
  note: v.optional(Text),
  which: v.optional(v.record(v.string(), Text), () => ({})),
  ask: v.optional(v.union([v.literal(false), SlotNames], 'write false, or a list of slots')),
  alsoTrue: v.optional(v.record(v.string(), v.array(v.union([Id, DateText]), A_LIST)), () => ({})),
}

/**
 * One checkable statement. Its keys are those above and prepositions; the slots that prepositions
 * name are gathered in `args`, in the order in which the editor wrote them.
 */
const StoryFact = v.pipe(
  v.looseObject(factEntries),
  v.rawCheck(({ dataset, addIssue }) => {
    for (const [key, value] of Object.entries(Object(dataset.value))) {
      if (Object.hasOwn(factEntries, key)) continue
      const path: [v.IssuePathItem] = [pathItem(dataset.value, key)]
      if (!isPreposition(key)) addIssue(unknownKey(dataset.value, key, FACT_KEYS))
      else if (!v.is(SlotText, value)) addIssue({ message: A_VALUE, path })
    }
  }),
  v.transform(({ ...fact }) => ({
    ...fact,
    args: Object.entries(fact).flatMap(([name, value]) =>
      isPreposition(name) ? [{ name, value: v.parse(SlotText, value) }] : [],
    ),
  })),
)
export type StoryFact = v.InferOutput<typeof StoryFact>

const isPreposition = (key: string): boolean => v.is(v.picklist(PREPOSITIONS), key)
const FACT_KEYS = [...Object.keys(factEntries), ...PREPOSITIONS]

const StoryEntity = closed({
  type: v.picklist(ENTITY_TYPES),
  subtype: v.optional(Text),
  name: Text,
  mid: v.optional(Text),
  aliases: v.optional(Texts, () => []),
  /** Its other forms by name, for languages that inflect names: `{ locative: Beogradu }`. */
  forms: v.optional(v.record(v.string(), Text), () => ({})),
  plural: v.optional(v.boolean(), false),
  of: v.optional(Id),
})
export type StoryEntity = v.InferOutput<typeof StoryEntity>

const StoryCard = closed({
  id: v.optional(Id),
  title: Text,
  text: Text,
  facts: v.pipe(Ids, v.minLength(1, 'name the facts that this card rests on')),
})
export type StoryCard = v.InferOutput<typeof StoryCard>

export const Story = closed({
  title: Text,
  summary: Text,
  lang: v.optional(
    v.pipe(
      Text,
      v.check((tag) => findLanguage(tag) !== undefined, `write one of ${LANGUAGE_TAGS.join(', ')}`),
    ),
    'en',
  ),
  source: closed({ ...Source.entries, title: Text, date: DateText }),
  notes: v.optional(Texts, () => []),
  /** Items that are not wanted, by id, each with the reason. */
  silence: v.optional(v.record(v.string(), Text), () => ({})),
  quizLength: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)), 10),
  entities: v.record(Id, StoryEntity, 'write the entities by their ids'),
  facts: v.pipe(v.array(StoryFact, 'write a list of facts'), v.minLength(1, 'write a fact')),
  cards: v.pipe(v.array(StoryCard, 'write a list of cards'), v.minLength(1, 'write a card')),
})
export type Story = v.InferOutput<typeof Story>
