/** Where a new place is: the places of the gazetteer that go by its name, of which an editor takes one or none. */

import { ask } from "./api.js";
import { button, el, newId } from "./dom.js";
import { choiceField } from "./fields.js";
import { WORDS } from "./words.js";

const PRECISIONS = [1, 3, 5, 10, 25, 100];
const OF_KIND = { village: 3, town: 3, city: 10, governorate: 100 };

/** `filled` is the entry in the making; its `location` is set by what is chosen, and by nothing else. */
export function spotField(filled) {
  const found = el("div", { role: "radiogroup", "aria-label": WORDS.entry.spot });
  const said = el("p", { class: "quiet", role: "status" });
  const group = newId();

  async function look() {
    said.textContent = WORDS.entry.spotSought;
    const names = [filled.name, filled.latin].filter(Boolean).map((name) => `name=${encodeURIComponent(name)}`);
    const spots = names.length ? await ask(`gazetteer?${names.join("&")}`) : [];
    delete filled.location;
    said.textContent = spots.length ? WORDS.found(spots.length) : WORDS.entry.spotNotFound;
    found.replaceChildren(...(spots.length ? [choice(null), ...spots.map(choice), precision()] : []));
  }

  function choice(spot) {
    const box = el("input", { type: "radio", name: group, dataset: { key: `entry/spot/${spot?.id ?? "none"}` }, ".checked": !spot, onchange: () => {
      if (spot) filled.location = { lat: spot.lat, lon: spot.lon, precision: chosen(), gazetteer: spot.id, because: WORDS.entry.spotBecause(spot.from) };
      else delete filled.location;
    } });
    return el("label", { class: "check" }, box, el("span", {}, ...(spot ? spotWords(spot) : [WORDS.entry.spotNone])));
  }

  function chosen() {
    return filled.precision ?? OF_KIND[filled.kind] ?? 5;
  }

  function precision() {
    return choiceField({ key: "entry/precision", label: WORDS.entry.precision, value: String(chosen()), choices: PRECISIONS.map((one) => [String(one), String(one)]), onset: (value) => {
      filled.precision = Number(value);
      if (filled.location) filled.location.precision = filled.precision;
    } });
  }

  return el(
    "fieldset",
    {},
    el("legend", {}, WORDS.entry.spot),
    el("p", { class: "quiet" }, WORDS.entry.spotHow),
    button(WORDS.entry.spotFind, look, { class: "small", dataset: { key: "entry/spot" } }),
    said,
    found,
  );
}

function spotWords(spot) {
  const figures = el("bdi", { dir: "ltr" }, `${spot.name} · ${spot.lat}, ${spot.lon} · ${spot.id}`);
  const near = spot.km === null ? null : WORDS.entry.spotNear(spot.km, spot.near);
  return [figures, ` (${[WORDS.entry.spotRegion(spot.country, spot.region), near].filter(Boolean).join("؛ ")})`];
}
