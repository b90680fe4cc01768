// What the theme writes into every page as inline code (Material for MkDocs, MIT, Copyright (c) 2016-2025 Martin Donath),
// as a file: no page's policy lets inline code run, and no reader fetches it twice. It gives the theme's script its
// memory, and the page its colours before anything shows: the reader's own choice, or else what the system wants.
// Without it the page is whole, and light.
(function () {
  "use strict";

  const root = new URL("../..", document.currentScript.src);

  window.__md_scope = root;

  // What is remembered may be anybody's who writes on this origin: the theme's script, and with it the menu and the
  // switch itself, ends on a choice that is none.
  function isChoice(kept) {
    const colours = Object.entries(kept?.color ?? {});
    const plain = colours.every(([name, value]) => /^[a-z]+$/.test(name) && typeof value === "string");
    return plain && Number.isInteger(kept?.index);
  }

  window.__md_get = function (name, memory, scope = root) {
    try {
      const kept = JSON.parse((memory ?? localStorage).getItem(`${scope.pathname}.${name}`));
      return name === "__palette" && !isChoice(kept) ? null : kept;
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
