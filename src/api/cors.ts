import { cors } from 'hono/cors'

/** Every site may read and play by the API; it tells every site, too, what was wrong. */
export const openToEverySite = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  allowHeaders: ['Content-Type'],
  exposeHeaders: ['Retry-After'],
  maxAge: 86_400,
})
