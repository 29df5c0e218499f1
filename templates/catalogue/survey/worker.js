// Pages of the survey and what they are made of: from the network while it answers,
// else as they were last seen. What is sent is none of its business.
const ASSETS = [{% for one in assets %}"{{ one|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const CACHE = "survey";
const PATIENCE = 4000; // milliseconds for a page that we have already

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ASSETS)));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
  await clients.claim();
  const cache = await caches.open(CACHE);
  const mine = new Set(ASSETS.map((one) => new URL(one, location).href));
  for (const request of await cache.keys()) {
    const isPage = request.url.startsWith(registration.scope);
    if (!isPage && !mine.has(request.url)) await cache.delete(request);
  }
  for (const page of await clients.matchAll({ type: "window" })) {
    await keep(page.url, await fetch(page.url));
  }
}

// One entry a page: neither its fragment nor what it was told in the address.
function key(url) {
  const plain = new URL(url);
  plain.hash = "";
  if (plain.href.startsWith(registration.scope)) plain.search = "";
  return plain.href;
}

async function keep(url, response) {
  if (!response.ok || response.redirected) return;
  const copy = response.clone(); // before anybody reads it
  const cache = await caches.open(CACHE);
  await cache.put(key(url), copy);
}

async function answer(event) {
  const { url } = event.request;
  const fresh = fetch(event.request).then((response) => {
    event.waitUntil(keep(url, response));
    return response;
  });
  const kept = await caches.match(key(url));
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const own = new URL(request.url).origin === location.origin;
  if (own && request.method === "GET") event.respondWith(answer(event));
});
