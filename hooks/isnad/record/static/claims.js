/** The event's claims: answered, silent, or not read yet; for each the sentences to read first. */

import { act, held, onState } from "./api.js";
import { button, el, refill } from "./dom.js";
import { newEntry } from "./entry.js";
import { checkField, choiceField } from "./fields.js";
import { assertTo, point, reveal } from "./original.js";
import { slice } from "./offsets.js";
import { maySay, valueWords } from "./value.js";
import { WORDS } from "./words.js";

let shown = "";
let open = null;
let panel;
let onMade;
let onOpenNote;

export function claimsPanel(into, made, openNote) {
  panel = into;
  onMade = made;
  onOpenNote = openNote;
  onState(draw);
}

function draw() {
  const { claims } = held.state;
  if (!claims.length) {
    refill(panel, el("p", { class: "quiet" }, WORDS.noClaims));
    return;
  }
  const number = (state) => claims.filter((claim) => claim.state === state).length;
  const counts = Object.entries(WORDS.claimStates).map(([state, words]) =>
    el("span", { class: `state state-${state}` }, `${words}: ${number(state)}`),
  );
  const filter = choiceField({
    key: "claims/filter",
    label: WORDS.claimFilter,
    value: shown,
    choices: [["", WORDS.all], ...Object.entries(WORDS.claimStates)],
    onset: (value) => {
      shown = value ?? "";
      draw();
    },
  });
  const rows = claims.filter((claim) => !shown || claim.state === shown || claim.id === open).map(row);
  refill(
    panel,
    el("p", { class: "quiet" }, WORDS.claimsHow),
    el("p", { class: "counts", "aria-live": "polite" }, ...counts),
    filter,
    el("ul", { class: "claims" }, ...rows),
    button(`+ ${WORDS.shelves.claims}`, () => newEntry({ shelf: "claims" })),
  );
}

function row(claim) {
  const isOpen = claim.id === open;
  const head = el(
    "button",
    {
      type: "button",
      class: "note-head",
      "aria-expanded": String(isOpen),
      dataset: { key: `claim/${claim.id}` },
      onclick: () => {
        open = isOpen ? null : claim.id;
        point("likely", isOpen ? [] : claim.sentences.map((one) => [one.start, one.end]));
        draw();
      },
    },
    el("span", { class: `state state-${claim.state}` }, WORDS.claimStates[claim.state]),
    el("span", { class: "note-title" }, claim.question),
  );
  return el("li", { class: "note", dataset: { claim: claim.id } }, head, isOpen ? inside(claim) : null);
}

function inside(claim) {
  const said = (held.state.front.assertions ?? []).filter((note) => note.claim === claim.id);
  const sentences = claim.sentences.map((one, place) =>
    el(
      "li",
      {},
      button(slice(held.original.text, one.start, one.end), () => reveal(one.start, one.end), { class: "sentence", dataset: { key: `claim/${claim.id}/${place}` } }),
      el("span", { class: "quiet" }, [one.value && `${WORDS.maySay}: ${valueWords(one.value)}`, one.position && maySay(one.position), `${WORDS.because}: ${one.because.join("، ")}`].filter(Boolean).join(" · ")),
    ),
  );
  return el(
    "div",
    { class: "note-body" },
    claim.note ? el("p", { class: "quiet" }, claim.note) : null,
    ...said.map((note) =>
      button(`«${slice(held.original.text, ...(note.original ?? [0, 0]))}»`, () => onOpenNote(note.id), { class: "sentence" }),
    ),
    sentences.length ? el("p", { class: "label" }, WORDS.likely) : null,
    el("ol", { class: "sentences" }, ...sentences),
    el(
      "div",
      { class: "row" },
      button(WORDS.sayHere, () => assertTo(claim.id, onMade), { class: "main", dataset: { key: `claim/${claim.id}/say` } }),
      claim.state === "answered"
        ? null
        : checkField({
            key: `claim/${claim.id}/silent`,
            label: WORDS.silentHere,
            value: claim.state === "silent",
            onset: (on) => act({ do: "silent", claim: claim.id, on }),
          }),
    ),
  );
}
