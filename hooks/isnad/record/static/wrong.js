/** Everything that is wrong, in one list, each with the way to its place. */

import { held, onState } from "./api.js";
import { button, el, refill } from "./dom.js";
import { WORDS } from "./words.js";

export function wrongList(onGo) {
  const list = el("ul", { class: "all-faults" });
  const summary = el("summary", {});
  const box = el("details", { class: "wrong", dataset: { key: "wrong" } }, summary, list);
  onState(({ messages, path }) => {
    summary.textContent = messages.length ? `${WORDS.wrong}: ${WORDS.wrongCount(messages.length)}` : WORDS.nothingWrong;
    box.classList.toggle("has-faults", messages.length > 0);
    refill(
      list,
      ...messages.map((message, place) =>
        el(
          "li",
          {},
          message.path === path ? null : el("code", { dir: "ltr" }, message.path),
          el("span", {}, `${message.words} `),
          message.own ? button(WORDS.goThere, () => onGo(message, held.state), { class: "small", "aria-label": `${WORDS.goThere}: ${message.words} (${place + 1})`, dataset: { key: `wrong/${place}` } }) : null,
        ),
      ),
    );
  });
  return box;
}
