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

  // What the theme's script works with stands here once, not in every page.
  const form = document.querySelector("[data-md-component=palette]");
  const choices = form.dataset.choices.split(";").map((choice) => choice.split("|"));
  choices.forEach(([media, scheme, primary, accent, name], at) => {
    const option = document.createElement("input");
    Object.assign(option, { className: "md-option", type: "radio", name: "__palette", id: `__palette_${at}` });
    Object.assign(option.dataset, { mdColorMedia: media, mdColorScheme: scheme, mdColorPrimary: primary, mdColorAccent: accent });
    option.setAttribute("aria-label", name);
    const label = document.createElement("label");
    Object.assign(label, { className: "md-header__button md-icon", title: name, hidden: true });
    label.htmlFor = `__palette_${(at + 1) % choices.length}`;
    form.append(option, label);
  });

  const [site, page] = document.querySelectorAll("[data-md-component=header-title] .md-ellipsis");
  page.textContent = document.title.endsWith(` - ${site.textContent}`)
    ? document.title.slice(0, -site.textContent.length - 3)
    : document.title;
})();
