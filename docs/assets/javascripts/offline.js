// Registers the service worker that keeps what was read. Without this file every page is whole, as long as there is a network.
(function () {
  "use strict";

  const address = new URL("../../sw.js", document.currentScript.src);
  if (!("serviceWorker" in navigator) || !address.protocol.startsWith("http")) return;

  // A worker that is ready hears what this page loaded before it was.
  function tell(worker) {
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    worker.postMessage({ task: "keep", addresses: [location.href, ...loaded] });
  }

  function tellWhenReady(worker) {
    if (worker.state === "installed") tell(worker);
    else worker.addEventListener("statechange", () => worker.state === "installed" && tell(worker));
  }

  async function start() {
    const registration = await navigator.serviceWorker.register(address);
    // The browser looks for a new worker when a page is opened: by the time the page is loaded, it may wait already.
    const coming = registration.installing ?? registration.waiting;
    if (coming) tellWhenReady(coming);
    registration.addEventListener("updatefound", () => tellWhenReady(registration.installing));
  }

  addEventListener("load", () => start().catch(() => {})); // refused by the browser or the host: read on without it
})();
