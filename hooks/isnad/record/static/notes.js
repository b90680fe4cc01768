/** The quotations and assertions of the record, in the order of the text; one is open at a time. */

import { act, held, messagesAt, noteNow, onState, placeOf, say, set } from "./api.js";
import { combobox } from "./combobox.js";
import { digestToSelectIn, placeInDigest, putInDigest, selectedInDigest } from "./digest.js";
import { button, el, refill } from "./dom.js";
import { newEntry } from "./entry.js";
import { checkField, choiceField, faults, lineField, withFaults } from "./fields.js";
import { point, reveal, selected } from "./original.js";
import { slice } from "./offsets.js";
import { valueField } from "./value.js";
import { viaField } from "./via.js";
import { WORDS } from "./words.js";

let open = null;
let panel;

export function notesPanel(into) {
  panel = into;
  onState(draw);
}

/** Open one annotation, and go to its first field. */
export function openNote(id) {
  open = id;
  draw();
  const card = panel.querySelector(`[data-note="${id}"]`);
  card?.scrollIntoView({ block: "nearest" });
  card?.querySelector("input, select")?.focus();
}

function draw() {
  const { front } = held.state;
  const at = (note) => note.original?.[0] ?? 0;
  const notes = [...(front.quotations ?? []), ...(front.assertions ?? [])].sort((a, b) => at(a) - at(b));
  const note = notes.find((one) => one.id === open);
  point("chosen", note?.original ? [note.original] : []);
  refill(panel, notes.length ? el("ol", { class: "notes" }, ...notes.map(card)) : el("p", { class: "quiet" }, WORDS.noNotes));
}

function title(note) {
  const { names, claims } = held.state;
  if (note.id.startsWith("q")) return `${WORDS.quotation} · ${names[note.speaker] ?? note.as ?? WORDS.notChosen}`;
  const claim = claims.find((one) => one.id === note.claim);
  return `${WORDS.assertion} · ${claim?.question ?? WORDS.notChosen}`;
}

function card(note) {
  const here = placeOf(note.id);
  const wrong = messagesAt(...here);
  const isOpen = note.id === open;
  const head = el(
    "button",
    {
      type: "button",
      class: "note-head",
      "aria-expanded": String(isOpen),
      dataset: { key: `note/${note.id}` },
      onclick: () => {
        open = isOpen ? null : note.id;
        draw();
        if (!isOpen && note.original) reveal(...note.original, { select: false });
      },
    },
    el("span", { class: "note-title" }, title(note)),
    el("span", { class: "note-words" }, `«${note.original ? slice(held.original.text, ...note.original) : note.words}»`),
    wrong.length ? el("span", { class: "badge" }, WORDS.wrongCount(wrong.length)) : null,
  );
  const kind = note.id.startsWith("q") ? "quotation" : "assertion";
  return el("li", { class: `note note-${kind}`, dataset: { note: note.id } }, head, isOpen ? editor(note, here) : null);
}

function editor(note, here) {
  const field = (name) => ["quotations", "assertions"].includes(here[0]) && [here[0], note.id, name];
  const setIt = (name) => (value) => set(field(name), value);
  const parts = note.id.startsWith("q") ? quotationFields(note, here, setIt) : assertionFields(note, here, setIt);
  const shown = new Set(["speaker", "verb", "kind", "as", "claim", "stance", "position", "value", "source", "hedge", "via", "because", "rests_on"]);
  const others = messagesAt(...here).filter((one) => !shown.has(one.steps[2]) && one.steps[2] !== "words");
  return el(
    "div",
    { class: "note-body" },
    ...waiting(note),
    faults(others),
    ...parts,
    ...wordsField(note, here),
    el(
      "div",
      { class: "row" },
      button(WORDS.show, () => note.original && reveal(...note.original), { class: "small" }),
      button(WORDS.moveHere, () => {
        const now = selected();
        if (now) act({ do: "place", id: note.id, start: now.start, end: now.end });
        else say(WORDS.nothingSelected, true);
      }, { class: "small" }),
      button(WORDS.remove, () => act({ do: "remove", id: note.id }), { class: "small danger", dataset: { key: `${note.id}/remove` } }),
    ),
  );
}

/** What of the draft waits at this annotation for somebody to have looked at it. */
function waiting(note) {
  const lines = (held.state.front.review?.confirm ?? []).filter((line) => line.startsWith(`${note.id}:`));
  return lines.map((line) =>
    el("p", { class: "row" }, el("span", {}, line), button(WORDS.confirmed, () => act({ do: "confirm", line }), { class: "small", "aria-label": `${WORDS.confirmed}: ${line}`, dataset: { key: `${note.id}/confirm` } })),
  );
}

function speakerField(note, here, name, setIt) {
  const { names } = held.state;
  const stub = note[name]?.startsWith("speaker-to-confirm-") ? note[name] : null;
  return withFaults([...here, name], (describedby) =>
    combobox({
      key: `${note.id}/${name}`,
      label: WORDS.field[name],
      shelf: "entries",
      value: names[note[name]] ? note[name] : null,
      name: names[note[name]] ?? "",
      empty: name === "source" && !note.source ? WORDS.ownVoice : (note.as ?? WORDS.typeToFind),
      describedby,
      clearable: name === "source",
      onpick: (id) => (stub && id ? act({ do: "speaker", stub, id }) : setIt(name)(id)),
      onnew: (typed) =>
        newEntry({
          shelf: "people",
          shelves: ["people", "organisations", "places"],
          kind: "role",
          name: typed || note.as || "",
          positions: note.as ? [note.as] : [],
          for: stub ?? [here[0], note.id, name],
        }),
    }),
  );
}

function quotationFields(note, here, setIt) {
  return [
    ...speakerField(note, here, "speaker", setIt),
    ...withFaults([...here, "as"], (describedby) =>
      lineField({ key: `${note.id}/as`, label: WORDS.field.as, value: note.as, describedby, onset: setIt("as"), take: () => selected() && setIt("as")(selected().words) }),
    ),
    ...withFaults([...here, "verb"], (describedby) =>
      lineField({ key: `${note.id}/verb`, label: WORDS.field.verb, value: note.verb, describedby, onset: setIt("verb"), take: () => selected() && setIt("verb")(selected().words) }),
    ),
    ...withFaults([...here, "kind"], (describedby) =>
      choiceField({ key: `${note.id}/kind`, label: WORDS.field.kind, value: note.kind, describedby, choices: Object.entries(WORDS.kinds), empty: WORDS.choose, onset: setIt("kind") }),
    ),
    ...viaField(note, here, setIt("via")),
  ].filter(Boolean);
}

function assertionFields(note, here, setIt) {
  const claim = held.state.claims.find((one) => one.id === note.claim);
  return [
    ...withFaults([...here, "claim"], (describedby) =>
      combobox({
        key: `${note.id}/claim`,
        label: WORDS.field.claim,
        shelf: "claims",
        value: claim ? note.claim : null,
        name: claim?.question ?? "",
        describedby,
        onpick: setIt("claim"),
        onnew: (typed) => newEntry({ shelf: "claims", name: typed, for: ["assertions", note.id, "claim"] }),
      }),
    ),
    ...withFaults([...here, "stance"], (describedby) =>
      choiceField({ key: `${note.id}/stance`, label: WORDS.field.stance, value: note.stance ?? "asserts", describedby, choices: Object.entries(WORDS.stances), onset: setIt("stance") }),
    ),
    ...(claim ? valueField(note, here, claim, setIt) : []),
    ...((note.stance ?? "asserts") !== "asserts"
      ? [lineField({ key: `${note.id}/hedge`, label: WORDS.field.hedge, value: note.hedge, onset: setIt("hedge"), take: () => selected() && setIt("hedge")(selected().words) })]
      : []),
    ...speakerField(note, here, "source", setIt),
    ...viaField(note, here, setIt("via")),
    ...restsOn(note, here, setIt),
    ...withFaults([...here, "because"], (describedby) =>
      lineField({ key: `${note.id}/because`, label: WORDS.field.because, value: note.because, describedby, onset: setIt("because") }),
    ),
  ].filter(Boolean);
}

/** What the outlet says in its own voice rests on what the same article attributes: a headline above all. */
function restsOn(note, here, setIt) {
  if (note.source || note.via?.length) return [];
  const others = (held.state.front.assertions ?? []).filter(
    (one) => one.id !== note.id && one.claim && one.claim === note.claim && one.zone !== "title",
  );
  const resting = () => noteNow(note.id).rests_on ?? [];
  const rows = others.map((one) =>
    checkField({
      key: `${note.id}/rests/${one.id}`,
      label: `${held.state.names[one.source] ?? WORDS.ownVoice}: «${slice(held.original.text, ...(one.original ?? [0, 0]))}»`,
      value: resting().includes(one.id),
      onset: (on) => setIt("rests_on")(() => (on ? [...resting(), one.id] : resting().filter((id) => id !== one.id))),
    }),
  );
  const unsupported = note.zone === "title"
    ? checkField({ key: `${note.id}/unsupported`, label: WORDS.field.unsupported, value: note.unsupported, onset: setIt("unsupported") })
    : null;
  if (!rows.length && !unsupported) return [];
  const wrong = [...messagesAt(...here, "rests_on"), ...messagesAt(...here, "zone")];
  return [el("fieldset", {}, el("legend", {}, WORDS.field.rests_on), ...rows, unsupported), faults(wrong)];
}

/** Where its words stand in the record: in a digest they are bound to it, by a click or by what is selected there. */
function wordsField(note, here) {
  const wrong = messagesAt(...here, "words");
  const label = el("p", { class: "label" }, note.zone === "title" ? WORDS.inTitle : wrong.length ? WORDS.words.notInDigest : WORDS.words.inDigest);
  const words = el("blockquote", {}, note.words ?? "");
  if (note.zone === "title" || held.state.front.text === "full") return [label, words, faults(wrong)];
  const near = wrong.map((one) => one.near && placeInDigest(one.near)).find(Boolean);
  return [
    label,
    words,
    faults(wrong),
    wrong.length ? digestToSelectIn(`${note.id}/digest`, near) : null,
    el(
      "div",
      { class: "row" },
      button(WORDS.words.put, () => putInDigest(note.id), { class: "small", dataset: { key: `${note.id}/put` } }),
      button(WORDS.words.bind, () => {
        const place = selectedInDigest();
        if (place) act({ do: "bind", id: note.id, ...place });
        else say(WORDS.words.bind, true);
      }, { class: "small", dataset: { key: `${note.id}/bind` } }),
      near ? button(`${WORDS.take}: «${wrong.find((one) => one.near).near}»`, () => act({ do: "bind", id: note.id, ...near }), { class: "small", dataset: { key: `${note.id}/near` } }) : null,
    ),
  ];
}

