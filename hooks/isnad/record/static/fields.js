/** Fields with their labels, and what is wrong at each of them. */

import { messagesAt } from "./api.js";
import { button, el, newId, taken } from "./dom.js";
import { WORDS } from "./words.js";

/** What is wrong with a value, under its field. `id` is what the field is described by. */
export function faults(messages, id) {
  if (!messages.length) return null;
  return el("div", { class: "faults", id }, ...messages.map((one) => el("p", { class: "fault" }, one.words)));
}

/** A field with what is wrong at `steps` under it; `make` gets the id of that. */
export function withFaults(steps, make) {
  const messages = messagesAt(...steps);
  const id = messages.length ? newId() : undefined;
  return [make(id), faults(messages, id)];
}

/** A line of text that is taken when the editor leaves it or presses Enter. */
export function lineField({ key, label, value, onset, describedby, hint, take, lang }) {
  const id = newId();
  const input = el("input", {
    id,
    type: "text",
    dir: "auto",
    lang,
    autocomplete: "off",
    dataset: { key },
    "aria-describedby": describedby,
    placeholder: hint,
    ".defaultValue": value ?? "",
    onchange: () => {
      taken(input);
      onset(input.value.trim() || null);
    },
  });
  const taking = take ? button(WORDS.fromSelection, () => take(), { class: "small", "aria-label": `${WORDS.fromSelection}: ${label}`, dataset: { key: `${key}/take` } }) : null;
  return el("div", { class: "field" }, el("label", { for: id }, label), el("div", { class: "combo" }, input, taking));
}

/** One of a few things. `choices` are value and words. */
export function choiceField({ key, label, value, choices, onset, describedby, empty }) {
  const id = newId();
  const rows = choices.map(([held, words]) => el("option", { value: held, ".selected": held === (value ?? "") }, words));
  if (empty !== undefined) rows.unshift(el("option", { value: "", ".selected": !value }, empty));
  const select = el(
    "select",
    { id, dataset: { key }, "aria-describedby": describedby, onchange: () => onset(select.value || null) },
    ...rows,
  );
  return el("div", { class: "field" }, el("label", { for: id }, label), select);
}

/** Yes or no. */
export function checkField({ key, label, value, onset }) {
  const box = el("input", { type: "checkbox", dataset: { key }, ".checked": Boolean(value), onchange: () => onset(box.checked) });
  return el("label", { class: "check" }, box, el("span", {}, label));
}
