/** The facts of the record, and what of the draft still waits for somebody to have looked at it. */

import { act, held, onState, say, set } from "./api.js";
import { combobox } from "./combobox.js";
import { button, el, refill } from "./dom.js";
import { newEntry } from "./entry.js";
import { choiceField, lineField, withFaults } from "./fields.js";
import { selected } from "./original.js";
import { WORDS } from "./words.js";

export function factsPanel(panel) {
  onState(() => refill(panel, ...facts(), review()));
}

function facts() {
  const { front, names, fixed, named, id } = held.state;
  const published = front.published ?? {};
  const line = (field, hint) =>
    withFaults([field], (describedby) =>
      lineField({
        key: `fact/${field}`,
        label: WORDS.field[field],
        value: typeof front[field] === "object" ? front[field]?.value : front[field],
        describedby,
        hint,
        onset: (value) => set(typeof front[field] === "object" ? [field, "value"] : [field], value),
        take: ["title", "byline", "dateline"].includes(field) ? () => selected() && set([field], selected().words) : null,
      }),
    );
  return [
    ...line("title"),
    ...withFaults(["outlet"], (describedby) =>
      combobox({
        key: "fact/outlet",
        label: WORDS.field.outlet,
        shelf: "organisations",
        value: names[front.outlet] ? front.outlet : null,
        name: names[front.outlet] ?? "",
        describedby,
        onpick: (value) => set(["outlet"], value),
        onnew: (typed) => newEntry({ shelf: "organisations", kind: "outlet", name: typed, for: ["outlet"] }),
      }),
    ),
    ...several("events", "events"),
    ...withFaults(["published"], (describedby) =>
      el(
        "div",
        { class: "row" },
        lineField({
          key: "fact/date",
          label: WORDS.field.date,
          value: published.date,
          describedby,
          hint: "2018-02-07",
          take: () => {
            const now = selected();
            if (now) act({ do: "dated", start: now.start, end: now.end });
            else say(WORDS.nothingSelected, true);
          },
          onset: (value) => set(["published", "date"], value),
        }),
        choiceField({
          key: "fact/certainty",
          label: WORDS.field.certainty,
          value: published.certainty ?? "stated",
          choices: Object.entries(WORDS.certainties),
          onset: (value) => set(["published", "certainty"], value === "stated" ? null : value),
        }),
      ),
    ),
    lineField({
      key: "fact/because",
      label: WORDS.field.because,
      value: published.because,
      onset: (value) => set(["published", "because"], value),
    }),
    ...line("byline"),
    ...line("dateline"),
    ...several("agencies", "organisations", "agency"),
    ...line("url", "https://"),
    ...line("short"),
    ...withFaults(["text"], (describedby) =>
      choiceField({
        key: "fact/text",
        label: WORDS.field.text,
        value: front.text,
        describedby,
        choices: Object.entries(WORDS.texts),
        onset: (value) => set(["text"], value),
      }),
    ),
    ...(front.text === "full" ? line("licence") : []),
    ...line("recorded_by"),
    ...(fixed
      ? []
      : [
          lineField({
            key: "fact/named",
            label: WORDS.field.named,
            value: named,
            hint: "ten injured",
            onset: (value) => act({ do: "name", latin: value ?? "" }),
          }),
          el("p", { class: "quiet" }, el("code", { dir: "ltr" }, `articles/${id}.md`)),
        ]),
  ].filter(Boolean);
}

/** A list of entries, one added at a time. */
function several(field, shelf, kind) {
  const { front, names } = held.state;
  const chosen = front[field] ?? [];
  const chips = chosen.map((id) =>
    el(
      "li",
      {},
      names[id] ?? id,
      button("×", () => set([field], () => (held.state.front[field] ?? []).filter((other) => other !== id)), {
        class: "small",
        "aria-label": `${WORDS.clear}: ${names[id] ?? id}`,
        dataset: { key: `fact/${field}/${id}` },
      }),
    ),
  );
  return withFaults([field], (describedby) =>
    el(
      "div",
      {},
      combobox({
        key: `fact/${field}`,
        label: WORDS.field[field],
        shelf,
        value: null,
        name: "",
        describedby,
        onpick: (id) => set([field], () => [...new Set([...(held.state.front[field] ?? []), id])]),
        onnew: kind ? (typed) => newEntry({ shelf, kind, name: typed, for: [field], also: chosen }) : null,
      }),
      chips.length ? el("ul", { class: "chips" }, ...chips) : null,
    ),
  );
}

/** Lines of the draft that wait; each goes when somebody says that it is right. */
function review() {
  const lines = held.state.front.review?.confirm ?? [];
  if (!lines.length) return null;
  const rows = lines.map((line, place) =>
    el(
      "li",
      {},
      el("span", {}, line),
      button(WORDS.confirmed, () => act({ do: "confirm", line }), { class: "small", "aria-label": `${WORDS.confirmed}: ${line}`, dataset: { key: `review/${place}` } }),
    ),
  );
  return el("section", { class: "review", "aria-labelledby": "review-heading" }, el("h3", { id: "review-heading" }, `${WORDS.review} (${lines.length})`), el("ul", {}, ...rows));
}
