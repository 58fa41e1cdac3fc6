import { newApp } from './app.tsx'
import { bundledDecks } from './deck/bundled.ts'
import { publishedDecks } from './desk/published.ts'
import { keepAnswers } from './http/kept-answers.ts'
import { sweepAll } from './scheduled.ts'

export { Desk } from './desk/object.ts'
export { Tally } from './scores/tally/object.ts'

const decksOf = publishedDecks(bundledDecks())
const app = newApp(decksOf)

export default {
  fetch: keepAnswers(app.fetch),
  scheduled: (_, env) => sweepAll(env, decksOf(env)),
} satisfies ExportedHandler<Env>
