// The archive's service worker: what was read stays readable without a network. Published as sw.js, after one line
// that tells the release, the page that answers for what is not kept, and the few files kept from the first day.
//
// How two releases never mix:
// - There is a store for each release, and nothing enters it whose SHA-256 is not the one in that release's manifest.
// - Styles and scripts are asked for by what they hold (?v=), and answered from a store only with just that.
// - With a network, pages come from it. Without one, a single store answers: the archive that was saved whole, else
//   what was read of this release.
// - A new worker waits, and the old one goes on serving the pages that are open. It takes over when none is left, or
//   when one alone is and has loaded all it needs.
(function () {
  "use strict";

  const { release, answer, shell } = self.isnad;
  const root = new URL("./", self.location.href);
  const prefix = `isnad:${root.pathname}:`; // two archives may share an origin
  const own = prefix + release;
  const listName = "manifest.json";
  const wholeName = "whole"; // stands in a store that holds every file of its release

  function within(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), root).href;
  }

  // The path in the manifest that an address stands for, or null where it is none of ours.
  function pathOf(address) {
    const url = new URL(address);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return null;
    try {
      const path = decodeURIComponent(url.pathname.slice(root.pathname.length));
      return path === "" || path.endsWith("/") ? `${path}index.html` : path;
    } catch {
      return null;
    }
  }

  async function hashOf(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function hashesIn(store) {
    const list = await (await store.match(within(listName))).json();
    return new Map(list.files.map((file) => [file.path, file.sha256]));
  }

  let ownHashes; // the manifest of this release, read once in the life of a worker
  async function hashes() {
    ownHashes ??= await hashesIn(await caches.open(own));
    return ownHashes;
  }

  // Keeps a response if it is what the manifest lists; says whether it was.
  async function keep(path, response) {
    if (!response.ok || response.type !== "basic") return false;
    const listed = (await hashes()).get(path);
    if (!listed) return false;
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== listed) return false;
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "", "X-Sha256": listed };
    await (await caches.open(own)).put(within(path), new Response(bytes, { headers }));
    return true;
  }

  async function fetchAndKeep(path) {
    if (await (await caches.open(own)).match(within(path))) return true;
    return keep(path, await fetch(within(path), { cache: "no-cache" }));
  }

  async function install() {
    const response = await fetch(within(listName), { cache: "no-store" });
    const list = await response.clone().json();
    if (list.release !== release) throw new Error("the site is being replaced");
    await (await caches.open(own)).put(within(listName), response);
    const kept = await Promise.all(shell.map(fetchAndKeep));
    if (!kept.every(Boolean)) throw new Error("a file is not what the manifest lists");
  }

  async function ourStores() {
    return (await caches.keys()).filter((name) => name.startsWith(prefix));
  }

  async function isWhole(name) {
    return Boolean(await (await caches.open(name)).match(within(wholeName)));
  }

  // What has not changed since an older release goes on being kept.
  async function inherit(older) {
    const listed = await hashes();
    const store = await caches.open(own);
    for (const request of await older.keys()) {
      const path = pathOf(request.url);
      const response = await older.match(request);
      if (listed.has(path) && response.headers.get("X-Sha256") === listed.get(path)) await store.put(request, response);
    }
  }

  // Older stores go. One that is whole stays, and answers without a network, until the reader brings it up to date.
  async function activate() {
    for (const name of await ourStores()) {
      if (name === own || (await isWhole(name))) continue;
      await inherit(await caches.open(name));
      await caches.delete(name);
    }
    await self.clients.claim();
  }

  // The one store that answers without a network.
  async function answering() {
    for (const name of await ourStores()) {
      if (await isWhole(name)) return caches.open(name);
    }
    return caches.open(own);
  }

  async function kept(path) {
    return (await answering()).match(within(path));
  }

  // A style or script of just this version, whichever release it is kept for.
  async function keptVersion(path, version) {
    for (const name of await ourStores()) {
      const found = await (await caches.open(name)).match(within(path));
      if (found?.headers.get("X-Sha256")?.startsWith(version)) return found;
    }
    return undefined;
  }

  async function answerFor(event, path) {
    const { request } = event;
    const version = new URL(request.url).searchParams.get("v");
    const same = version && (await keptVersion(path, version));
    if (same) return same;
    try {
      // The browser's own cache may hold a page of another release, so a page is always asked for anew.
      const response = await fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
      event.waitUntil(keep(path, response.clone()).catch(() => {}));
      return response;
    } catch (fault) {
      const found = version ? undefined : await kept(path);
      if (found) return found;
      if (request.mode !== "navigate" || path === answer) throw fault;
      return Response.redirect(`${within(answer)}?page=${encodeURIComponent(path)}`);
    }
  }

  // A page asks for this when it has loaded: nothing that it still needs can come from the older release.
  async function replaceIfAlone() {
    const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (windows.filter((client) => pathOf(client.url) !== null).length === 1) self.skipWaiting();
  }

  // What a page loaded before there was a worker to see it.
  async function keepAll(addresses) {
    const paths = new Set(addresses.map(pathOf).filter((path) => path !== null));
    await Promise.allSettled([...paths].map(fetchAndKeep));
  }

  // Everything but what the worker itself needs.
  async function forget() {
    for (const name of await ourStores()) await caches.delete(name);
    await install();
  }

  const tasks = { replace: replaceIfAlone, keep: keepAll, forget };

  self.addEventListener("install", (event) => event.waitUntil(install()));
  self.addEventListener("activate", (event) => event.waitUntil(activate()));
  self.addEventListener("message", (event) => {
    const task = Object.hasOwn(tasks, event.data?.task) && tasks[event.data.task];
    if (!task) return;
    const say = (done) => () => event.ports[0]?.postMessage(done);
    event.waitUntil(task(event.data.addresses).then(say(true), say(false)));
  });
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const path = pathOf(request.url);
    const ours = path !== null && path !== listName && path !== "sw.js";
    // "no-store" asks for the network and nothing else, as saving the whole archive does.
    if (request.method !== "GET" || request.headers.has("Range") || request.cache === "no-store" || !ours) return;
    event.respondWith(answerFor(event, path));
  });
})();
