// Filters of a grid by stance and by outlet: the boxes before it, hidden until this file runs. Without it the whole grid
// is there. What is left out stands in the address (#off=denies,sy24), so that a view can be shared.
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

    function remember() {
      const off = [...bar.querySelectorAll("input:not(:checked)")].map((box) => box.value);
      history.replaceState(null, "", off.length ? `#off=${off.join(",")}` : location.pathname + location.search);
    }

    bar.addEventListener("change", () => {
      apply();
      remember();
    });
    const off = new Set((location.hash.match(/^#off=(.*)$/) || ["", ""])[1].split(","));
    if (off.size > 1 || !off.has("")) {
      for (const box of bar.querySelectorAll("input")) {
        box.checked = !off.has(box.value);
      }
    }
    apply(); // a browser may bring back what was chosen
    bar.hidden = false;
  }

  document.querySelectorAll(".isnad-filters").forEach(prepare);
})();
