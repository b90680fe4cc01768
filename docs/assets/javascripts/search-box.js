// "/" (the same key on an Arabic keyboard: ظ) goes to the search box. Without this file the box is reached by Tab or touch.
(function () {
  "use strict";

  function isTyping(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  function shown(element) {
    return element.getClientRects().length > 0;
  }

  document.addEventListener("keydown", (event) => {
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (held || event.isComposing || !["/", "ظ"].includes(event.key) || isTyping(event.target)) return;
    const box = [...document.querySelectorAll("input[type=search]")].find(shown);
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
})();
