/** Saving into the archive, undoing that, and proposing what was saved. */

import { ask, held, onState, say, send } from "./api.js";
import { button, el, refill } from "./dom.js";
import { WORDS } from "./words.js";

let panel;
let proposal = null;

export function savingPanel(into) {
  panel = into;
  onState(() => {
    proposal = null;
    draw();
  });
}

export async function save() {
  document.activeElement?.blur();
  const state = await send("save");
  if (state) say(`${WORDS.savedWhat} ${state.written.join("، ") || WORDS.noChange}`);
}

function draw() {
  const { unsaved, undo_save } = held.state;
  refill(
    panel,
    el("p", { class: "quiet" }, WORDS.keptHere),
    el("p", {}, unsaved.length ? `${WORDS.unsaved}:` : WORDS.allSaved),
    unsaved.length ? el("ul", {}, ...unsaved.map((path) => el("li", {}, el("code", { dir: "ltr" }, path)))) : null,
    el(
      "div",
      { class: "row" },
      button(WORDS.saveAll, save, { class: "main", dataset: { key: "saving/save" } }),
      button(WORDS.undoSave, async () => {
        const state = await send("undo-save");
        if (state?.undone) say(WORDS.undone);
      }, { disabled: !undo_save, dataset: { key: "saving/undo" } }),
      button(WORDS.propose, propose, { dataset: { key: "saving/propose" } }),
    ),
    proposal && shown(),
  );
}

async function propose() {
  proposal = await ask("proposal");
  draw();
}

function shown() {
  const rows = proposal.diff.map((line) => {
    const kind = line.startsWith("+") ? "added" : line.startsWith("-") ? "gone" : "";
    return el("span", { class: `diff-line ${kind}` }, `${line}\n`);
  });
  return el(
    "section",
    { class: "proposal" },
    el("h3", {}, WORDS.commands),
    el("pre", { dir: "ltr", tabindex: "0" }, proposal.commands.join("\n")),
    button(WORDS.copy, () => copy(proposal.commands.join("\n")), { class: "small" }),
    ...(proposal.address
      ? [
          el("h3", {}, WORDS.web),
          el("p", {}, el("a", { href: proposal.address, target: "_blank", rel: "noopener noreferrer" }, proposal.filled ? WORDS.webFilled : WORDS.webEmpty)),
          proposal.others.length ? el("p", { class: "quiet" }, `${WORDS.alsoFiles} ${proposal.others.join("، ")}`) : null,
        ]
      : []),
    ...byMail(),
    el("h3", {}, WORDS.diff),
    rows.length ? el("pre", { class: "diff", tabindex: "0", dir: "auto" }, ...rows) : el("p", {}, WORDS.noChange),
  );
}

/** One file with every change in it, and the words of a letter to send it with: for whoever has no account. */
function byMail() {
  if (!proposal.patch) return [];
  const letter = WORDS.letter(held.state.front.title ?? held.state.id, proposal.patch_name);
  return [
    el("h3", {}, WORDS.byMail),
    el("p", { class: "quiet" }, WORDS.byMailHow),
    el("pre", { tabindex: "0", class: "letter" }, letter),
    el(
      "div",
      { class: "row" },
      button(WORDS.savePatch, download, { class: "small", dataset: { key: "saving/patch" } }),
      button(WORDS.copyLetter, () => copy(letter), { class: "small", dataset: { key: "saving/letter" } }),
    ),
  ];
}

function download() {
  const address = URL.createObjectURL(new Blob([proposal.patch], { type: "text/plain" }));
  el("a", { href: address, download: proposal.patch_name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  say(WORDS.copied);
}
