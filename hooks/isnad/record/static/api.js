/** What the page asks the recorder, one question after another, and the state that its answers leave. */

import { WORDS } from "./words.js";

/** Where the page stands: everything else is below it. */
const HERE = new URL(".", document.baseURI).href;

/** @type {{original: any, state: any}} */
export const held = { original: null, state: null };

const listeners = new Set();
/** Be told whenever the state is another. */
export function onState(listener) {
  listeners.add(listener);
}

const sayers = new Set();
/** Be told what is to be said to the editor: words, and whether something went wrong. */
export function onSaid(sayer) {
  sayers.add(sayer);
}

export function say(words, wrong = false) {
  for (const sayer of sayers) sayer(words, wrong);
}

/** @returns {Promise<any>} */
export async function ask(path) {
  const answer = await fetch(HERE + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export function addressOf(path) {
  return HERE + path;
}

let line = Promise.resolve();

/**
 * Send one thing to do; the next waits for its answer. Resolves to the new state, or null where it was refused. A body
 * that is a function is asked when its turn comes, so that it builds on what was done just before.
 */
export function send(path, body = {}) {
  const sent = line.then(() => post(path, typeof body === "function" ? body() : body));
  line = sent.then(() => undefined, () => undefined);
  return sent;
}

async function post(path, body) {
  let answer;
  try {
    answer = await fetch(HERE + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...body, seen: held.state?.number }),
    });
  } catch {
    say(WORDS.refused.gone, true);
    return null;
  }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    const paths = said.paths ? ` ${said.paths.join("، ")}` : "";
    say((WORDS.refused[said.refused] ?? WORDS.refused["bad-action"]) + paths, true);
    return null;
  }
  take(said);
  return said;
}

export function take(state) {
  held.state = state;
  for (const listener of listeners) listener(state);
}

/** Things that are to be sent before any other: what was typed and is not on its way yet. */
const pending = new Set();
export function beforeActing(flush) {
  pending.add(flush);
}

/** Do one action; what was typed elsewhere goes first. */
export async function act(action) {
  for (const flush of pending) await flush();
  return send("act", action);
}

/** Set a field by its path; a value that is a function is asked when its turn comes. */
export function set(path, value) {
  return act(() => ({ do: "set", path, value: typeof value === "function" ? value() : value }));
}

/** An annotation as it stands now. */
export function noteNow(id) {
  const [list, place] = placeOf(id);
  return held.state.front[list]?.[place] ?? {};
}

/** The messages at a value, and at what is inside it. */
export function messagesAt(...steps) {
  return held.state.messages.filter(
    (message) => message.own && steps.every((step, place) => message.steps[place] === step),
  );
}

/** The place of an annotation in its list, as messages count it. */
export function placeOf(id) {
  const list = id.startsWith("q") ? "quotations" : "assertions";
  return [list, (held.state.front[list] ?? []).findIndex((note) => note.id === id)];
}
