/** A new entry or claim, made in place: a dialog of the few things that such a file cannot be without. */

import { act, held } from "./api.js";
import { button, el } from "./dom.js";
import { checkField, choiceField, lineField } from "./fields.js";
import { newId } from "./dom.js";
import { spotField } from "./spot.js";
import { WORDS } from "./words.js";

/** @param {{shelf: string, kind?: string, name?: string, for?: unknown, also?: string[], shelves?: string[], then?: () => void}} wanted */
export function newEntry(wanted) {
  const filled = { shelf: wanted.shelf, kind: wanted.kind ?? held.original.kinds[wanted.shelf][0], how: "unknown" };
  if (wanted.shelf === "claims") filled.question = wanted.name ?? "";
  else filled.name = wanted.name ?? "";
  if (wanted.positions) filled.positions = wanted.positions;
  const body = el("div", { class: "fields" });
  const heading = newId();
  const dialog = el(
    "dialog",
    { class: "entry", "aria-labelledby": heading, onclose: () => dialog.remove() },
    el("h2", { id: heading }, WORDS.entry.title),
    body,
    el("div", { class: "row" }, button(WORDS.entry.make, make, { class: "main", id: "make-entry" }), button(WORDS.entry.cancel, () => dialog.close())),
  );

  async function make() {
    document.activeElement?.blur(); // a line that is being typed is taken
    const target = Array.isArray(wanted.for) && ["events", "agencies"].includes(wanted.for[0]) ? undefined : wanted.for;
    const state = await act({ do: "entry", ...filled, for: target });
    if (!state) return;
    dialog.close();
    const made = state.made.at(-1).id;
    if (target === undefined && Array.isArray(wanted.for)) {
      await act({ do: "set", path: wanted.for, value: [...(wanted.also ?? []), made] });
    }
    wanted.then?.(made);
  }

  function line(field, hint) {
    return lineField({ key: `entry/${field}`, label: WORDS.entry[field], value: filled[field], hint, onset: (value) => { filled[field] = value; } });
  }

  function lines(field) {
    const id = newId();
    const area = el("textarea", { id, rows: 2, ".value": (filled[field] ?? []).join("\n"), onchange: () => {
      filled[field] = area.value.split("\n").map((one) => one.trim()).filter(Boolean);
    } });
    return el("div", { class: "field" }, el("label", { for: id }, WORDS.entry[field]), area);
  }

  function answers() {
    const id = newId();
    const area = el("textarea", { id, rows: 3, dir: "auto", placeholder: WORDS.entry.answersHint, onchange: () => {
      filled.positions = area.value.split("\n").filter((one) => one.includes(":")).map((one) => {
        const [latin, ...label] = one.split(":");
        return { latin: latin.trim(), label: label.join(":").trim() };
      });
    } });
    return el("div", { class: "field" }, el("label", { for: id }, WORDS.entry.answers), area);
  }

  function inLanguage([tag, name]) {
    return lineField({ key: `entry/names_in/${tag}`, label: WORDS.entry.inLanguage(name), value: filled.names_in?.[tag], lang: tag, onset: (value) => {
      filled.names_in = { ...filled.names_in, [tag]: value };
    } });
  }

  function note() {
    const id = newId();
    const area = el("textarea", { id, rows: 2, onchange: () => { filled.note = area.value; } });
    return el("div", { class: "field" }, el("label", { for: id }, WORDS.entry.note), area);
  }

  function draw() {
    const kinds = held.original.kinds[filled.shelf];
    const shelves = wanted.shelves ?? [filled.shelf];
    const isClaim = filled.shelf === "claims";
    const parts = [
      shelves.length > 1
        ? choiceField({ key: "entry/shelf", label: WORDS.entry.shelf, value: filled.shelf, choices: shelves.map((one) => [one, WORDS.shelves[one]]), onset: (value) => {
            filled.shelf = value;
            filled.kind = held.original.kinds[value][0];
            draw();
          } })
        : null,
      choiceField({ key: "entry/kind", label: WORDS.entry.kind, value: filled.kind, choices: kinds.map((one) => [one, WORDS.entryKinds[one] ?? one]), onset: (value) => {
        filled.kind = value;
        draw();
      } }),
      isClaim ? line("question") : line("name"),
      line("latin", isClaim ? "injured" : "Nada Salem"),
    ];
    if (isClaim) {
      if (filled.kind === "number") parts.push(line("counts"), line("unit"));
      if (filled.kind === "choice") parts.push(answers());
    } else {
      parts.push(lines("names"), ...held.original.languages.map(inLanguage));
      if (filled.shelf === "places") parts.push(spotField(filled));
      if (filled.shelf === "people") {
        parts.push(lines("positions"), checkField({ key: "entry/official", label: WORDS.entry.official, value: filled.official, onset: (value) => { filled.official = value; } }));
      }
      if (filled.kind === "role") {
        parts.push(choiceField({ key: "entry/how", label: WORDS.entry.how, value: filled.how, choices: Object.entries(WORDS.entry.hows), onset: (value) => { filled.how = value; } }), line("because"));
      }
    }
    body.replaceChildren(...[...parts, note()].filter(Boolean));
  }

  draw();
  document.body.append(dialog);
  dialog.showModal();
  body.querySelector("input[type=text]")?.focus();
}
