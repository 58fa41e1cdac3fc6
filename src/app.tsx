import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { trimTrailingSlash } from 'hono/trailing-slash'
import { openToEverySite } from './api/cors.ts'
import { api } from './api/index.ts'
import { bundledDecks } from './deck/bundled.ts'
import type { DecksOf } from './deck/source.ts'
import { publishedDecks } from './desk/published.ts'
import type { AppEnv } from './http/app-env.ts'
import { limitBody } from './http/body.ts'
import { problemFrom } from './http/errors.ts'
import { pageHeaders } from './http/headers.ts'
import { PROBLEMS, Problem, problemJson } from './http/problem.ts'
import { requireSigningKey } from './http/signing-key.ts'
import { ProblemPage } from './pages/problem.tsx'
import { pages } from './pages/routes.tsx'
import { KeptStatistics } from './scores/kept-statistics.ts'
import { Snapshots } from './scores/snapshot.ts'
import { CountTogether } from './scores/tally/together.ts'

/** The whole application: what every request passes, then the doors. */
export function newApp(decksOf: DecksOf = publishedDecks(bundledDecks())): Hono<AppEnv> {
  const app = new Hono<AppEnv>()
  app.onError((error, c) => answerProblem(c, problemFrom(error)))
  app.notFound((c) => answerProblem(c, new Problem('not-found')))
  app.use(pageHeaders)
  app.use(trimTrailingSlash())
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  const snapshots = new Snapshots()
  const statistics = new KeptStatistics()
  const together = new CountTogether()
  app.use(async function shareWhatIsKept(c, next) {
    c.set('snapshots', snapshots)
    c.set('statistics', statistics)
    c.set('together', together)
    c.set('decks', decksOf(c.env))
    await next()
  })
  app.use('/api/*', openToEverySite)
  app.use(requireSigningKey)
  app.use(limitBody)
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        c.header('Allow', methods.join(', '))
        return answerProblem(c, new Problem('method-not-allowed'))
      },
    }),
  )
  app.route('/api/v1', api)
  app.route('/', pages)
  return app
}

/** A problem as JSON for programs and as a page for people. */
async function answerProblem(c: Context<AppEnv>, problem: Problem): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  if (c.req.path.startsWith('/api/')) {
    return c.body(problemJson(problem, c.req.path), PROBLEMS[problem.code].status, {
      'Content-Type': 'application/problem+json',
    })
  }
  const [, name] = /^\/s\/([^/]+)/.exec(c.req.path) ?? []
  const stories = await c.var.decks.list()
  const story = stories.find((each) => each.story === name)
  const { code, note } = problem
  return c.html(
    <ProblemPage
      {...{ code, note, story, stories }}
      lang={c.req.query('lang')}
      attempt={c.var.attempt}
    />,
    PROBLEMS[code].status,
  )
}
