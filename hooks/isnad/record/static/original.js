/**
 * The original: its lines as the importer read them, marked without touching the text (CSS Custom Highlights), and the
 * words that are selected in it, in code points. It is an editable text that takes no edit, so that caret, selection
 * and screen readers work by keyboard as in any text.
 */

import { act, held, onState, say } from "./api.js";
import { button, el } from "./dom.js";
import { pointsIn, unitsOf } from "./offsets.js";
import { WORDS } from "./words.js";

const MARKS = ["mention", "speech", "quoted", "said", "shared"];
/** Later ones lie over earlier ones. */
const ORDER = [...MARKS, "likely", "run", "chosen"];

let text;
let lines = [];
let selection = null;
let hidden = new Set(["shared"]);
const watchers = new Set();
const marked = new Map();

/** Be told whenever other words are selected: `{start, end, words}` or null. */
export function onSelection(watcher) {
  watchers.add(watcher);
}

export function selected() {
  return selection;
}

/** The pane, with its tools above the text. */
export function originalPane(onMade) {
  text = el("div", {
    id: "original-text",
    class: "original-text",
    role: "textbox",
    "aria-multiline": "true",
    "aria-readonly": "true",
    "aria-label": WORDS.originalHow,
    contenteditable: "true",
    spellcheck: "false",
    translate: "no",
    tabindex: "0",
  });
  for (const name of ["beforeinput", "drop", "paste", "cut"]) {
    text.addEventListener(name, (event) => event.preventDefault());
  }
  text.addEventListener("input", fill); // what could not be prevented is put right
  text.addEventListener("keydown", (event) => shortcut(event, onMade));
  document.addEventListener("selectionchange", reselect);
  fill();
  onState(remark);
  const quote = button(WORDS.quote, () => make("quote", onMade), { id: "make-quote", "aria-keyshortcuts": "Q" });
  const assert = button(WORDS.assert, () => make("assert", onMade), { id: "make-assert", "aria-keyshortcuts": "A" });
  const shown = el("span", { class: "selected-words", "aria-live": "polite" }, WORDS.nothingSelected);
  const keep = (event) => event.preventDefault(); // a click on a tool leaves the selection where it is
  const tools = el("div", { class: "tools", role: "toolbar", "aria-label": WORDS.selected, onmousedown: keep }, quote, assert, shown);
  onSelection((now) => {
    quote.disabled = assert.disabled = !now;
    shown.textContent = now ? `«${now.words.length > 60 ? `${now.words.slice(0, 60)}…` : now.words}»` : WORDS.nothingSelected;
  });
  quote.disabled = assert.disabled = true;
  return el(
    "section",
    { class: "pane original", "aria-labelledby": "original-heading" },
    el("header", { class: "pane-head" }, el("h2", { id: "original-heading" }, WORDS.original), tools),
    legend(),
    text,
  );
}

function legend() {
  const boxes = MARKS.map((name) => {
    const box = el("input", {
      type: "checkbox",
      ".checked": !hidden.has(name),
      onchange: () => {
        if (box.checked) hidden.delete(name);
        else hidden.add(name);
        remark();
      },
    });
    return el("label", { class: "check" }, box, el("span", { class: `key key-${name}` }, WORDS.markNames[name]));
  });
  return el("details", { class: "legend" }, el("summary", {}, WORDS.marks), el("div", { class: "checks" }, ...boxes));
}

function fill() {
  const points = Array.from(held.original.text);
  lines = held.original.lines.map((line) => {
    const words = points.slice(line.start, line.end).join("");
    const node = el("p", { class: `line line-${line.kind}` }, words);
    if (line.kind === "boilerplate") node.title = WORDS.furniture;
    else if (WORDS.lineKinds[line.kind]) node.title = WORDS.lineKinds[line.kind];
    return { ...line, words, node };
  });
  text.replaceChildren(...lines.map((line) => line.node));
  if (held.state) remark();
}

function reselect() {
  const now = window.getSelection();
  if (!now?.rangeCount || !text.contains(now.anchorNode) || !text.contains(now.focusNode)) return;
  const range = now.getRangeAt(0);
  const start = pointOf(range.startContainer, range.startOffset);
  const end = pointOf(range.endContainer, range.endOffset);
  const words = now.toString().trim();
  selection = start !== null && end !== null && start < end && words ? { start, end, words } : null;
  for (const watcher of watchers) watcher(selection);
}

/** A place in the document as a code point of the original; null beside its lines. */
function pointOf(node, offset) {
  if (node === text) {
    const next = lines[offset];
    return next ? next.start : (lines.at(-1)?.end ?? null);
  }
  const line = lines.find((one) => one.node.contains(node));
  if (!line) return null;
  if (node === line.node) return offset === 0 ? line.start : line.end;
  return line.start + pointsIn(node.data, offset);
}

/** Ranges of the document for a stretch of the original, one a line. */
function rangesOf(start, end) {
  return lines
    .filter((line) => line.start < end && start < line.end)
    .map((line) => {
      const range = new Range();
      const node = line.node.firstChild;
      range.setStart(node, unitsOf(line.words, Math.max(0, start - line.start)));
      range.setEnd(node, unitsOf(line.words, Math.min(end, line.end) - line.start));
      return range;
    });
}

function mark(name, stretches) {
  if (!globalThis.Highlight) return; // the lists beside the text say the same
  const ranges = hidden.has(name) ? [] : stretches.flatMap(([start, end]) => rangesOf(start, end));
  const made = new Highlight(...ranges);
  made.priority = ORDER.indexOf(name);
  CSS.highlights.set(`isnad-${name}`, made);
  marked.set(name, stretches);
}

function remark() {
  const { original, state } = held;
  const places = (notes) => (notes ?? []).filter((note) => note.original).map((note) => note.original);
  mark("mention", original.mentions.map((one) => [one.start, one.end]));
  mark("speech", original.speech.map((one) => [one.start, one.end]));
  mark("shared", original.shared.map((one) => [one.start, one.end]));
  mark("quoted", places(state.front.quotations));
  mark("said", places(state.front.assertions));
  mark("run", state.digest.runs.map((run) => run.original));
}

/** Mark stretches as what is looked at (`chosen`) or worth reading (`likely`). */
export function point(name, stretches) {
  mark(name, stretches);
}

/** Bring a stretch into sight, and select it. */
export function reveal(start, end, { select = true } = {}) {
  const [first] = rangesOf(start, end);
  if (!first) return;
  first.startContainer.parentElement.scrollIntoView({ block: "center" });
  if (!select) return;
  text.focus({ preventScroll: true });
  const ranges = rangesOf(start, end);
  const last = ranges.at(-1);
  window.getSelection().setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
}

async function make(kind, onMade, claim) {
  if (!selection) return;
  const list = kind === "quote" ? "quotations" : "assertions";
  const before = new Set((held.state.front[list] ?? []).map((note) => note.id));
  const action = { do: kind, start: selection.start, end: selection.end };
  const state = await act(claim ? { ...action, claim } : action);
  const made = state?.front[list]?.find((note) => !before.has(note.id));
  if (made) onMade(made.id);
}

/** An assertion to a claim, of what is selected. */
export function assertTo(claim, onMade) {
  if (!selection) {
    say(WORDS.nothingSelected, true);
    return null;
  }
  return make("assert", onMade, claim);
}

function shortcut(event, onMade) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const kind = { KeyQ: "quote", KeyA: "assert" }[event.code];
  if (!kind) return;
  event.preventDefault();
  make(kind, onMade);
}
