// Words that only a style sheet keeps apart: of two stretches of text that follow one another with no blank between, the
// pairs that stand in boxes of their own here and would run together where no style sheet is.
() => {
  const BLOCKS = new Set(
    ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
      "H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN NAV OL OPTION P PRE SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TH " +
      "THEAD TR UL").split(" "),
  );
  const UNREAD = "script, style, template, noscript, svg title, svg desc";

  function standsApart(element) {
    const { display, position, float } = getComputedStyle(element);
    const inRow = /flex|grid/.test(getComputedStyle(element.parentElement).display);
    return !/^(inline$|contents)/.test(display) || position === "absolute" || float !== "none" || inRow ||
      element.localName === "text";
  }

  function above(node, top) {
    const path = [];
    for (let at = node.parentElement; at !== top; at = at.parentElement) path.push(at);
    return path;
  }

  const glued = [];
  let last = null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.localName === "br" || node.localName === "hr") last = null;
    if (node.nodeType !== Node.TEXT_NODE || !node.data || node.parentElement.closest(UNREAD)) continue;
    if (last && /\S$/.test(last.data) && /^\S/.test(node.data)) {
      let top = node.parentElement;
      while (!top.contains(last)) top = top.parentElement;
      const path = [...above(last, top), ...above(node, top)];
      const parted = path.some((element) => BLOCKS.has(element.tagName));
      if (path.some(standsApart) && !parted) glued.push(`${last.data.slice(-20)}|${node.data.slice(0, 20)}`);
    }
    last = node;
  }
  return glued;
}
