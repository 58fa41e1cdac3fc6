import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { hashOf } from '../deck/file.ts'
import { listingOf } from '../deck/listing.ts'
import { readDeck } from '../deck/sound.ts'
import type { Change, Entry, Outcome } from '../desk/book.ts'
import type { Published } from '../desk/catalogue.ts'
import { askDesk } from '../desk/client.ts'
import { deckKey } from '../desk/published.ts'
import type { Reported } from '../desk/report.ts'
import type { AppEnv } from '../http/app-env.ts'
import { jsonBody } from '../http/body.ts'
import { requireEditorToken } from '../http/editor-key.ts'
import { Problem } from '../http/problem.ts'
import { Instant } from '../instant.ts'
import { PlayerName } from '../play/name.ts'

const Editor = v.pipe(PlayerName, v.string('the name of the editor'))

const change = {
  editor: Editor,
  expects: v.pipe(v.number(), v.integer(), v.minValue(0, 'the revision that you have seen')),
}

const Publication = v.object({
  ...change,
  deck: v.unknown(),
  from: v.optional(Instant),
  until: v.optional(Instant),
})

const Deed = v.variant('action', [
  v.object({ ...change, action: v.literal('roll back'), version: v.string() }),
  v.object({ ...change, action: v.literal('schedule'), until: v.nullable(Instant) }),
  v.object({
    ...change,
    action: v.literal('take down'),
    note: v.pipe(v.string(), v.trim(), v.minLength(1, 'what readers are told'), v.maxLength(500)),
  }),
  v.object({ ...change, action: v.literal('put back') }),
  v.object({ ...change, action: v.literal('withdraw') }),
])

const Closing = v.object({ story: v.string(), item: v.string(), editor: Editor })

/** The editors’ doors: publishing without a deployment, and all that can be done with what is published. */
export const desk = new Hono<AppEnv>()
  .use('/desk/*', requireEditorToken)
  .get('/desk/stories', async (c) => {
    const stories = await askDesk(c.env, (desk) => desk.stories())
    return c.json({
      stories: stories.map(({ published, ...story }) => ({ ...story, ...told(published) })),
    })
  })
  .get('/desk/stories/:story', async (c) => c.json(await historyOf(c, c.req.param('story'))))
  .put('/desk/stories/:story', jsonBody(Publication), async (c) => {
    const story = c.req.param('story')
    const { deck: sent, from, until, ...who } = c.req.valid('json')
    const read = await readDeck(sent)
    if ('faults' in read) throw new Problem('bad-deck', read.faults)
    const { deck } = read
    if (deck.story !== story) {
      throw new Problem('bad-deck', [{ path: 'deck.story', message: `expected “${story}”` }])
    }
    if (until !== undefined && until <= Math.max(from ?? 0, Date.now())) {
      throw new Problem('invalid-request', [
        { path: 'until', message: 'a time after “from” and now' },
      ])
    }
    const text = JSON.stringify(deck)
    const bytes = new TextEncoder().encode(text)
    const hash = await hashOf(bytes)
    await keepDeck(c, deckKey(story, deck.version), text)
    const version = {
      version: deck.version,
      hash,
      bytes: bytes.length,
      listing: listingOf(deck),
    }
    const outcome = await askDesk(c.env, (desk) =>
      desk.publish({ story, ...who }, version, { from, until }),
    )
    requireDone(outcome)
    return c.json(await historyOf(c, story), 201)
  })
  .post('/desk/stories/:story/changes', jsonBody(Deed), async (c) => {
    const story = c.req.param('story')
    const deed = c.req.valid('json')
    requireDone(await perform(c, { story, editor: deed.editor, expects: deed.expects }, deed))
    return c.json(await historyOf(c, story))
  })
  .get('/desk/reports', async (c) => {
    const reported = await askDesk(c.env, (desk) => desk.reported())
    return c.json({
      questions: await Promise.all(reported.map((each) => reportsTold(c, each))),
    })
  })
  .post('/desk/reports/close', jsonBody(Closing), async (c) => {
    const { story, item, editor } = c.req.valid('json')
    const closed = await askDesk(c.env, (desk) => desk.closeReports(story, item, editor))
    if (!closed) throw new Problem('not-reported')
    return c.json({ closed })
  })

/** Reports of a question, with what it asks where it is still asked. */
async function reportsTold(c: Context<AppEnv>, { story, item, since, reports }: Reported) {
  const stem = await stemOf(c, story, item)
  const counts = Map.groupBy(reports, ({ reason }) => reason)
  return {
    ...{ story, item, ...(stem && { stem }), since: iso(since) },
    reasons: Object.fromEntries([...counts].map(([reason, same]) => [reason, same.length])),
    reports: reports.map((report) => ({ ...report, at: iso(report.at) })),
  }
}

async function stemOf(c: Context<AppEnv>, story: string, item: string) {
  try {
    const deck = await c.var.decks.find(story)
    return deck?.items.find(({ id }) => id === item)?.stem
  } catch {
    // Of a story that is shown no more, or cannot be read, the reports are told all the same.
    return undefined
  }
}

function perform(
  c: Context<AppEnv>,
  change: Change,
  deed: v.InferOutput<typeof Deed>,
): Promise<Outcome> {
  return askDesk(c.env, (desk) => {
    switch (deed.action) {
      case 'roll back':
        return desk.rollBack(change, deed.version)
      case 'schedule':
        return desk.schedule(change, deed.until ?? undefined)
      case 'take down':
        return desk.takeDown(change, deed.note)
      case 'put back':
        return desk.putBack(change)
      case 'withdraw':
        return desk.withdraw(change)
    }
  })
}

/** What readers are sent to must be there first. @throws Problem `deck-not-kept` */
async function keepDeck(c: Context<AppEnv>, key: string, text: string): Promise<void> {
  try {
    await c.env.DECKS.put(key, text)
  } catch (error) {
    console.error('a deck could not be kept', error)
    throw new Problem('deck-not-kept')
  }
}

/** @throws Problem for whatever kept a change from being made */
function requireDone(outcome: Outcome): void {
  switch (outcome.is) {
    case 'done':
      return
    case 'no-such-story':
      throw new Problem('never-published')
    case 'no-such-version':
      throw new Problem('version-not-found')
    case 'conflict': {
      const { last } = outcome
      const message = last && `${last.editor} (${last.action}, ${iso(last.at)})`
      throw new Problem('edited-meanwhile', message ? [{ path: 'expects', message }] : [])
    }
  }
}

async function historyOf(c: Context<AppEnv>, story: string) {
  const history = await askDesk(c.env, (desk) => desk.history(story))
  if (!history) throw new Problem('never-published')
  const { published, versions, log, ...rest } = history
  return {
    ...rest,
    ...told(published),
    versions: versions.map((each) => ({ ...each, published: iso(each.published) })),
    log: log.map(line),
  }
}

function told({ turns, until, down }: Published) {
  return {
    turns: turns.map(({ from, listing }) => ({ from: iso(from), version: listing.version })),
    ...(until !== undefined && { until: iso(until) }),
    ...(down && { down: down.note }),
  }
}

const line = ({ story: _, at, version, note, ...entry }: Entry) => ({
  ...entry,
  at: iso(at),
  ...(version && { version }),
  ...(note && { note }),
})

const iso = (time: number): string => new Date(time).toISOString()
