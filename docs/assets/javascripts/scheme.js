// What the theme writes into every page as inline code (Material for MkDocs, MIT, Copyright (c) 2016-2025 Martin Donath),
// as a file: no page's policy lets inline code run, and no reader fetches it twice. It gives the theme's script its
// memory, and the page its colours before anything shows: the reader's own choice, or else what the system wants.
// Without it the page is whole, and light.
(function () {
  "use strict";

  const root = new URL("../..", document.currentScript.src);

  window.__md_scope = root;

  window.__md_get = function (name, memory, scope = root) {
    try {
      return JSON.parse((memory ?? localStorage).getItem(`${scope.pathname}.${name}`));
    } catch {
      return null; // a page opened from a folder may be refused a memory
    }
  };

  window.__md_set = function (name, value, memory, scope = root) {
    try {
      (memory ?? localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // then it holds for this page alone
    }
  };

  function chosen() {
    const palette = window.__md_get("__palette");
    if (palette && palette.color) return palette.color;
    return matchMedia("(prefers-color-scheme: dark)").matches ? { scheme: "slate" } : {};
  }

  for (const [name, value] of Object.entries(chosen())) {
    document.body.setAttribute(`data-md-color-${name}`, value);
  }
})();
