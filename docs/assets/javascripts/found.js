// Marks the words that a search found (?mark=word&mark=word#sentence), in that sentence, or where it has none in the
// whole text. It changes no element, only how letters are drawn; without this file the page opens at its sentence.
(function () {
  "use strict";

  const MOST_WORDS = 32;
  const LONGEST = 100; // UTF-16 units

  function wanted() {
    const words = new URLSearchParams(location.search).getAll("mark");
    return words.filter((word) => word.trim() && word.length <= LONGEST).slice(0, MOST_WORDS);
  }

  // Whole words, as printed; the longest of two that begin alike.
  function pattern(words) {
    const longestFirst = [...words].sort((one, other) => other.length - one.length);
    const escaped = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
    return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");
  }

  // A word is never split between elements, so each text node is read by itself.
  function rangesIn(root, words) {
    const ranges = [];
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const match of texts.currentNode.data.matchAll(words)) {
        const range = new Range();
        range.setStart(texts.currentNode, match.index);
        range.setEnd(texts.currentNode, match.index + match[0].length);
        ranges.push(range);
      }
    }
    return ranges;
  }

  // What the address opens at: a name in Latin letters and digits, so it needs no decoding.
  function target() {
    return location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  }

  const words = wanted();
  if (!words.length || !window.Highlight || !window.CSS || !CSS.highlights) return;
  const sentence = target();
  const text = document.querySelector("article") || document.body;
  let ranges = sentence ? rangesIn(sentence, pattern(words)) : [];
  if (!ranges.length) ranges = rangesIn(text, pattern(words));
  CSS.highlights.set("isnad-found", new Highlight(...ranges));
})();
