/** The intermediaries between a speaker and the outlet, in their order: each with its verb, or a gap with its reason. */

import { held, messagesAt, noteNow } from "./api.js";
import { combobox } from "./combobox.js";
import { button, el } from "./dom.js";
import { newEntry } from "./entry.js";
import { checkField, faults, lineField } from "./fields.js";
import { selected } from "./original.js";
import { WORDS } from "./words.js";

export function viaField(note, here, onset) {
  const links = note.via ?? [];
  const now = () => noteNow(note.id).via ?? [];
  const change = (place, parts) =>
    onset(() => now().map((other, number) => (number === place ? clean({ ...other, ...parts }) : other)));
  const rows = links.map((link, place) => row(note, link, place, change, () => onset(() => now().filter((_, number) => number !== place))));
  const others = [...(held.state.front.quotations ?? []), ...(held.state.front.assertions ?? [])];
  const who = note.speaker ?? note.source;
  const same = who && !links.length && others.find((one) => one.id !== note.id && (one.speaker ?? one.source) === who && one.via?.length);
  return [
    el(
      "fieldset",
      {},
      el("legend", {}, WORDS.field.via),
      ...rows,
      el(
        "div",
        { class: "row" },
        button(WORDS.addLink, () => onset(() => [...now(), { from: held.state.front.agencies?.[0] ?? held.state.front.outlet }]), { class: "small", dataset: { key: `${note.id}/add-link` } }),
        button(WORDS.addGap, () => onset(() => [...now(), { because: WORDS.gap }]), { class: "small", dataset: { key: `${note.id}/add-gap` } }),
        same ? button(`= ${chainWords(same.via)}`, () => onset(same.via), { class: "small" }) : null,
      ),
    ),
    faults([...messagesAt(...here, "via"), ...(who ? messagesAt("via", who) : [])]),
  ];
}

function chainWords(via) {
  return via.map((link) => held.state.names[link.from] ?? link.because).join(" ← ");
}

function clean(link) {
  return Object.fromEntries(Object.entries(link).filter(([, value]) => value));
}

function row(note, link, place, change, away) {
  const key = `${note.id}/via/${place}`;
  const name = held.state.names[link.from];
  const which = `${WORDS.field.from} ${place + 1}`;
  return el(
    "div",
    { class: "link" },
    combobox({
      key: `${key}/from`,
      label: which,
      shelf: "organisations",
      value: name ? link.from : null,
      name: name ?? "",
      empty: link.from ? WORDS.typeToFind : WORDS.gap,
      clearable: true,
      onpick: (id) => change(place, { from: id }),
      onnew: (typed) => newEntry({ shelf: "organisations", kind: "agency", name: typed, then: (id) => change(place, { from: id }) }),
    }),
    lineField({ key: `${key}/verb`, label: `${WORDS.field.verb} (${which})`, value: link.verb, onset: (verb) => change(place, { verb }), take: () => selected() && change(place, { verb: selected().words }) }),
    lineField({ key: `${key}/because`, label: `${WORDS.field.because} (${which})`, value: link.because, onset: (because) => change(place, { because }) }),
    link.from ? checkField({ key: `${key}/report`, label: `${WORDS.field.report} (${which})`, value: link.kind === "own-report", onset: (on) => change(place, { kind: on ? "own-report" : null }) }) : null,
    button(WORDS.remove, away, { class: "small danger", "aria-label": `${WORDS.remove}: ${name ?? WORDS.gap} (${place + 1})`, dataset: { key: `${key}/remove` } }),
  );
}
