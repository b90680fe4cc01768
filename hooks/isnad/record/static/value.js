/** The answer of an assertion: one of a claim's positions, or a value read from the very words; no number is typed. */

import { act, held, noteNow } from "./api.js";
import { button, el } from "./dom.js";
import { combobox } from "./combobox.js";
import { choiceField, lineField, withFaults } from "./fields.js";
import { selected } from "./original.js";
import { WORDS } from "./words.js";

export function valueField(note, here, claim, setIt) {
  if (claim.kind === "choice") return positionField(note, here, claim, setIt);
  const read = held.state.values[note.id] ?? [];
  const now = note.value ? JSON.stringify(note.value) : "";
  const known = read.some((value) => JSON.stringify(value) === now);
  const choices = (known || !note.value ? read : [note.value, ...read]).map((value) => [JSON.stringify(value), valueWords(value)]);
  const field = withFaults([...here, "value"], (describedby) =>
    choiceField({
      key: `${note.id}/value`,
      label: `${WORDS.field.value} (${WORDS.readHere})`,
      value: now,
      choices,
      describedby,
      empty: choices.length ? WORDS.choose : WORDS.noValue,
      onset: (value) => setIt("value")(value ? JSON.parse(value) : null),
    }),
  );
  const asPrinted = (as) => setIt("value")(() => ({ ...noteNow(note.id).value, as }));
  const printed = lineField({
    key: `${note.id}/printed`,
    label: WORDS.printedAs,
    value: note.value?.as,
    onset: (as) => setIt("value")(() => (as || noteNow(note.id).value ? { ...noteNow(note.id).value, as: as ?? undefined } : null)),
    take: () => selected() && asPrinted(selected().words),
  });
  return [...field, printed, claim.kind === "place" ? placeField(note, setIt) : null];
}

/** A value in a few words; its figures as they are read. */
export function valueWords(value) {
  const parts = [];
  if (value.min !== undefined || value.max !== undefined) {
    const { min, max } = value;
    parts.push(min === max ? `${min}` : max === undefined ? `${min}+` : min === undefined ? `≤ ${max}` : `${min}–${max}`);
  }
  if (value.approximate) parts.push("≈");
  if (value.date) parts.push(value.date);
  if (value.places) parts.push(value.places.map((id) => held.state.names[id] ?? id).join("، "));
  return `${parts.map((part) => `\u2066${part}\u2069`).join(" ")} ← «${value.as ?? ""}»`;
}

/** A position that words speak for, with those words: said, and filled in by nobody. */
export function maySay({ label, because }) {
  return `${WORDS.maySay}: ${label} (${WORDS.because}: ${because.join("، ")})`;
}

function placeField(note, setIt) {
  return combobox({
    key: `${note.id}/place`,
    label: WORDS.entryKinds.place,
    shelf: "places",
    value: null,
    name: "",
    onpick: (id) => setIt("value")(() => {
      const { value } = noteNow(note.id);
      return { ...value, places: [...new Set([...(value?.places ?? []), id])] };
    }),
  });
}

function positionField(note, here, claim, setIt) {
  const field = withFaults([...here, "position"], (describedby) =>
    choiceField({
      key: `${note.id}/position`,
      label: WORDS.field.position,
      value: note.position,
      choices: Object.entries(claim.positions),
      describedby,
      empty: WORDS.choose,
      onset: setIt("position"),
    }),
  );
  const likely = (held.state.likely_positions[note.id] ?? []).map(({ position, because }) =>
    el(
      "li",
      { class: "row" },
      el("span", {}, maySay({ label: claim.positions[position], because })),
      button(WORDS.take, () => setIt("position")(position), { class: "small", "aria-label": `${WORDS.take}: ${claim.positions[position]}`, dataset: { key: `${note.id}/likely/${position}` } }),
    ),
  );
  const filled = {};
  const making = el(
    "details",
    { dataset: { key: `${note.id}/new-position` } },
    el("summary", {}, WORDS.newPosition),
    lineField({ key: `${note.id}/new-label`, label: WORDS.positionLabel, onset: (value) => { filled.label = value; } }),
    lineField({ key: `${note.id}/new-latin`, label: WORDS.positionLatin, hint: "not warned", onset: (value) => { filled.latin = value; } }),
    button(WORDS.entry.make, () => act({ do: "position", claim: claim.id, for: note.id, ...filled }), { class: "small" }),
  );
  return [...field, likely.length ? el("ul", { class: "likely" }, ...likely) : null, making];
}
