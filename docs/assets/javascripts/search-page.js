// The search page: what is asked stands in the address (q and the filters), so every answer can be shared, and
// answers show while the reader types. Without this file the page says so and leads to the indexes.
// `search-engine.js` (and the files that it names) finds, `search-results.js` makes the elements.
(function () {
  "use strict";

  const LISTED = { person: ["person", "organisation"], place: ["place"], claim: ["claim"] }; // filters by what is listed apart
  const ALONE = [...Object.keys(LISTED), "stance"]; // filters that answer without a word
  const FILTERS = ["kind", "outlet", ...ALONE, "from", "to"];
  const FIELDS = ["q", ...FILTERS];
  const PAUSE = 150; // ms without a change before a search
  const EVERY_PAGE = 50; // as many pages as a group ever gives

  const place = document.querySelector(".isnad-search");
  const form = place.querySelector("form");
  const box = form.elements.q;
  const filters = form.querySelector("details");
  const status = place.querySelector("[role=status]");
  const results = place.querySelector(".isnad-search-results");
  const words = JSON.parse(place.dataset.words);
  const pageTitle = document.title;

  let listed = false; // what is listed apart is on offer, or on its way
  let opened = null; // the promise of an open index
  let turn = 0; // counts searches, so that a late answer is known for one
  let timer = 0;
  let composing = false; // an input method is at work in the box
  let typing = false; // the newest entry of the history is being typed, and is replaced as he types on
  let current = ""; // what is asked, as the history has it
  let searched = ""; // what is asked, as it was last searched

  function asked() {
    return Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
  }

  function given(fields) {
    return Object.entries(fields).filter(([, value]) => value);
  }

  // --- the address

  function address(changed = {}) {
    const fields = given({ ...asked(), ...changed });
    return fields.length ? `?${new URLSearchParams(fields)}` : location.pathname;
  }

  function fill() {
    const params = new URLSearchParams(location.search);
    for (const name of FIELDS) {
      const value = params.get(name) || "";
      const field = form.elements[name];
      if (value && field.options) offer(field, value, value); // its name is known once the index is open
      field.value = value;
    }
  }

  function offer(select, value, name) {
    const option = [...select.options].find((known) => known.value === value);
    if (option) option.text = name;
    else select.add(new Option(name, value));
  }

  function byName(one, other) {
    return one.name.localeCompare(other.name, "ar");
  }

  // Whom and what there is to choose, once somebody may choose: it is of no use to who only searches.
  async function offerListed() {
    if (!filters.open || listed) return;
    listed = true;
    try {
      await opened;
      const choices = await window.isnadSearch.choices();
      for (const [name, kinds] of Object.entries(LISTED)) {
        for (const { id, name: label } of kinds.flatMap((kind) => choices[kind]).sort(byName)) offer(form.elements[name], id, label);
      }
    } catch {
      listed = false; // the search says what failed; opening the filters again tries again
    }
  }

  // Typing makes one entry of the history, however many letters; a form that is sent or left closes it.
  function remember(to) {
    try {
      history[typing ? "replaceState" : "pushState"](null, "", to);
    } catch {
      // A page from a folder may be refused another address: it then searches without.
    }
    typing = true;
  }

  // --- searching

  async function open() {
    if (!window.isnadSearch) throw new Error("search-engine.js");
    const archive = await window.isnadSearch.open("", place.dataset.index);
    for (const { id, name } of archive.kinds) offer(form.elements.kind, id, name);
    for (const { id, name } of archive.stances) offer(form.elements.stance, id, name);
    for (const { id, name } of [...archive.outlets].sort(byName)) offer(form.elements.outlet, id, name);
    for (const name of ["from", "to"]) Object.assign(form.elements[name], { min: archive.from, max: archive.to });
  }

  function show({ said, blocks }) {
    const within = results.contains(document.activeElement);
    status.textContent = said;
    results.replaceChildren(...blocks);
    results.removeAttribute("aria-busy");
    if (within) (firstLink() || box).focus();
  }

  function unfilter() {
    for (const name of FILTERS) form.elements[name].value = "";
    box.focus();
    settle();
  }

  function retry() {
    box.focus();
    search();
  }

  async function find({ q, ...filters }) {
    if (!opened) {
      status.textContent = words.loading;
      opened = open();
    }
    await opened;
    offerListed();
    if (!q && !ALONE.some((name) => filters[name])) return { said: "", blocks: [] };
    const set = given(filters);
    const answer = await window.isnadSearch.find(q, Object.fromEntries(set));
    const ways = { rest: (kind) => rest(q, set, kind), unfilter: set.length ? unfilter : null, to: (query) => address({ q: query }) };
    return window.isnadResults.answer(answer, words, ways);
  }

  // Every result that a group can give; nothing where the index cannot be had.
  async function rest(q, set, kind) {
    try {
      const answer = await window.isnadSearch.find(q, { kind, ...Object.fromEntries(set) }, EVERY_PAGE);
      return answer.groups.find((group) => group.kind === kind).results;
    } catch (fault) {
      show(window.isnadResults.failure(fault, words, retry));
      return null;
    }
  }

  async function search() {
    const mine = ++turn;
    const fields = asked();
    searched = address();
    document.title = fields.q ? `${fields.q} - ${pageTitle}` : pageTitle;
    results.setAttribute("aria-busy", "true");
    try {
      const found = await find(fields);
      if (mine === turn) show(found);
    } catch (fault) {
      opened = null; // the next search tries again
      searched = "";
      if (mine === turn) show(window.isnadResults.failure(fault, words, retry));
    }
  }

  // --- what the reader does

  // While an input method composes (many phones compose every word) answers show, and the address waits. What was
  // searched already is not drawn again: a result may be under the reader's finger.
  function update() {
    clearTimeout(timer);
    const to = address();
    if (to !== current && !composing) {
      remember(to);
      current = to;
    }
    if (to !== searched) search();
  }

  function pause() {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  }

  function settle() {
    update();
    typing = false;
  }

  function restore() {
    clearTimeout(timer);
    fill();
    typing = false;
    current = address();
    search();
  }

  function firstLink() {
    return results.querySelector("li a");
  }

  function step(event, key, from, to) {
    if (event.key !== key || event.isComposing || event.target !== from || !to) return;
    event.preventDefault();
    to.focus();
  }

  form.addEventListener("input", pause);
  form.addEventListener("change", settle);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  box.addEventListener("compositionstart", () => (composing = true));
  box.addEventListener("compositionend", () => {
    composing = false;
    pause();
  });
  box.addEventListener("keydown", (event) => step(event, "ArrowDown", box, firstLink()));
  results.addEventListener("keydown", (event) => step(event, "ArrowUp", firstLink(), box));
  window.addEventListener("popstate", restore);
  filters.addEventListener("toggle", offerListed);

  place.querySelector(".isnad-search-without").hidden = true;
  form.hidden = false;
  restore();
  filters.open = matchMedia("(min-width: 45em)").matches || FILTERS.some((name) => asked()[name]);
  if (!box.value) box.focus({ preventScroll: true });
})();
