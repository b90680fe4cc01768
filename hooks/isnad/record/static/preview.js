/** Pages as they will be, in a frame in which nothing runs. */

import { addressOf, held, onState } from "./api.js";
import { el, refill } from "./dom.js";
import { choiceField } from "./fields.js";
import { WORDS } from "./words.js";

let shown = "article";
let stale = true;
let panel;

export function previewPanel(into) {
  panel = into;
  onState(() => {
    stale = true;
    if (!panel.hidden) draw();
  });
}

export function showPreview() {
  if (stale) draw();
}

function draw() {
  stale = false;
  const { id, front, claims } = held.state;
  const answered = claims.filter((claim) => (front.assertions ?? []).some((note) => note.claim === claim.id));
  const address = { article: `articles/${id}`, record: `articles/${id}-record` }[shown] ?? `claims/${shown}`;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "?scheme=dark" : "";
  const frame = el("iframe", { class: "preview", title: WORDS.preview, sandbox: "allow-same-origin", src: addressOf(`preview/${address}.html${dark}`) });
  const none = el("p", { class: "quiet", hidden: true }, WORDS.noPreview);
  frame.addEventListener("load", () => {
    const empty = !frame.contentDocument?.body?.childElementCount;
    frame.hidden = empty;
    none.hidden = !empty;
  });
  refill(
    panel,
    choiceField({
      key: "preview/of",
      label: WORDS.previewOf,
      value: shown,
      choices: [
        ["article", WORDS.previewArticle],
        ["record", WORDS.previewRecord],
        ...answered.map((claim) => [claim.id, `${WORDS.previewClaim}: ${claim.question}`]),
      ],
      onset: (value) => {
        shown = value;
        draw();
      },
    }),
    el("p", {}, el("a", { href: frame.src, target: "_blank", rel: "noopener", dataset: { key: "preview/alone" } }, WORDS.previewAlone)),
    none,
    frame,
  );
}
