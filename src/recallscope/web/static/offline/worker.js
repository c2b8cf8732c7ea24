// Keeps the app's pages and modules for use without a network. The server writes SHELL (name, files) before this text.
const CACHE = `recallscope-${SHELL.name}`;

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const isOurs = event.request.method === "GET" && origin === self.location.origin && SHELL.files.includes(pathname);
  if (isOurs) event.respondWith(kept(event.request));
});

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.files.map((file) => new Request(file, { cache: "reload" })));
}

/** Answer from what is kept; a new version comes with the next worker, so that no page mixes two. */
async function kept(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

async function forgetOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith("recallscope-") && name !== CACHE);
  await Promise.all(names.map((name) => caches.delete(name)));
}
