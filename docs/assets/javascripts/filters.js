// Filters of a grid by stance and by outlet. Without this file the whole grid is there.
(function () {
  "use strict";

  function group(name, choices, change) {
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = name;
    set.append(legend);
    for (const [value, words] of choices) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.value = value;
      box.addEventListener("change", change);
      label.append(box, " " + words);
      set.append(label);
    }
    return set;
  }

  function chosen(set) {
    return new Set([...set.querySelectorAll("input:checked")].map((box) => box.value));
  }

  function prepare(grid) {
    const heads = [...grid.querySelectorAll("thead th[data-tag]")];
    const outlets = new Map(heads.map((head) => [head.dataset.tag, head.dataset.label]));
    const bar = document.createElement("div");
    bar.className = "isnad-filters";

    function apply() {
      const stances = chosen(byStance);
      const shown = chosen(byOutlet);
      for (const said of grid.querySelectorAll(".isnad-stance")) {
        said.classList.toggle("isnad-hidden", !stances.has(said.dataset.stance));
      }
      for (const cell of grid.querySelectorAll("[data-tag]")) {
        cell.classList.toggle("isnad-hidden", !shown.has(cell.dataset.tag));
      }
    }

    const byStance = group("الموقف", Object.entries(JSON.parse(grid.dataset.stances)), apply);
    const byOutlet = group("الجهة الناشرة", outlets, apply);
    bar.append(byStance, byOutlet);
    grid.before(bar);
  }

  document.querySelectorAll(".isnad-matrix").forEach(prepare);
})();
