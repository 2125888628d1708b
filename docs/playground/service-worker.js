/* global VERSION, FILES */
// Keeps all files of the page, so that it opens without a network. The build writes VERSION and FILES before this text.

const PREFIX = 'vietnlp-'
const CACHE = PREFIX + VERSION

const keep = async () => {
  const cache = await caches.open(CACHE)
  // The page has just fetched its files: they come from the cache of the browser, but for the page, which keeps its name.
  await cache.addAll(FILES.map(file => new Request(file, { cache: file === './' ? 'no-cache' : 'force-cache' })))
  await self.skipWaiting()
}

const takeOver = async () => {
  const names = await caches.keys()
  const old = names.filter(name => name.startsWith(PREFIX) && name !== CACHE)
  await Promise.all(old.map(name => caches.delete(name)))
  await self.clients.claim()
}

const answer = async request => {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request.mode === 'navigate' ? './' : request)
  return kept ?? fetch(request)
}

self.addEventListener('install', event => event.waitUntil(keep()))
self.addEventListener('activate', event => event.waitUntil(takeOver()))
self.addEventListener('fetch', event => {
  if (event.request.method === 'GET') event.respondWith(answer(event.request))
})
