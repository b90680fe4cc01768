/** Elements made of plain values: text is always text, so nothing that an article holds can become markup. */

/**
 * @param {string} tag
 * @param {Record<string, unknown>} [facts] attributes, `on…` listeners, `class`, `dataset`, and properties after a dot (`.value`)
 * @param {...(Node|string|null|undefined|false)} inner
 * @returns {HTMLElement}
 */
export function el(tag, facts = {}, ...inner) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (name.startsWith(".")) made[name.slice(1)] = value;
    else if (name === "dataset") Object.assign(made.dataset, value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...inner.flat().filter((part) => part !== null && part !== undefined && part !== false));
  return made;
}

/** A button with words on it. */
export function button(words, onclick, facts = {}) {
  return el("button", { type: "button", onclick, ...facts }, words);
}

/** What is typed into a field and not taken yet. */
function isTyping(field) {
  return field?.matches("input[type=text]") && field.value !== (field.taken ?? field.defaultValue);
}

/** Say that what stands in a field is on its way. */
export function taken(field) {
  field.taken = field.value;
}

const waiting = new Map();
/** Where the pointer went down, while it is down: what stood there must still stand when it comes up, or no click is. */
let pressed = null;
document.addEventListener("pointerdown", (event) => (pressed = event.target), true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, release, true);

function release() {
  pressed = null;
  setTimeout(() => [...waiting.keys()].forEach(catchUp)); // the click comes first
}

/**
 * Put new content into a panel, and the focus back to where it was, by `data-key`. While somebody is typing there the
 * panel waits until the field is left, and while something in it is pressed until it is released.
 */
export function refill(panel, ...inner) {
  if (panel.contains(pressed)) {
    waiting.set(panel, inner);
    return;
  }
  const focused = panel.contains(document.activeElement) ? document.activeElement : null;
  if (isTyping(focused)) {
    if (!waiting.has(panel)) focused.addEventListener("blur", () => setTimeout(() => catchUp(panel)), { once: true });
    waiting.set(panel, inner);
    return;
  }
  waiting.delete(panel);
  const key = focused?.closest("[data-key]")?.getAttribute("data-key");
  const open = new Set([...panel.querySelectorAll("details[open][data-key]")].map((one) => one.dataset.key));
  panel.replaceChildren(...inner.flat().filter(Boolean));
  for (const one of panel.querySelectorAll("details[data-key]")) if (open.has(one.dataset.key)) one.open = true;
  if (key) panel.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

function catchUp(panel) {
  const inner = waiting.get(panel);
  waiting.delete(panel);
  if (inner) refill(panel, ...inner);
}

let numbered = 0;
/** An id that no other element has. */
export function newId() {
  numbered += 1;
  return `n${numbered}`;
}
