/** The page: two panes, the record's sections, and what holds for all of them. */

import { ask, held, onSaid, onState, send, take } from "./api.js";
import { claimsPanel } from "./claims.js";
import { digestPanel } from "./digest.js";
import { button, el } from "./dom.js";
import { factsPanel } from "./facts.js";
import { notesPanel, openNote } from "./notes.js";
import { originalPane, point } from "./original.js";
import { previewPanel, showPreview } from "./preview.js";
import { save, savingPanel } from "./saving.js";
import { WORDS } from "./words.js";
import { wrongList } from "./wrong.js";

const SECTIONS = ["facts", "digest", "notes", "claims", "preview", "saving"];
const tabs = new Map();
const panels = new Map();

function goTo(name, { focus = false } = {}) {
  for (const section of SECTIONS) {
    const chosen = section === name;
    tabs.get(section).setAttribute("aria-selected", String(chosen));
    tabs.get(section).tabIndex = chosen ? 0 : -1;
    panels.get(section).hidden = !chosen;
  }
  if (focus) tabs.get(name).focus();
  if (name !== "claims") point("likely", []);
  if (name === "preview") showPreview();
}

/** Arrow keys go from tab to tab as they stand: to the left is the next. */
function tabKeys(event) {
  const at = SECTIONS.findIndex((name) => tabs.get(name) === event.target);
  const to = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: 0, End: SECTIONS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  goTo(SECTIONS.at(to % SECTIONS.length), { focus: true });
}

function made(id) {
  goTo("notes");
  openNote(id);
}

/** The section that holds what a message is about, and the field itself. */
function goToMessage(message, state) {
  const [first, place, field] = message.steps;
  if (first === "quotations" || first === "assertions" || first === "via") {
    const all = [...(state.front.quotations ?? []), ...(state.front.assertions ?? [])];
    const note = first === "via" ? all.find((one) => (one.speaker ?? one.source) === place) : state.front[first][place];
    if (!note) return;
    made(note.id);
    document.querySelector(`[data-key="${note.id}/${field}"]`)?.focus();
  } else if (first === "body") goTo("digest", { focus: true });
  else if (first === "silent") goTo("claims", { focus: true });
  else {
    goTo("facts");
    document.querySelector(first === "review" ? "[data-key^='review/']" : `[data-key="fact/${first}"]`)?.focus();
  }
}

function shell() {
  for (const name of SECTIONS) {
    const tab = button(WORDS[name], () => goTo(name), {
      role: "tab",
      id: `tab-${name}`,
      "aria-controls": `panel-${name}`,
      onkeydown: tabKeys,
    });
    tabs.set(name, tab);
    panels.set(name, el("div", { role: "tabpanel", id: `panel-${name}`, class: `panel panel-${name}`, "aria-labelledby": `tab-${name}`, tabindex: "-1" }));
  }
  const undo = button(WORDS.undo, () => send("back"), { id: "undo", "aria-keyshortcuts": "Control+Z" });
  const redo = button(WORDS.redo, () => send("forth"), { id: "redo" });
  const status = el("p", { class: "status", role: "status" });
  const name = el("h1", {});
  onSaid((words, wrong) => {
    status.textContent = words;
    status.classList.toggle("fault", wrong);
  });
  onState((state) => {
    undo.disabled = !state.undo;
    redo.disabled = !state.redo;
    name.textContent = `${WORDS.title}: ${state.front.title ?? state.id}`;
    document.title = `${state.unsaved.length ? "• " : ""}${name.textContent}`;
  });
  const record = el(
    "section",
    { class: "pane record", "aria-labelledby": "record-heading" },
    el("header", { class: "pane-head" }, el("h2", { id: "record-heading" }, WORDS.record), wrongList(goToMessage)),
    el("div", { role: "tablist", class: "tabs", "aria-label": WORDS.sections }, ...tabs.values()),
    ...panels.values(),
  );
  document.body.replaceChildren(
    el("header", { class: "bar" }, name, el("div", { class: "row" }, undo, redo, button(WORDS.save, save, { class: "main", id: "save", "aria-keyshortcuts": "Control+S" })), status),
    el("main", {}, originalPane(made), record),
  );
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches?.("input, textarea");
  if (!(event.ctrlKey || event.metaKey)) return;
  if (event.code === "KeyS") {
    event.preventDefault();
    save();
  } else if (event.code === "KeyZ" && !typing) {
    event.preventDefault();
    send(event.shiftKey ? "forth" : "back");
  }
});

const [original, state] = await Promise.all([ask("original"), ask("state")]);
Object.assign(held, { original, state });
shell();
factsPanel(panels.get("facts"));
digestPanel(panels.get("digest"));
notesPanel(panels.get("notes"));
claimsPanel(panels.get("claims"), made, made);
previewPanel(panels.get("preview"));
savingPanel(panels.get("saving"));

take(state);
goTo("facts");
if (original.recovered) document.querySelector(".status").textContent = WORDS.recovered;
document.body.dataset.ready = "true";
