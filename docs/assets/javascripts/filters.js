// Filters of a grid by stance and by outlet: the boxes before it, hidden until this file runs. Without it the whole grid
// is there.
(function () {
  "use strict";

  function prepare(bar) {
    const grid = bar.nextElementSibling;

    function sift(by) {
      const off = new Set([...bar.querySelectorAll(`[name=${by}]:not(:checked)`)].map((box) => box.value));
      for (const element of grid.querySelectorAll(`[data-${by}]`)) {
        element.classList.toggle("isnad-hidden", off.has(element.dataset[by]));
      }
    }

    function apply() {
      sift("stance");
      sift("tag");
    }

    bar.addEventListener("change", apply);
    apply(); // a browser may bring back what was chosen
    bar.hidden = false;
  }

  document.querySelectorAll(".isnad-filters").forEach(prepare);
})();
