// Registers the service worker that keeps what was read. Without this file every page is whole, as long as there is a network.
(function () {
  "use strict";

  const address = new URL("../../sw.js", document.currentScript.src);
  if (!("serviceWorker" in navigator) || !address.protocol.startsWith("http")) return;

  // A worker that is ready hears what this page loaded before it was.
  function tellWhenReady(worker) {
    const loaded = () => [location.href, ...performance.getEntriesByType("resource").map((entry) => entry.name)];
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") worker.postMessage({ task: "keep", addresses: loaded() });
    });
  }

  async function start() {
    const registration = await navigator.serviceWorker.register(address);
    tellWhenReady(registration.installing);
    registration.addEventListener("updatefound", () => tellWhenReady(registration.installing));
  }

  addEventListener("load", () => start().catch(() => {})); // refused by the browser or the host: read on without it
})();
