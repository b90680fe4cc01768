// The archive's service worker: what was read stays readable without a network. Published as sw.js, after one line
// that tells the release, the page that answers for what is not kept, and the few files kept from the first day.
//
// How two releases never mix:
// - There is a store for each release, and nothing enters or leaves it whose SHA-256 is not the one in that release's
//   manifest; a manifest whose own files do not add up to the release that its store is named by, answers for nothing.
// - Styles and scripts are asked for by what they hold (?v=), and answered from a store only with just that.
// - With a network, pages come from it. Without one, or where it says nothing for a few seconds, a single store answers:
//   the archive that was saved whole, else the newest release's. Which worker is at work, an old one or a new one, makes
//   no difference to that.
// - A new worker waits until no page is open that an old one serves, and only then deletes what those pages may need.
(function () {
  "use strict";

  const { release, answer, shell } = self.isnad;
  const root = new URL("./", self.location.href);
  const prefix = `isnad:${root.pathname}:`; // two archives may share an origin
  const own = prefix + release;
  const listName = "manifest.json";
  const wholeName = "whole"; // stands in a store that holds every file of its release
  const patience = 4000; // milliseconds that the network may take where a page is kept
  // What a browser makes something of; whatever else is kept is bytes to it.
  const types = {
    html: "text/html; charset=utf-8",
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    xml: "application/xml",
    svg: "image/svg+xml",
    png: "image/png",
    md: "text/plain; charset=utf-8",
    txt: "text/plain; charset=utf-8",
  };

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

  async function ourStores() {
    return (await caches.keys()).filter((name) => name.startsWith(prefix)); // the oldest first
  }

  async function has(name, entry) {
    return Boolean(await (await caches.open(name)).match(within(entry)));
  }

  // The manifest of a release as path -> SHA-256, read once in the life of a worker.
  const lists = new Map();
  async function listOf(name) {
    const known = lists.get(name) ?? (await hashesIn(await (await caches.open(name)).match(within(listName)), name));
    lists.set(name, known);
    return known;
  }

  // What a manifest lists, if its files add up to the release that a store is named by; else nothing.
  async function hashesIn(response, name) {
    const { files } = await response.json();
    const lines = files.map((file) => `${file.sha256}  ${file.path}\n`).join("");
    const release = await hashOf(new TextEncoder().encode(lines));
    return new Map(prefix + release === name ? files.map((file) => [file.path, file.sha256]) : []);
  }

  // Whether a store is ready, for its manifest enters it last, and is of the release that it is named by.
  async function isReady(name) {
    return (await has(name, listName)) && (await listOf(name)).size > 0;
  }

  // The store of the newest release that is ready.
  async function newest() {
    for (const name of (await ourStores()).reverse()) {
      if (await isReady(name)) return name;
    }
    return own;
  }

  // The one store that answers without a network.
  async function answering() {
    for (const name of await ourStores()) {
      if ((await has(name, wholeName)) && (await isReady(name))) return name;
    }
    return newest();
  }

  // A file as it is kept and answered: what it is its name says, and no header is taken over from anywhere, for one could
  // call text a page or lead a reader away.
  function responseOf(path, bytes, hash) {
    const type = types[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "X-Content-Type-Options": "nosniff", "X-Sha256": hash };
    return new Response(bytes, { headers });
  }

  // Keeps a response in a store if it is what the release's manifest lists; says whether it was.
  async function keep(name, list, path, response) {
    if (!response.ok || response.type !== "basic" || !list.has(path)) return false;
    const bytes = await response.arrayBuffer();
    if ((await hashOf(bytes)) !== list.get(path)) return false;
    await (await caches.open(name)).put(within(path), responseOf(path, bytes, list.get(path)));
    return true;
  }

  async function keepInNewest(path, response) {
    const name = await newest();
    return keep(name, await listOf(name), path, response);
  }

  async function fetchAndKeep(name, list, path) {
    if (await has(name, path)) return true;
    return keep(name, list, path, await fetch(within(path), { cache: "no-cache" }));
  }

  // What has not changed since an older release goes on being kept. A whole one is left to the reader to bring up to date.
  async function inherit(older, list) {
    if (older === own || (await has(older, wholeName))) return;
    const [from, to] = [await caches.open(older), await caches.open(own)];
    for (const request of await from.keys()) {
      const path = pathOf(request.url);
      const bytes = list.has(path) && (await (await from.match(request)).arrayBuffer());
      if (bytes && (await hashOf(bytes)) === list.get(path)) await to.put(within(path), responseOf(path, bytes, list.get(path)));
    }
  }

  async function install() {
    const manifest = await fetch(within(listName), { cache: "no-store" });
    if ((await manifest.clone().json()).release !== release) throw new Error("the site is being replaced");
    const list = await hashesIn(manifest.clone(), own);
    await inherit(await newest(), list);
    const kept = await Promise.all(shell.map((path) => fetchAndKeep(own, list, path)));
    if (!kept.every(Boolean)) throw new Error("a file is not what the manifest lists");
    await (await caches.open(own)).put(within(listName), manifest);
  }

  async function activate() {
    const names = await ourStores();
    for (const name of names.slice(0, Math.max(names.indexOf(own), 0))) {
      if (!(await has(name, wholeName))) await caches.delete(name);
    }
    await self.clients.claim();
  }

  async function kept(path) {
    return keptIn(await answering(), path);
  }

  // What a store keeps of a path, if it is what the release's manifest lists: a script of a page may have written there.
  async function keptIn(name, path) {
    const response = await (await caches.open(name)).match(within(path));
    const listed = response && (await listOf(name)).get(path);
    const bytes = listed && (await response.arrayBuffer());
    return bytes && (await hashOf(bytes)) === listed ? responseOf(path, bytes, listed) : undefined;
  }

  // A style or script of just this version, whichever release it is kept for. A version is the beginning of a hash, for
  // which another file can be made; so where it is this release's, only the whole of that hash will do.
  async function keptVersion(path, version) {
    const ours = (await isReady(own)) && (await listOf(own)).get(path);
    const whole = ours && ours.startsWith(version) ? ours : version;
    for (const name of await ourStores()) {
      const listed = (await isReady(name)) && (await listOf(name)).get(path);
      const found = listed && listed.startsWith(whole) && (await keptIn(name, path));
      if (found) return found;
    }
    return undefined;
  }

  async function answerFor(event, path) {
    const { request } = event;
    const version = new URL(request.url).searchParams.get("v");
    const same = version && (await keptVersion(path, version));
    if (same) return same;
    const asked = ask(event, path);
    try {
      return (await soon(asked)) ?? (version ? undefined : await kept(path)) ?? (await asked);
    } catch (fault) {
      const found = version ? undefined : await kept(path);
      if (found) return found;
      if (request.mode !== "navigate" || path === answer) throw fault;
      return Response.redirect(`${within(answer)}?page=${encodeURIComponent(path)}`);
    }
  }

  // What the network answers, however late; it is kept too.
  function ask(event, path) {
    const { request } = event;
    // The browser's own cache may hold a page of another release, so a page is always asked for anew.
    const asked = fetch(request, request.mode === "navigate" ? { cache: "no-cache" } : {});
    const copied = asked.then((response) => keepInNewest(path, response.clone()));
    event.waitUntil(copied.catch(() => {}));
    return asked;
  }

  // What is answered within a reader's patience, else nothing: a server may take a request and never say a word.
  function soon(asked) {
    return Promise.race([asked, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  // What a page loaded before this worker was there to see it.
  async function keepAll(addresses) {
    const name = await newest();
    const list = await listOf(name);
    const paths = new Set(addresses.map(pathOf).filter((path) => list.has(path)));
    await Promise.allSettled([...paths].map((path) => fetchAndKeep(name, list, path)));
  }

  // Everything but the few files of the first day, which without a network could not be had again.
  async function forget() {
    const left = (await has(own, listName)) ? own : await answering();
    const needed = new Set([listName, ...shell].map(within));
    for (const name of await ourStores()) if (name !== left) await caches.delete(name);
    const store = await caches.open(left);
    for (const request of await store.keys()) if (!needed.has(request.url)) await store.delete(request);
  }

  const tasks = { keep: keepAll, forget };

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
