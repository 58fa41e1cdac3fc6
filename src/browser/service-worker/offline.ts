// Shows our own page where a page cannot be had for want of a connection. It keeps that one page and
// its stylesheet, in the language that it was registered with, and nothing of anybody's.

// A service worker is all that runs this file.
const worker = self as unknown as ServiceWorkerGlobalScope

const LANG = new URL(worker.location.href).searchParams.get('lang') ?? 'en'
const PAGE = `/offline?lang=${LANG}`
const FILES = ['/style.css', '/offline.js']
const CACHE = `offline ${LANG}`

worker.addEventListener('install', (event) => {
  event.waitUntil(keep())
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(worker.registration.navigationPreload?.enable())
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(pageOf(event))
  else if (request.method === 'GET' && FILES.includes(new URL(request.url).pathname))
    event.respondWith(fileOf(request))
})

async function keep(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name)
  const cache = await caches.open(CACHE)
  await cache.addAll([PAGE, ...FILES])
}

async function pageOf({ request, preloadResponse }: FetchEvent): Promise<Response> {
  try {
    const preloaded: unknown = await preloadResponse
    return preloaded instanceof Response ? preloaded : await fetch(request)
  } catch (error) {
    return kept(PAGE, error)
  }
}

const fileOf = (request: Request): Promise<Response> =>
  fetch(request).catch((error: unknown) => kept(request.url, error))

async function kept(path: string, error: unknown): Promise<Response> {
  const response = await caches.match(path)
  if (!response) throw error
  return response
}
