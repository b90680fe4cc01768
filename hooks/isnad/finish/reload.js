// The preview asks its server whether something newer was built, and then loads itself anew. Not part of any site.
(function () {
  "use strict";

  const { epoch, page } = document.currentScript.dataset;
  let asking = null;
  let later = 0;

  async function ask() {
    asking = new AbortController();
    let wait = 3000;
    try {
      const response = await fetch(`/livereload/${epoch}/${page}`, { signal: asking.signal });
      if (Number(await response.text()) > Number(epoch)) return location.reload();
      if (response.ok) wait = 0;
    } catch (fault) {
      if (fault.name === "AbortError") return;
    }
    later = setTimeout(ask, wait);
  }

  function stop() {
    asking?.abort();
    clearTimeout(later);
  }

  function attend() {
    stop();
    if (document.visibilityState === "visible") ask();
  }

  addEventListener("load", attend);
  addEventListener("visibilitychange", attend);
  addEventListener("beforeunload", stop);
})();
