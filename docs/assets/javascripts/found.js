// Marks the words that a search found (?mark=word&mark=word#sentence), in that sentence, or where it has none in the
// whole text. It changes no element, only how letters are drawn; without this file the page opens at its sentence.
(function () {
  "use strict";

  const MOST_WORDS = 32;
  const LONGEST = 100; // UTF-16 units
  const BLOCKS = "p, li, dt, dd, td, th, caption, figcaption, h1, h2, h3, text";

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

  // The text as it is read, through links and marks, with a line end between blocks; and where each text node begins.
  function readingOf(root) {
    const nodes = [];
    let text = "";
    let block = null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const own = node.parentElement.closest(BLOCKS);
      if (own !== block) text += "\n";
      block = own;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    return { text, nodes };
  }

  function rangesIn(root, words) {
    const { text, nodes } = readingOf(root);
    return [...text.matchAll(words)].map((match) => {
      const end = match.index + match[0].length;
      const first = nodes.findLast(({ start }) => start <= match.index);
      const last = nodes.findLast(({ start }) => start < end);
      // The theme takes a table out and puts it back in a frame: a range that follows its nodes about would be emptied.
      return new StaticRange({
        startContainer: first.node,
        startOffset: match.index - first.start,
        endContainer: last.node,
        endOffset: end - last.start,
      });
    });
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
