import { readArticle } from '../draft/article.ts'
import { draftOf } from '../draft/draft.ts'
import { isEnglish } from '../draft/english.ts'
import { proposalsFrom } from '../draft/facts/proposals.ts'
import { ModelFailure, type ModelSettings } from '../draft/model/client.ts'
import { type ModelProposals, modelProposals } from '../draft/model/propose.ts'
import type { Named } from '../draft/names/names.ts'
import { readingOf } from '../draft/reading.ts'
import { yamlOf } from '../draft/yaml.ts'
import { looksLikeDate, parseDate } from '../questions/date.ts'
import { exitWith, readArguments } from './arguments.ts'
import { openArticle } from './article.ts'
import { count } from './report.ts'

// npm run draft -- ARTICLE.txt [--date 2025-06-30] > content/new.yaml: proposes what a story could be made of.
// With DRAFT_MODEL_URL and DRAFT_MODEL set, a language model behind an OpenAI-compatible address adds to it.

const usage = 'npm run --silent draft -- ARTICLE.txt [--date 2025-06-30] > content/new.yaml'
const { values, positionals } = readArguments(usage, { date: { type: 'string' } })
const [name, ...more] = positionals
if (name === undefined || more.length > 0) exitWith(`usage: ${usage}`)
const { date } = values
if (date !== undefined && !(looksLikeDate(date) && parseDate(date))) {
  exitWith(
    `--date takes the date of the article, such as 2025, 2025-06 or 2025-06-30, not “${date}”`,
  )
}
const text = openArticle(name)
if (!isEnglish(text))
  exitWith(`${name}: seems not to be in English, and drafts are made from English alone`)
const article = readArticle(text)
const reading = readingOf(article)
const found = proposalsFrom(reading)
const model = await modelsProposals(found.groups)
const draft = draftOf({
  article,
  reading,
  proposals: [...found.proposals, ...(model?.proposals ?? [])],
  groups: model?.groups ?? found.groups,
  ...(date && { date }),
})
if (!draft) exitWith(`${name}: there is no sentence in it that a fact could be made of`)
process.stdout.write(yamlOf(draft, { article, reading }))

/** What a language model adds, where the environment names one; without it the rules do. */
async function modelsProposals(groups: readonly Named[]): Promise<ModelProposals | undefined> {
  const settings = modelSettings()
  if (!settings) return undefined
  try {
    const proposed = await modelProposals(settings, article, { reading, groups })
    for (const { fact, reason } of proposed.dropped) console.error(`left out: ${fact}: ${reason}`)
    console.error(
      `${settings.model}: ${count(proposed.proposals.length, 'fact')} taken over, ${proposed.dropped.length} left out`,
    )
    return proposed
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
    console.error(`${settings.model}: ${error.message}. The draft is made by rules alone.`)
    return undefined
  }
}

function modelSettings(): ModelSettings | undefined {
  const { DRAFT_MODEL_URL: address, DRAFT_MODEL: model, DRAFT_MODEL_KEY: key } = process.env
  if (!address && !model) return undefined
  if (!address || !model || !/^https?:/.test(address) || !URL.canParse(address)) {
    return exitWith(
      'DRAFT_MODEL_URL is the address of a model (https://…/v1), DRAFT_MODEL its name: set both, or none',
    )
  }
  const seconds = Number(process.env.DRAFT_MODEL_SECONDS ?? 120)
  if (!(seconds >= 1 && seconds <= 600)) {
    return exitWith('DRAFT_MODEL_SECONDS is how long the model may take: 1 to 600')
  }
  return { address, model, seconds, ...(key && { key }) }
}
