// The theme's inline code (Material for MkDocs, MIT, Copyright (c) 2016-2025 Martin Donath), as a file.
(function () {
  "use strict";

  const root = new URL("../..", document.currentScript.src);

  window.__md_scope = root;

  // The theme's script ends on any other choice.
  const isChoice = (kept) =>
    Number.isInteger(kept?.index) &&
    Object.entries(kept.color ?? {}).every((pair) => /^[a-z]+,[^,]*$/.test(pair));

  window.__md_get = function (name, memory, scope = root) {
    try {
      const kept = JSON.parse((memory ?? localStorage).getItem(`${scope.pathname}.${name}`));
      return name === "__palette" && !isChoice(kept) ? null : kept;
    } catch {
      return null; // opened from a folder
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
