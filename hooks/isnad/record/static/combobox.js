/** A field in which an entry or a claim is found by typing, or made new: the combobox of the ARIA Practices. */

import { ask, say } from "./api.js";
import { button, el, newId, taken } from "./dom.js";
import { WORDS } from "./words.js";

const WAIT = 120;

/**
 * @param {{key: string, label: string, shelf: string, value: string|null|undefined, name: string, describedby?: string,
 *   onpick: (id: string|null) => unknown, onnew?: (typed: string) => unknown, empty?: string, clearable?: boolean}} given
 */
export function combobox(given) {
  const id = newId();
  const listId = `${id}-list`;
  const list = el("ul", { role: "listbox", id: listId, class: "offers", "aria-label": given.label, hidden: true });
  let offered = [];
  let at = -1;
  let waiting = 0;
  const input = el("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-describedby": given.describedby,
    placeholder: given.empty ?? WORDS.typeToFind,
    dataset: { key: given.key },
    ".defaultValue": given.value ? given.name : "",
    oninput: () => look(input.value),
    onfocus: () => input.select(),
    onclick: () => look(""),
    onkeydown: keys,
    onblur: () => {
      close();
      input.value = given.value ? given.name : "";
    },
  });

  function look(typed) {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      offered = await ask(`offers/${given.shelf}?q=${encodeURIComponent(typed)}`);
      if (document.activeElement === input) open(typed);
    }, WAIT);
  }

  function open(typed) {
    const rows = offered.map((one, place) =>
      el(
        "li",
        { role: "option", id: `${id}-${place}`, "aria-selected": "false", onmousedown: (event) => pick(event, place) },
        el("span", { class: "offer-name" }, one.name),
        el("span", { class: "offer-kind" }, [WORDS.entryKinds[one.kind] ?? one.kind, one.form].filter(Boolean).join(" · ")),
      ),
    );
    if (given.onnew) {
      const place = offered.length;
      const words = typed.trim() ? WORDS.makeNewOf(typed.trim()) : WORDS.makeNew;
      rows.push(
        el("li", { role: "option", id: `${id}-${place}`, class: "offer-new", "aria-selected": "false", onmousedown: (event) => pick(event, place) }, `+ ${words}`),
      );
    }
    list.replaceChildren(...rows);
    list.hidden = !rows.length;
    list.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-expanded", String(rows.length > 0));
    go(typed && offered.length ? 0 : -1);
    say(WORDS.found(offered.length));
  }

  function close() {
    clearTimeout(waiting);
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    at = -1;
  }

  function go(place) {
    at = place;
    for (const [number, row] of [...list.children].entries()) row.setAttribute("aria-selected", String(number === at));
    const row = list.children[at];
    if (row) {
      input.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }

  function pick(event, place) {
    event.preventDefault();
    const typed = input.value.trim();
    const chosen = offered[place];
    taken(input);
    close();
    if (chosen) given.onpick(chosen.id);
    else given.onnew?.(typed === given.name ? "" : typed);
  }

  function keys(event) {
    const last = list.children.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) look(input.value === given.name ? "" : input.value);
      else if (event.key === "ArrowDown") go(at >= last ? 0 : at + 1);
      else go(at <= 0 ? last : at - 1);
    } else if (event.key === "Enter" && !list.hidden && at >= 0) pick(event, at);
    else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  const away = given.clearable && given.value
    ? button(WORDS.clear, () => given.onpick(null), { class: "small", "aria-label": `${WORDS.clear}: ${given.label}` })
    : null;
  return el("div", { class: "field" }, el("label", { for: id }, given.label), el("div", { class: "combo" }, input, away, list));
}
