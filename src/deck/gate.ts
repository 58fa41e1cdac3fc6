import { closestMatch } from 'leven'
import type { FlawedItem } from '../questions/bank.ts'
import { FLAW_RULES, REMEDIES } from '../questions/flaws.ts'
import { assembleForm, ownRandom } from '../questions/form.ts'
import { arrange, type Item, present } from '../questions/kinds/play.ts'
import type { NewItem } from '../questions/make.ts'
import type { Path, Problem } from '../story/problem.ts'
import type { Story } from '../story/schema.ts'
import type { Compiled, UndrawnCard } from './compile.ts'
import { namesFromPool } from './pooled.ts'

/**
 * What keeps a compiled story from being served: items with a flaw that nobody has silenced, too few
 * items, a silence that silences nothing, a card without the figure of its kind. Items that are only too long for an export are warned of.
 */
export function gateProblems(story: Story, compiled: Compiled): Problem[] {
  return [
    ...flawedItems(story, compiled.flawed),
    ...unknownItems(story, compiled),
    ...fewItems(compiled),
    ...shortForms(compiled),
    ...compiled.undrawn.map(undrawnCard),
    ...fromPool(story, compiled),
    ...tooLong(story, compiled.deck.items),
  ]
}

/** What breaks the same rules by the same words of a fact is one mistake, however many ask for it. */
function flawedItems(story: Story, flawed: readonly FlawedItem[]): Problem[] {
  const alike = Map.groupBy(flawed, ({ item, flaws }) => JSON.stringify([item.facts, flaws]))
  return [...alike.values()].flatMap((group) => {
    const [first, ...more] = group
    if (!first) return []
    const { item, flaws } = first
    const remedies = new Set(flaws.map(({ rule }) => REMEDIES[rule]))
    const which =
      more.length === 0
        ? `the ${item.kind} question ${item.id}`
        : `${group.length} questions (${group.map((each) => each.item.id).join(', ')})`
    return {
      severity: 'error',
      code: 'flawed-item',
      message: [
        `${which} on “${item.facts.join('”, “')}” cannot be asked:`,
        ...new Set(group.flatMap((each) => shown(each.item))),
        ...flaws.map(({ rule, words }) => `${rule}: ${FLAW_RULES[rule]}: ${quoted(words)}`),
      ].join('\n'),
      help: `${[...remedies].join('; ')}; or silence ${more.length === 0 ? 'the question' : 'each'}, and say why: silence: { ${group.map((each) => `${each.item.id}: …`).join(', ')} }`,
      path: placeOf(story, item),
    }
  })
}

/** What players would read; a statement's “True” and “False” say nothing. */
function shown(item: NewItem): string[] {
  const options = 'options' in item && item.kind !== 'true-false' ? item.options : []
  return [quoted(item.stem), ...(options.length > 0 ? [`options: ${options.join(' / ')}`] : [])]
}

const quoted = (text: string): string => `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`

/** The fact that an item is on; the first one of several. */
function placeOf({ facts }: Story, item: Pick<NewItem, 'facts'>): Path {
  const position = facts.findIndex(({ id }) => id === item.facts[0])
  return position < 0 ? ['facts'] : ['facts', position]
}

function unknownItems({ silence }: Story, compiled: Compiled): Problem[] {
  const { deck, flawed, silenced } = compiled
  const known = [...deck.items, ...flawed.map(({ item }) => item)].map(({ id }) => id)
  return Object.keys(silence)
    .filter((id) => !silenced.some(({ item }) => item.id === id))
    .map((id) => {
      const near = closestMatch(id, known, { maxDistance: 2 })
      return {
        severity: 'error',
        code: 'unknown-item',
        message: `no question has the id “${id}”`,
        help: near
          ? `did you mean “${near}”?`
          : 'drop it: “npm run items” lists the questions that there are, each with its id',
        path: ['silence', id],
        atKey: true,
      }
    })
}

/** Flawed items count: once they are mended, they can be asked. */
function fewItems({ deck, flawed }: Compiled): Problem[] {
  const most = deck.items.length + flawed.length
  if (most >= deck.quizLength) return []
  return [
    {
      severity: 'error',
      code: 'too-few-items',
      message: `only ${most} questions can be asked, and a quiz has ${deck.quizLength}`,
      help: 'add facts with entities, amounts or dates, or set a smaller “quizLength:”',
      path: ['facts'],
      atKey: true,
    },
  ]
}

const FORMS = 100

/** Questions that give each other away share no form, so that some forms may be too short. */
function shortForms({ deck, flawed }: Compiled): Problem[] {
  const { items, quizLength: length } = deck
  if (items.length < length || flawed.length > 0) return []
  const short = Array.from({ length: FORMS }, (_, seed) =>
    assembleForm(items, { seed, length }),
  ).filter((form) => form.length < length)
  if (short.length === 0) return []
  const least = Math.min(...short.map((form) => form.length))
  return [
    {
      severity: 'warning',
      code: 'short-quizzes',
      message: `${short.length} of ${FORMS} quizzes have fewer than ${length} questions, down to ${least}: what is left would give others away`,
      help: 'add facts on other things, or set a smaller “quizLength:”',
      path: ['facts'],
      atKey: true,
    },
  ]
}

function undrawnCard({ position, kind, fault, help }: UndrawnCard): Problem {
  return {
    severity: 'error',
    code: 'card-without-figure',
    message: `a card of the kind “${kind}” cannot be drawn: ${fault}`,
    help: `${help}; or drop “kind: ${kind}”`,
    path: ['cards', position, 'kind'],
  }
}

/** One warning a fact: nobody but its editor can tell whether what is not of the story is wrong. */
function fromPool(story: Story, { deck, names }: Compiled): Problem[] {
  const pooled = deck.items.flatMap((item) => {
    const found = namesFromPool(item, names)
    return found.length > 0 ? { item, found } : []
  })
  return [...Map.groupBy(pooled, ({ item }) => item.facts[0])].flatMap(([fact, same]) => {
    const [first] = same
    if (!first) return []
    const all = [...new Set(same.flatMap(({ found }) => found))].toSorted()
    return {
      severity: 'warning',
      code: 'names-from-pool',
      message: `questions on “${fact}” offer names that are not the story’s: ${all.join(', ')}`,
      help: 'see that each is wrong there: add it to the entities if it is, and list it in “alsoTrue:” if it is right as well',
      path: placeOf(story, first.item),
    }
  })
}

/** What Kahoot's spreadsheet takes, in characters. */
const LONGEST = { stem: 120, option: 75 }

/** One warning a fact, however many of its items are too long. */
function tooLong(story: Story, items: readonly Item[]): Problem[] {
  const long = items.filter(isTooLong)
  return [...Map.groupBy(long, ({ facts }) => facts[0])].flatMap(([fact, [first, ...more]]) => {
    if (!first) return []
    const longest = Math.max(...[first, ...more].map(({ stem }) => stem.length))
    const which = more.length === 0 ? 'a question' : `${more.length + 1} questions`
    return {
      severity: 'warning',
      code: 'too-long-to-export',
      message: `${which} on “${fact}” cannot be taken to Kahoot: up to ${longest} characters`,
      help: `shorten the fact’s words: there a question has at most ${LONGEST.stem} characters, an option ${LONGEST.option}`,
      path: placeOf(story, first),
    }
  })
}

/** Only questions with options to pick can be taken there at all. */
function isTooLong(item: Item): boolean {
  const { stem, input } = present(item, arrange(item, ownRandom(item, 0)))
  if (input.type !== 'choice' && input.type !== 'choices') return false
  return (
    stem.length > LONGEST.stem || input.options.some((option) => option.length > LONGEST.option)
  )
}
