// Keeps the page for reading without a network. A version is stored whole or not at all, and serves
// until the reader asks for the next. What is named by its content (-HASH.) never changes and comes
// from the store; all else comes from the host, and from the store where the host does not answer.
const OURS = `chronicle ${registration.scope} `;
const STORE = OURS + VERSION;
const PATIENCE = 3000; // milliseconds that the host has to answer
const address = (href) => new URL(href, location).href;
// Shared files may lie above the page, other pages with workers of their own below it. What few readers ask for
// is kept once it was seen.
const LISTED = [...[...FILES, ...WASM, ...JS_FALLBACK].map(([href]) => href), ...LATER].map(
  address,
);
const PAGES = [...FILES.map(([href]) => href), ...LATER].filter((href) => href.endsWith("/"));
const OWN = ["data/", "media/"].map(address);
// A page is the same whatever stands behind its address.
const bare = (url) => url.split(/[?#]/, 1)[0].replace(/\/index\.html$/, "/");
const isHome = (url) => bare(url) === address("./");
let hasLeft = false;

addEventListener("install", (event) => {
  const programs = typeof WebAssembly === "object" ? WASM : JS_FALLBACK;
  event.waitUntil(store([...FILES, ...programs]));
});
addEventListener("activate", (event) => event.waitUntil(forget((name) => name !== STORE)));
addEventListener("message", (event) => event.waitUntil(hear(event)));
addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  // A part of a recording is not the file that the store would keep.
  if (method !== "GET" || event.request.headers.has("range")) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (LISTED.includes(url) || OWN.some((folder) => url.startsWith(folder)))
    event.respondWith(file(event.request));
});

async function store(files) {
  const store = await caches.open(STORE);
  const stored = files.map(async ([href, integrity]) => {
    if (await store.match(href)) return;
    const response = await fetch(href, { integrity, cache: "no-cache" });
    if (!response.ok) throw new Error(`${href}: the host answered ${response.status}`);
    await store.put(href, response);
  });
  await Promise.all(stored);
}

async function forget(which) {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.filter(which).map((name) => caches.delete(name)));
}

// A page says its version to the worker that waits. One that has an older version is told, and
// answers when its reader wants the newer; one that has the same, and is alone, need not wait.
// One that WebAssembly is refused to asks for what it runs instead.
async function hear({ data, source }) {
  if (data === "js_fallback") return store(JS_FALLBACK);
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => isHome(url)).length === 1;
  if (data === "take over" || (data === VERSION && isAlone)) await skipWaiting();
  else if (data !== VERSION) source.postMessage("newer");
}

// A store that cannot be read is one that holds nothing.
const stored = (href) => caches.match(href, { cacheName: STORE }).catch(() => {});

async function file(request) {
  if (!/-[0-9a-f]{16}\.\w+$/.test(request.url))
    return fetch(request).catch(async () => (await stored(request.url)) ?? Response.error());
  const found = await stored(request.url);
  if (found) return found;
  const response = await fetch(request);
  await see(request.url, response.clone());
  return response;
}

async function page(event) {
  const kept = PAGES.find((href) => address(href) === bare(event.request.url));
  const answer = fetch(event.request);
  event.waitUntil(answer.then(leave).catch(() => {}));
  if (!kept) return answer;
  if (LATER.includes(kept))
    event.waitUntil(answer.then((page) => see(kept, page.clone())).catch(() => {}));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([answer.catch(() => {}), patience]);
  return response?.ok ? response : ((await stored(kept)) ?? answer);
}

async function see(href, response) {
  if (response.ok && !hasLeft) await (await caches.open(STORE)).put(href, response);
}

// A site that no longer has this script does not want it here.
async function leave() {
  const { status } = await fetch(location.href, { method: "HEAD", cache: "no-cache" });
  if (status !== 404 && status !== 410) return;
  hasLeft = true;
  await registration.unregister();
  await forget(() => true);
}
