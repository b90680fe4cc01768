/** The digest: written beside the original, its length counted, and each run of the original's words shown as it arises. */

import { act, beforeActing, held, messagesAt, onState, send } from "./api.js";
import { button, el, newId } from "./dom.js";
import { faults } from "./fields.js";
import { point, reveal } from "./original.js";
import { pointsIn, slice, unitsOf } from "./offsets.js";
import { WORDS } from "./words.js";

const WAIT = 350;
/** What stands below the field, line for line, so that runs of the original's words are marked where they stand. */
const under = el("div", { class: "digest-under", dir: "rtl", "aria-hidden": "true" });
let area;
let sent = "";
let chosen = null;

export function digestPanel(panel) {
  const id = newId();
  const lengthId = newId();
  const length = el("p", { class: "length", id: lengthId });
  const meter = el("meter", { min: 0, "aria-label": WORDS.digest });
  const wrong = el("div", { "aria-live": "polite" });
  let waiting = 0;
  area = el("textarea", {
    id,
    class: "digest",
    rows: 14,
    dir: "rtl",
    spellcheck: "false",
    "aria-describedby": lengthId,
    dataset: { key: "digest" },
    onscroll: follow,
    oninput: () => {
      under.textContent = area.value;
      markRuns();
      clearTimeout(waiting);
      waiting = setTimeout(flush, WAIT);
    },
    onchange: () => flush(),
  });
  for (const name of ["select", "keyup", "mouseup", "blur"]) area.addEventListener(name, () => remember(area));

  async function flush() {
    clearTimeout(waiting);
    if (area.value === sent) return;
    sent = area.value;
    await send("act", { do: "body", text: sent });
  }

  beforeActing(flush);
  window.addEventListener("pagehide", () => {
    if (area.value !== sent) leave(area.value);
  });
  panel.append(
    el("label", { for: id, class: "quiet" }, WORDS.digestHow),
    el("div", { class: "digest-box" }, under, area),
    el("div", { class: "row" }, length, meter),
    wrong,
  );
  onState((state) => {
    if (state.body !== sent || document.activeElement !== area) {
      if (area.value !== state.body && (area.value === sent || !sent)) area.value = state.body;
      sent = area.value === state.body ? state.body : sent;
    }
    const { words, most, runs } = state.digest;
    under.textContent = area.value;
    markRuns();
    length.textContent = WORDS.digestLength(words, most) + (words > most ? ` · ${WORDS.digestTooLong}` : "");
    length.classList.toggle("fault", words > most && state.front.text === "digest");
    Object.assign(meter, { max: most || 1, high: most, value: words });
    wrong.replaceChildren(...[runList(runs), faults(messagesAt("body"), newId())].filter(Boolean));
  });
}

function follow() {
  under.scrollTop = area.scrollTop;
}

/** Mark the runs in the digest as it was when they were counted; while somebody types on, what still stands there. */
function markRuns() {
  follow();
  if (!globalThis.Highlight) return; // the list below the field says the same
  const { digest, body, front } = held.state;
  const runs = front.text === "digest" ? digest.runs : [];
  for (const [name, isLong] of [["run", false], ["too-long", true]]) {
    const ranges = runs.filter((run) => run.too_long === isLong).map((run) => rangeOf(run, body)).filter(Boolean);
    CSS.highlights.set(`isnad-digest-${name}`, new Highlight(...ranges));
  }
}

function rangeOf(run, body) {
  const [start, end] = [unitsOf(body, run.start), unitsOf(body, run.end)];
  if (!under.firstChild || !area.value.startsWith(body.slice(0, end))) return null;
  const range = new Range();
  range.setStart(under.firstChild, start);
  range.setEnd(under.firstChild, end);
  return range;
}

/** What was typed and could not be sent yet leaves with the page. */
function leave(text) {
  navigator.sendBeacon?.(new URL("act", document.baseURI), new Blob([JSON.stringify({ do: "body", text })], { type: "application/json" }));
}

function runList(runs) {
  if (!runs.length || held.state.front.text !== "digest") return null;
  const rows = runs.map((run) =>
    el(
      "li",
      { class: run.too_long ? "fault" : "quiet" },
      `${WORDS.run(run.words)}: «${slice(held.state.body, run.start, run.end)}»${run.too_long ? ` (${WORDS.runTooLong})` : ""} `,
      button(WORDS.goThere, () => {
        area.focus();
        area.setSelectionRange(unitsOf(area.value, run.start), unitsOf(area.value, run.end));
        reveal(...run.original, { select: false });
        point("chosen", [run.original]);
      }, { class: "small", "aria-label": `${WORDS.goThere}: ${slice(held.state.body, run.start, run.end)}` }),
    ),
  );
  return el("ul", { class: "runs" }, ...rows);
}

function remember(text) {
  chosen = text.selectionStart < text.selectionEnd ? [text.selectionStart, text.selectionEnd] : null;
}

/** The digest to select words in, beside an annotation: `at` (code points) is what of it is shown first. */
export function digestToSelectIn(key, at) {
  const text = el("textarea", {
    class: "digest-small",
    rows: 4,
    readonly: true,
    "aria-label": WORDS.words.pick,
    dataset: { key },
    ".value": held.state.body,
  });
  for (const name of ["select", "keyup", "mouseup"]) text.addEventListener(name, () => remember(text));
  if (at) requestAnimationFrame(() => text.setSelectionRange(...[at.start, at.end].map((points) => unitsOf(text.value, points))));
  return text;
}

/** What is selected in the digest, in code points; null where nothing is. */
export function selectedInDigest() {
  return chosen && { start: pointsIn(area.value, chosen[0]), end: pointsIn(area.value, chosen[1]) };
}

/** Where words stand in the digest, in code points; null where they do not. */
export function placeInDigest(words) {
  const at = held.state.body.indexOf(words);
  if (at < 0) return null;
  const start = pointsIn(held.state.body, at);
  return { start, end: start + pointsIn(words, words.length) };
}

/** Put an annotation's words into the digest, where the caret was, else at its end. */
export function putInDigest(id) {
  return act({ do: "put", id });
}
