// Saves the whole archive on this device, every file checked against its SHA-256 in the manifest of the release, and
// says which page was asked for in vain. Without this file the page tells how to read from a folder. The worker
// (sw.js) shares the stores: `isnad:<path>:<release>`, with an entry `whole` once every file of the release is there.
(function () {
  "use strict";

  const LANES = 4;
  const MEGABYTE = 1e6;

  class Refused extends Error {}
  class Unsound extends Error {}

  const place = document.getElementById("save-archive");
  const words = JSON.parse(place.dataset.words);
  const root = new URL("../../", document.currentScript.src);
  const prefix = `isnad:${root.pathname}:`;
  const saying = make("p", { tabIndex: -1 });
  const bar = make("progress", { hidden: true, ariaLabel: words.progress });
  const count = make("p", { hidden: true });
  const act = make("button", { type: "button", className: "md-button md-button--primary", hidden: true });
  const drop = make("button", { type: "button", className: "md-button", hidden: true, textContent: words.forget });

  function make(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  function filled(key, values = {}) {
    return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function megabytes(files) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    return (Math.max(bytes, MEGABYTE / 10) / MEGABYTE).toLocaleString("en", { maximumFractionDigits: 1 });
  }

  function within(path) {
    return new URL(path.split("/").map(encodeURIComponent).join("/"), root).href;
  }

  async function hashOf(bytes) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  async function stores() {
    return (await caches.keys()).filter((name) => name.startsWith(prefix));
  }

  async function holds(store, file) {
    const found = await store.match(within(file.path));
    return found?.headers.get("X-Sha256") === file.sha256 ? found : undefined;
  }

  // The same, once its bytes are seen to be so: what a header says anybody on this origin may have written.
  async function holdsSound(store, file) {
    const found = await holds(store, file);
    return found && (await hashOf(await found.clone().arrayBuffer())) === file.sha256 ? found : undefined;
  }

  // What a list says, if it is one: its files add up to its release, for from another the worker would answer nothing.
  async function listIn(text) {
    try {
      const list = JSON.parse(text);
      const lines = list.files.map((file) => `${file.sha256}  ${file.path}\n`).join("");
      const release = await hashOf(new TextEncoder().encode(lines));
      const paths = new Set(list.files.filter(isListed).map((file) => file.path));
      return release === list.release && paths.size === list.files.length ? list : undefined;
    } catch {
      return undefined;
    }
  }

  // Whether a row is of a file below our root: a path may lead out of it.
  function isListed({ path, bytes }) {
    return Number.isSafeInteger(bytes) && bytes >= 0 && within(path).startsWith(root.href);
  }

  // The store that holds a whole release, if there is one, and that release's list.
  async function wholeStore() {
    for (const name of await stores()) {
      const store = await caches.open(name);
      const listed = (await store.match(within("whole"))) && (await store.match(within("manifest.json")));
      const list = listed && (await listIn(await listed.text()));
      if (list && prefix + list.release === name) return { list, store };
    }
    return undefined;
  }

  async function manifest() {
    const response = await fetch(within("manifest.json"), { cache: "no-store" });
    if (!response.ok) throw new TypeError(`${response.status}`);
    const list = await listIn(await response.text());
    if (!list) throw new Unsound();
    return list;
  }

  // Files that are not in the store as the manifest lists them.
  async function changed(list, store) {
    const held = await Promise.all(list.files.map((file) => holds(store, file)));
    return list.files.filter((_, index) => !held[index]);
  }

  async function download(file, signal) {
    const response = await fetch(within(file.path), { cache: "no-store", signal });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await hashOf(bytes)) !== file.sha256) throw new Refused(file.path);
    const headers = { "Content-Type": response.headers.get("Content-Type") ?? "", "X-Sha256": file.sha256 };
    return new Response(bytes, { headers });
  }

  // Puts one file into the store: it may be there, or in an older release's unchanged.
  async function save(file, store, older, signal) {
    if (await holdsSound(store, file)) return;
    const same = await Promise.all(older.map((one) => holdsSound(one, file)));
    await store.put(within(file.path), same.find(Boolean) ?? (await download(file, signal)));
  }

  async function saveAll(list, signal, advance) {
    const own = prefix + list.release;
    const store = await caches.open(own);
    const names = (await stores()).filter((name) => name !== own);
    const older = await Promise.all(names.map((name) => caches.open(name)));
    const left = [...list.files];
    const lane = async () => {
      for (let file = left.shift(); file && !signal.aborted; file = left.shift()) {
        await save(file, store, older, signal);
        advance(file);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    signal.throwIfAborted();
    await store.put(within("manifest.json"), new Response(JSON.stringify(list)));
    await store.put(within("whole"), new Response(list.release));
    await Promise.all(names.map((name) => caches.delete(name)));
  }

  // What is shown: a sentence, a button that does one thing, and whether there is something to delete.
  function show(text, { button = "", press = null, kept = false, progress = false } = {}) {
    const lostFocus = act === document.activeElement && !button;
    saying.textContent = text;
    act.textContent = button;
    act.onclick = press;
    act.hidden = !button;
    drop.hidden = !kept;
    bar.hidden = count.hidden = !progress;
    if (lostFocus) saying.focus();
  }

  function showSaved(list) {
    show(filled("saved", { size: megabytes(list.files) }), { kept: true });
  }

  function why(fault, signal) {
    if (signal.aborted) return words.stopped;
    if (fault instanceof Refused) return filled("refused", { path: fault.message });
    if (fault instanceof Unsound) return words.unsound;
    return fault.name === "QuotaExceededError" ? words.full : words.cut;
  }

  async function start(list) {
    const stop = new AbortController();
    const all = list.files.length;
    let done = 0;
    let bytes = 0;
    bar.max = list.files.reduce((sum, file) => sum + file.bytes, 0);
    const advance = (file) => {
      bar.value = bytes += file?.bytes ?? 0;
      count.textContent = filled("count", { done: file ? ++done : 0, all });
    };
    advance();
    show(words.saving, { button: words.stop, press: () => stop.abort(), progress: true });
    try {
      await navigator.serviceWorker.register(new URL("sw.js", root));
      // Firefox asks the reader, who may never answer; whatever the answer, the archive is saved.
      navigator.storage?.persist?.().catch(() => {});
      await saveAll(list, stop.signal, advance);
      showSaved(list);
    } catch (fault) {
      const text = why(fault, stop.signal);
      stop.abort(); // the other lanes
      show(text, { button: words.resume, press: () => manifest().then(start, look), kept: true });
    }
  }

  async function forget() {
    if (!confirm(words.sure)) return undefined;
    const registration = await navigator.serviceWorker.getRegistration(root);
    const answered = new MessageChannel();
    const done = new Promise((resolve) => (answered.port1.onmessage = resolve));
    if (!registration?.active) return look();
    registration.active.postMessage({ task: "forget" }, [answered.port2]);
    await done;
    await look();
    saying.textContent = `${words.forgotten} ${saying.textContent}`;
    saying.focus();
  }

  // Looks at what is kept and at what is published, and offers what there is to do.
  async function look() {
    const whole = await wholeStore();
    const published = await manifest().catch((fault) => fault);
    if (published instanceof Error && !whole) return show(published instanceof Unsound ? words.unsound : words.offline);
    const list = published instanceof Error ? whole.list : published;
    const press = () => start(list);
    if (!whole) return show(filled("ready", { size: megabytes(list.files) }), { button: words.save, press });
    const differing = await changed(list, whole.store);
    const size = megabytes(differing);
    if (whole.list.release !== list.release) return show(filled("outdated", { size }), { button: words.update, press, kept: true });
    if (!differing.length) return showSaved(list);
    return show(filled("lost", { size }), { button: words.resume, press, kept: true });
  }

  // Says first of all which page was asked for in vain; an address is only linked if it is one of ours.
  function sayAskedInVain() {
    const href = within(new URLSearchParams(location.search).get("page") ?? "");
    if (href === root.href || !href.startsWith(root.href)) return;
    const line = make("p", { className: "isnad-lead" });
    line.append(`${words.unsaved} `, make("a", { href, textContent: words.retry }));
    document.getElementById("title").after(line);
  }

  function begin() {
    saying.setAttribute("role", "status");
    drop.addEventListener("click", forget);
    sayAskedInVain();
    place.replaceChildren(saying, bar, count, act, " ", drop);
    if (root.protocol === "file:") return show(words.here);
    if (!("serviceWorker" in navigator && "caches" in window && crypto.subtle)) return show(words.unable);
    return look().catch(() => show(words.unable));
  }

  begin();
})();
