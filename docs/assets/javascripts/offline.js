// Registers the service worker that keeps what was read. Without this file every page is whole, as long as there is a network.
(function () {
  "use strict";

  const worker = new URL("../../sw.js", document.currentScript.src);
  if (!("serviceWorker" in navigator) || !worker.protocol.startsWith("http")) return;

  // What this page loaded before a worker watched it.
  function loaded() {
    return [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)];
  }

  async function start() {
    const watched = navigator.serviceWorker.controller;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      navigator.serviceWorker.controller?.postMessage({ task: "keep", addresses: loaded() });
    });
    const registration = await navigator.serviceWorker.register(worker);
    if (watched) registration.waiting?.postMessage({ task: "replace" });
  }

  addEventListener("load", () => start().catch(() => {})); // refused by the browser or the host: read on without it
})();
