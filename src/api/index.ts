import { Hono } from 'hono'
import type { AppEnv } from '../http/app-env.ts'
import { attempts } from './attempts.ts'
import { desk } from './desk.ts'
import { scores } from './scores.ts'
import { statistics } from './statistics.ts'
import { stories } from './stories.ts'

/** The JSON API, version 1. What does not say how long it may be kept is kept nowhere. */
export const api = new Hono<AppEnv>()
  .use(async function keepNothing(c, next) {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  .route('/', stories)
  .route('/', attempts)
  .route('/', scores)
  .route('/', statistics)
  .route('/', desk)
