// What an article's page does for those who point, tap or tab: it remembers which marks are switched off, shows at a
// mark its row of the article's record as a card, and copies the address of a sentence. The page is whole without it:
// the style sheet itself heeds the switches, every mark is a link, and every sentence has its id.
(function () {
  "use strict";

  const DELAY = 300; // ms: a pointer that only passes by opens nothing, and one that leaves may come back
  const MARKS = ":is(h1, .isnad-recorded) :is(a.isnad-person, a.isnad-place, a.isnad-organisation, a.isnad-sign)";
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

  const KEY = "isnad-layers-off";

  function remembered() {
    try {
      const off = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(off) ? off : [];
    } catch {
      return []; // a page opened from a folder may be refused a memory
    }
  }

  function remember() {
    const off = [...layers.querySelectorAll("input:not(:checked)")].map((box) => box.value);
    try {
      localStorage.setItem(KEY, JSON.stringify(off));
    } catch {
      // then they hold for this page alone
    }
  }

  for (const value of remembered()) {
    const box = [...layers.querySelectorAll("input")].find((one) => one.value === value);
    if (box) box.checked = false;
  }
  layers.addEventListener("change", remember);

  // --- cards ---

  const card = made("div", "isnad-card", { id: "isnad-card", role: "group", tabindex: "-1" });
  card.hidden = true;
  layers.parentElement.append(card);
  let open = null; // the mark whose card shows
  let wanted = null; // the mark whose card is on its way
  let tapped = null; // the mark that a finger has opened: its next tap follows the link
  let timer = 0;

  function markAt(element) {
    return element.closest(MARKS);
  }

  function nameOf(place) {
    return place.pathname.split("/").pop().replace(".html", "");
  }

  // The rows of the article's record, fetched when a card is first wanted, as a script: a page from a folder can load
  // nothing else. Null where they cannot be had; then a mark is a link like any other, and the next one tries again.
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

  // A sign leads to an id made of this page's name and that of its words, at which its row opens too; an entry's row is
  // named after its page.
  async function rowOf(mark) {
    const rows = await record();
    if (!rows) return null;
    if (!mark.classList.contains("isnad-sign")) return rows.getElementById(`named-${nameOf(mark)}`);
    const words = mark.hash.slice(1 + nameOf(location).length + 1);
    const opening = rows.querySelector(`td a[href="#${words}"]`);
    return opening && opening.closest("tr");
  }

  // Whether a cell only says again the words that the mark stands at.
  function isOpening(cell) {
    const link = cell.querySelector('a[href^="#"]');
    return link !== null && link.textContent === cell.textContent;
  }

  function fill(mark, row) {
    const parts = [...row.cells].filter((cell) => !isOpening(cell)).map((cell) => {
      const part = document.createElement("div");
      part.append(...cell.cloneNode(true).childNodes);
      if (cell.dataset.head) part.dataset.head = cell.dataset.head;
      return part;
    });
    const link = document.createElement("a");
    link.href = mark.href;
    link.textContent = says.open;
    card.replaceChildren(...parts, link);
    card.setAttribute("aria-label", row.cells[0].firstElementChild.textContent);
  }

  // Below the mark's last line, or above its first where there is no room; never off the screen.
  function place(mark) {
    const lines = mark.getClientRects();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const page = card.offsetParent.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const box = card.getBoundingClientRect();
    const left = Math.max(8, Math.min(last.right - box.width, room - box.width - 8));
    const fits = last.bottom + box.height < window.innerHeight || first.top < box.height;
    card.style.left = `${left - page.left}px`;
    card.style.top = `${(fits ? last.bottom : first.top - box.height) - page.top}px`;
  }

  // Says whether there was a card to show. Of marks asked for while the rows were on their way, the last one counts.
  async function show(mark) {
    clearTimeout(timer);
    wanted = mark;
    const row = await rowOf(mark);
    if (!row) return false;
    if (mark === open || mark !== wanted) return true;
    hide();
    fill(mark, row);
    card.hidden = false;
    place(mark);
    mark.setAttribute("aria-describedby", card.id);
    open = mark;
    return true;
  }

  function hide() {
    clearTimeout(timer);
    if (open) open.removeAttribute("aria-describedby");
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
      timer = setTimeout(show, DELAY, mark);
    } else if (!card.contains(event.target) && !hasFocus()) {
      timer = setTimeout(hide, DELAY);
    }
  });

  document.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark && mark.matches(":focus-visible")) show(mark);
    else if (!hasFocus()) hide();
  });

  document.addEventListener("click", (event) => {
    const mark = markAt(event.target);
    if (touched && mark && mark !== tapped) {
      event.preventDefault();
      tap(mark);
    } else if (!card.contains(event.target)) {
      hide();
    }
  });

  async function tap(mark) {
    if (!(await show(mark))) {
      location.assign(mark.href);
    } else if (mark === open) {
      tapped = mark;
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

  // The button moves to a sentence: next to it for the keyboard, in the gutter at its first line for the eye.
  function choose(number) {
    const sentence = sentences[number];
    if (!sentence) return;
    chosen = number;
    const last = sentence[sentence.length - 1];
    if (last.nextElementSibling !== copy) last.after(copy);
    const paragraph = last.closest(".isnad-beside").getBoundingClientRect();
    copy.style.top = `${sentence[0].getClientRects()[0].top - paragraph.top}px`;
    const words = sentence.map((piece) => piece.textContent).join("").trim().split(/\s+/);
    copy.setAttribute("aria-label", `${says.copy}: ${words.slice(0, 6).join(" ")}`);
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
  async function copyAddress() {
    const address = `${location.href.split(/[?#]/)[0]}#${sentences[chosen][0].id}`;
    try {
      await navigator.clipboard.writeText(address);
      tell(says.copied);
    } catch {
      const field = made("input", "", { readonly: "", "aria-label": says.byhand });
      field.value = address;
      tell(says.byhand, field);
      field.select();
      if (document.execCommand("copy")) {
        copy.focus({ preventScroll: true });
        tell(says.copied);
      }
    }
  }

  function tell(words, ...more) {
    said.replaceChildren(words, ...more);
    if (!more.length) setTimeout(() => said.replaceChildren(), 4000);
  }

  if (sentences.length) {
    choose(0);
    copy.addEventListener("click", copyAddress);
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
