import { newApp } from './app.tsx'
import { sweepAll } from './scheduled.ts'

export { Tally } from './scores/tally/object.ts'

const app = newApp()

export default {
  fetch: app.fetch,
  scheduled: (_, env) => sweepAll(env),
} satisfies ExportedHandler<Env>
