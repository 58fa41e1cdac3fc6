import { newApp } from './app.tsx'
import { bundledDecks } from './deck/bundled.ts'
import { keepAnswers } from './http/kept-answers.ts'
import { sweepAll } from './scheduled.ts'

export { Tally } from './scores/tally/object.ts'

const decksOf = bundledDecks()
const app = newApp(decksOf)

export default {
  fetch: keepAnswers(app.fetch),
  scheduled: (_, env) => sweepAll(env, decksOf(env)),
} satisfies ExportedHandler<Env>
