// Opens the app without a connection: it keeps the app's own files and nothing else. What the API answers is never kept here.

/** Both are filled in by the build. */
const VERSION = 'VERSION'
const SHELL = ['SHELL']

const PREFIX = 'app-'
const NAME = PREFIX + VERSION
/** So long a page waits for the server before the app opens as it was. */
const PATIENCE_MS = 3000

/** The pages of the app. All others are the server's: what it answers there is shown, or that it does not answer. */
const PAGES = /^\/($|(journal|pieces|import-data|scores|today|insights|settings|repertoire|goals|plans|sync|devices)(\/|$))/

self.addEventListener('install', (event) => {
  // No file comes out of the browser's own cache, where an older one may be.
  const fresh = SHELL.map((path) => new Request(path, { cache: 'reload' }))
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => event.waitUntil(leaveOneBefore().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (PAGES.test(pathname)) event.respondWith(page(request))
  } else if (SHELL.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(file(request))
})

/** Pages that are still open may want files of the version before; older ones are gone. Caches are listed in the order in which they were made. */
async function leaveOneBefore() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME)
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)))
}

/** What the server has now, so that nobody is left with an old app; what was kept when it does not answer. */
async function page(request) {
  const kept = await caches.match('/', { cacheName: NAME })
  if (!kept) return fetch(request)
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const answer = await fetch(request.url, { signal: patience, credentials: 'same-origin', redirect: 'manual' })
    return answer.status < 500 ? answer : kept
  } catch {
    return kept
  }
}

/** Names of files tell what is in them: what is kept is right for ever. */
async function file(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
