// What an article's page does for those who point, tap or tab: it remembers which marks are switched on, tells in a card
// who says what in a sentence and what a name stands for, and copies the address of a sentence, or a citation of what it
// answers. The page is whole without it: the style sheet itself heeds the switches, names are links, the margin leads to the record of who says
// what, and every sentence has its id.
(function () {
  "use strict";

  const DELAY = 300; // ms: a pointer that only passes by opens nothing, and one that leaves may come back
  const MARKS = ".isnad-recorded a[href]:is(.isnad-person, .isnad-place, .isnad-organisation)";
  const layers = document.querySelector(".isnad-layers");
  const says = layers.dataset;
  let touched = false; // whether the last press was a finger's
  document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; }, true);
  document.addEventListener("keydown", () => { touched = false; }, true);

  // An element beside the text, which is left as it was recorded.
  function made(tag, name, attributes) {
    const element = document.createElement(tag);
    element.className = name;
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  // --- switches ---

  const KEY = "isnad-layers-on";
  const boxes = [...layers.querySelectorAll("input")];

  function remembered() {
    try {
      const on = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(on) ? on : null;
    } catch {
      return null; // a page opened from a folder may be refused a memory
    }
  }

  function remember() {
    try {
      localStorage.setItem(KEY, JSON.stringify(boxes.filter((box) => box.checked).map((box) => box.value)));
    } catch {
      // then they hold for this page alone
    }
  }

  // A name whose layer is off is no link: nobody would see that it is one, and it stands in the way of the Tab key.
  function heed() {
    for (const box of boxes) {
      for (const mark of document.querySelectorAll(`.isnad-recorded a.isnad-${box.value}`)) {
        if (!box.checked && mark.hasAttribute("href")) mark.dataset.way = mark.getAttribute("href");
        if (!box.checked) mark.removeAttribute("href");
        else if (mark.dataset.way) mark.setAttribute("href", mark.dataset.way);
      }
    }
  }

  const on = remembered();
  if (on) for (const box of boxes) box.checked = on.includes(box.value);
  heed();
  layers.addEventListener("change", () => {
    heed();
    remember();
  });

  // --- cards ---

  const card = made("div", "isnad-card", { id: "isnad-card", role: "group", tabindex: "-1" });
  card.hidden = true;
  layers.parentElement.append(card);
  let open = null; // what the card that shows was opened from: a name, a sentence, or a way in the margin
  let wanted = null; // what is to have the card that is on its way
  let tapped = null; // the name that a finger has opened: its next tap follows the link
  let timer = 0;

  function markAt(element) {
    return element.closest(MARKS);
  }

  function nameOf(place) {
    return place.pathname.split("/").pop().replace(".html", "");
  }

  // The parts of the article's record, fetched when a card is first wanted, as a script: a page from a folder can load
  // nothing else. Null where they cannot be had; then a link is a link like any other, and the next one tries again.
  let coming = null;

  function record() {
    coming = coming || new Promise((resolve) => {
      window.isnadRecord = (html) => resolve(new DOMParser().parseFromString(html, "text/html"));
      const script = document.createElement("script");
      script.src = `../records/${nameOf(location)}.js`;
      script.onerror = () => {
        script.remove();
        coming = null;
        resolve(null);
      };
      document.head.append(script);
    });
    return coming;
  }

  // An entry's row, named after its page, as parts of a card; the way to the page at its end.
  function aboutName(mark, rows) {
    const row = rows.getElementById(`named-${nameOf(mark)}`);
    if (!row) return null;
    const parts = [...row.cells].map((cell) => {
      const part = document.createElement("div");
      part.append(...cell.cloneNode(true).childNodes);
      if (cell.dataset.head) part.dataset.head = cell.dataset.head;
      return part;
    });
    const link = document.createElement("a");
    link.href = mark.href;
    link.textContent = says.open;
    return { label: row.cells[0].firstElementChild.textContent, parts: [...parts, link] };
  }

  // Who says what in a sentence, by its address.
  function aboutSentence(anchor, rows) {
    const sayings = rows.querySelector(`#card-${anchor} > ul`);
    if (!sayings) return null;
    const own = sayings.cloneNode(true);
    const outlet = document.querySelector(".isnad-above a").textContent;
    for (const said of own.children) {
      const who = headOf(said);
      const by = who.endsWith(outlet) ? who : `${who}، ${outlet}`; // the outlet's own voice names it already
      for (const answer of said.querySelectorAll("li")) cite(answer, by);
    }
    const number = sentences.findIndex((sentence) => sentence[0].id === anchor);
    const words = number < 0 ? document.getElementById(anchor).textContent : wordsOf(sentences[number]).join(" ");
    return { label: says.who, parts: [own, copies(says.copy, `«${words.trim()}» ${addressOf(anchor)}`)] };
  }

  // An answer in a card with the way to take it away: what is said, by whom, and where the claim has it.
  function cite(answer, by) {
    const question = answer.querySelector("a");
    const page = document.querySelector(".isnad-page-end").dataset.cites.replace("{}", () => question.textContent);
    const words = `${headOf(answer, question)} — ${by}. ${page} ${question.href}`;
    answer.insertBefore(copies(says.cite, words), answer.querySelector(".isnad-subline"));
  }

  // What a line of a card says itself: from what stands after `start`, or its beginning, to what stands below it.
  function headOf(line, start) {
    const parts = [...line.childNodes];
    const end = parts.findIndex((part) => part.matches?.("ul, details, .isnad-subline"));
    const own = parts.slice(parts.indexOf(start) + 1, end < 0 ? parts.length : end);
    return own.map((part) => part.textContent).join("").trim();
  }

  // A button that share.js heeds.
  function copies(label, words) {
    const button = made("button", "isnad-copies", { type: "button", "data-words": words });
    button.textContent = label;
    return button;
  }

  // Below the last line, or above the first where there is no room; never off the screen.
  function place(pieces) {
    const lines = pieces.flatMap((piece) => [...piece.getClientRects()]);
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const page = card.offsetParent.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const box = card.getBoundingClientRect();
    const right = Math.max(...lines.map((line) => line.right));
    const left = Math.max(8, Math.min(right - box.width, room - box.width - 8));
    const fits = last.bottom + box.height < window.innerHeight || first.top < box.height;
    card.style.left = `${left - page.left}px`;
    card.style.top = `${(fits ? last.bottom : first.top - box.height) - page.top}px`;
  }

  // Shows a card and says whether there was one. Of those asked for while the record was on its way the last one counts.
  async function show(opener, about, pieces) {
    clearTimeout(timer);
    wanted = opener;
    const rows = await record();
    const told = rows && about(rows);
    if (!told) return false;
    if (opener === open || opener !== wanted) return true;
    hide();
    card.replaceChildren(...told.parts);
    card.setAttribute("aria-label", told.label);
    card.hidden = false;
    place(pieces);
    opener.setAttribute("aria-describedby", card.id);
    open = opener;
    return true;
  }

  function showName(mark) {
    return show(mark, (rows) => aboutName(mark, rows), [mark]);
  }

  function hide() {
    clearTimeout(timer);
    if (open) {
      open.removeAttribute("aria-describedby");
      light(false);
    }
    card.hidden = true;
    open = tapped = wanted = null;
  }

  function hasFocus() {
    return document.activeElement === open || card.contains(document.activeElement);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    clearTimeout(timer);
    const mark = markAt(event.target);
    if (mark) {
      record();
      timer = setTimeout(showName, DELAY, mark);
    } else if (!card.contains(event.target) && !hasFocus()) {
      timer = setTimeout(hide, DELAY);
    }
  });

  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark && mark.matches(":focus-visible")) showName(mark);
    else if (!hasFocus()) hide();
  });

  document.addEventListener("click", (event) => {
    if (card.contains(event.target)) return;
    const mark = markAt(event.target);
    const way = event.target.closest("a.isnad-speaker");
    const sentence = way || event.target.closest(".isnad-taps");
    if (mark && touched && mark !== tapped) {
      event.preventDefault();
      tap(mark);
    } else if (mark || !sentence || event.ctrlKey || event.metaKey || event.shiftKey || !getSelection().isCollapsed) {
      if (event.target !== copy) hide();
    } else {
      event.preventDefault();
      if (sentence === open) hide();
      else tellOf(sentence, way ? way.hash.slice("#card-".length) : anchorOf(sentence));
    }
  });

  async function tap(mark) {
    if (!(await showName(mark))) {
      location.assign(mark.href);
    } else if (mark === open) {
      tapped = mark;
      card.focus({ preventScroll: true });
    }
  }

  async function tellOf(opener, anchor) {
    const number = sentences.findIndex((sentence) => sentence[0].id === anchor);
    const pieces = number < 0 ? [document.getElementById(anchor)] : sentences[number];
    if (!(await show(opener, (rows) => aboutSentence(anchor, rows), pieces))) {
      if (opener.href) location.assign(opener.href);
    } else if (opener === open) {
      if (number >= 0) choose(number);
      light(number >= 0);
      card.focus({ preventScroll: true });
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    if (card.contains(document.activeElement)) open.focus({ preventScroll: true });
    hide();
  });

  window.addEventListener("resize", hide);

  // --- the address of a sentence ---

  const pieces = [...document.querySelectorAll(".isnad-recorded .isnad-sentence")];
  const sentences = []; // each as its pieces: a mark that runs over its edge may have cut it
  for (const piece of pieces) {
    if (piece.id) sentences.push([piece]);
    else if (sentences.length) sentences[sentences.length - 1].push(piece);
  }
  const copy = made("button", "isnad-copy", { type: "button", title: says.copy });
  const said = made("p", "isnad-said", { role: "status" });
  layers.parentElement.append(said);
  let chosen = 0;
  let choosing = 0;

  function wordsOf(sentence) {
    return sentence.map((piece) => piece.textContent).join("").trim().split(/\s+/);
  }

  // The button moves to a sentence: next to it for the keyboard, in the gutter at its first line for the eye.
  function choose(number) {
    const sentence = sentences[number];
    if (!sentence) return;
    chosen = number;
    const last = sentence[sentence.length - 1];
    if (last.nextElementSibling !== copy) last.after(copy);
    const paragraph = last.closest(".isnad-beside").getBoundingClientRect();
    copy.style.top = `${sentence[0].getClientRects()[0].top - paragraph.top}px`;
    copy.setAttribute("aria-label", `${says.copy}: ${wordsOf(sentence).slice(0, 6).join(" ")}`);
  }

  function addressOf(anchor) {
    return `${location.href.split(/[?#]/)[0]}#${anchor}`;
  }

  function anchorOf(element) {
    return element.closest("h1") ? "title" : sentences[numberAt(element)][0].id;
  }

  function numberAt(element) {
    const piece = element.closest(".isnad-recorded .isnad-sentence");
    return piece ? sentences.findIndex((sentence) => sentence.includes(piece)) : -1;
  }

  function point(number) {
    if (number < 0 || document.activeElement === copy) return;
    choose(number);
    copy.classList.add("isnad-shown");
  }

  function light(on) {
    for (const piece of pieces) piece.classList.toggle("isnad-chosen", on && sentences[chosen].includes(piece));
  }

  // Where the browser has no clipboard to give (http, a folder), the old way; where that fails too, by hand.
  async function copySentence() {
    const words = `«${wordsOf(sentences[chosen]).join(" ")}» ${addressOf(sentences[chosen][0].id)}`;
    try {
      await navigator.clipboard.writeText(words);
      tell(says.copied);
    } catch {
      const field = made("input", "", { readonly: "", "aria-label": says.byhand });
      field.value = words;
      tell(says.byhand, field);
      field.select();
      if (document.execCommand("copy")) {
        copy.focus({ preventScroll: true });
        tell(says.copied);
      }
    }
  }

  /** The id that an address ends with; one that is cut within a letter names nothing. */
  function named(hash) {
    try {
      return decodeURIComponent(hash.slice(1));
    } catch {
      return "";
    }
  }

  function tell(words, ...more) {
    said.replaceChildren(words, ...more);
    if (!more.length) setTimeout(() => said.replaceChildren(), 4000);
  }

  if (sentences.length) {
    choose(0);
    const opened = document.getElementById(named(location.hash));
    if (opened) point(numberAt(opened)); // a page that opens at a sentence has the button there
    copy.addEventListener("click", copySentence);
    copy.addEventListener("pointerenter", () => light(true));
    copy.addEventListener("pointerleave", () => light(false));
    copy.addEventListener("focus", () => {
      choose(chosen); // the page may have been laid out anew since
      light(true);
    });
    copy.addEventListener("blur", () => light(false));
    copy.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      choose(Math.max(0, Math.min(sentences.length - 1, chosen + step)));
      copy.focus();
    });
    document.addEventListener("pointerover", (event) => {
      if (event.pointerType === "touch" || event.buttons) return;
      clearTimeout(choosing);
      const number = numberAt(event.target);
      if (number >= 0) choosing = setTimeout(point, copy.classList.contains("isnad-shown") ? DELAY : 0, number);
    });
    document.addEventListener("click", (event) => point(numberAt(event.target)));
    document.addEventListener("focusin", (event) => point(numberAt(event.target)));
  }
})();
