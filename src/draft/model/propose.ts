import type { Article } from '../article.ts'
import type { Proposal } from '../facts/proposals.ts'
import type { Named } from '../names/names.ts'
import type { Reading } from '../reading.ts'
import { type Dropped, factsIn, type ModelFact, promptFor, shortened } from './answer.ts'
import { completionOf, type ModelSettings } from './client.ts'
import { grounded, groundOf } from './grounding.ts'

/** What a model proposes that stands in the article, and what of its answer does not. */
export interface ModelProposals {
  proposals: Proposal[]
  /** The speakers without a name, the known ones among them. */
  groups: Named[]
  dropped: Dropped[]
}

/**
 * Asks a model for facts, and keeps those whose names and numbers stand in the paragraph they name.
 * @throws ModelFailure
 */
export async function modelProposals(
  settings: ModelSettings,
  article: Article,
  { reading, groups: known }: { reading: Reading; groups: readonly Named[] },
): Promise<ModelProposals> {
  const { facts, dropped } = factsIn(await completionOf(settings, promptFor(article)))
  const proposals: Proposal[] = []
  const groups = [...known]
  for (const fact of facts) {
    const ground = groundOf(fact.paragraph, article.paragraphs, reading)
    const found = ground
      ? grounded(fact, ground, groups)
      : { reason: `the article has no paragraph ${fact.paragraph}` }
    if ('reason' in found) dropped.push({ fact: shortened(inWords(fact)), reason: found.reason })
    else {
      proposals.push(found.proposal)
      if (found.group) groups.push(found.group)
    }
  }
  return { proposals, groups, dropped }
}

const inWords = ({ subject, verb, object, prepositions, when }: ModelFact): string =>
  [subject, verb, object, ...Object.entries(prepositions).flat(), when].filter(Boolean).join(' ')
