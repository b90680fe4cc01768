// From a query to what it asks for: its words and what may stand for each, whoever they name, and what may have been
// meant by a word that stands nowhere. What is not here must not be answered with something else: guesses are strict.
(function () {
  "use strict";

  const parts = (window.isnadSearchParts = window.isnadSearchParts || {});
  const MOST_CHARACTERS = 200;
  const MOST_WORDS = 16;
  const LONGEST_NAME = 7; // words
  const ENOUGH = 500; // records that hold a word: more need no words of near meaning, each of which costs a block
  const MOST_BEGUN = 12; // terms that a word which is being typed may become

  // What a match is worth, the word as it was typed being 1.
  const OTHER_BASE = 0.8; // what seems a clitic is one
  const NAME = 0.95; // whoever goes by the name
  const SYNONYM = 0.5; // a word of near meaning
  const PREFIX = 0.7;
  const LIKENESS = 0.6; // one letter apart, or alike in sound
  const QUESTION = 0.5; // a word that asks (how many, where) beside one that has content

  // Letters that are taken for one another, by the ear or by the eye.
  const ALIKE = ["ويا", "فوبق", "قغجك", "جحخ", "جزغ", "تطثبني", "سصثش", "ضظدذز", "رز", "عغ", "حهخ", "اه", "شس", "صض", "طظ"];
  const SHORTEST_SLIP = 5; // letters of a word in which one too few or too many is a slip: shorter ones are other words
  const SHORTEST_TURN = 4; // letters of a name in which two have changed places
  const SHORTEST_ANY = 7; // letters of a word in which any letter may be another

  // ---- Words and names -----------------------------------------------------------------------------------------

  const QUOTED = /«([^«»]*)»|"([^"]*)"|[“”„]([^“”„]*)[“”]/g;

  // What stands between quote marks, as stretches of the query: it is asked for as it stands. A mark that is not closed
  // yet encloses nothing.
  function quotedIn(query) {
    return [...query.matchAll(QUOTED)].map(({ index, 0: all }) => ({ start: index + 1, end: index + all.length - 1 }));
  }

  // A word between quote marks: its own letters and nothing else; `phrase` is the number of the stretch.
  function exactWord(index, query, word, phrase, isOnlyStops) {
    const base = index.reader.basesOf(word.letters)[0];
    const content = isOnlyStops || !index.reader.isStop(word.letters);
    const asked = content ? [{ base, term: index.reader.termOf(base), worth: 1 }] : [];
    return { ...bareWord(query, word.start, word.end), letters: word.letters, bases: [base], content, share: content ? 1 : 0, asked, fixed: true, phrase };
  }

  // A day, however it is written.
  function dayWord(query, words, found) {
    const [first, last] = [words[found.first], words[found.first + found.count - 1]];
    const asked = [{ base: null, term: parts.dayTerm(found), worth: 1 }];
    const letters = words.slice(found.first, found.first + found.count).map((word) => word.letters).join("");
    return { ...bareWord(query, first.start, last.end), letters, content: true, share: 1, asked, fixed: true, day: found };
  }

  function bareWord(query, start, end) {
    return { printed: query.slice(start, end), start, end, bases: [], asking: [], names: false, refused: [], near: [], fixed: false };
  }

  // A word of a query with what may stand for it: {term, base, worth}, or {page, worth} of an entry. A `fixed` one
  // stands for nothing else.
  function wordOf(index, query, word, isOnlyStops) {
    const { reader } = index;
    const stop = !isOnlyStops && reader.isStop(word.letters);
    const asks = stop && index.synonymsOf(reader.termOf(word.letters)).length > 0;
    const bases = reader.basesOf(word.letters).slice(0, stop ? 1 : Infinity); // لماذا is no ماذا
    const own = bases.map((base, number) => ({ base, term: reader.termOf(base), worth: number ? OTHER_BASE : 1 }));
    const asking = index.asking.get(own[0].term);
    const near = own.flatMap(({ term, worth }) => index.synonymsOf(term).map((other) => ({ base: null, term: other, worth: worth * SYNONYM })));
    return {
      ...bareWord(query, word.start, word.end),
      letters: word.letters,
      bases,
      content: !stop,
      asking: asking ? [asking, ...index.synonymsOf(asking)] : [],
      share: stop ? (asks ? QUESTION : 0) : 1,
      asked: stop && !asks ? [] : own,
      near: stop && !asks ? [] : near,
    };
  }

  // Every stretch of words that may be a name or a phrase: {first, length, keys}, the longest first.
  function stretchesOf(index, plan) {
    const stretches = [];
    for (let length = Math.min(LONGEST_NAME, plan.length); length > 0; length--) {
      for (let first = 0; first + length <= plan.length; first++) {
        const own = plan.slice(first, first + length);
        if (own.some((word) => word.fixed)) continue;
        if (own[0].content && own[length - 1].content) stretches.push({ first, length, keys: index.reader.keysOf(own.map((word) => word.letters)) });
      }
    }
    return stretches;
  }

  // What a stretch is known as, by the first of its keys that is known at all: as it stands before without a clitic.
  function knownAs(index, { keys, length }) {
    for (const key of keys) {
      const phrase = length > 1 && index.phrases.get(key);
      if (phrase) return { phrase, named: [], refused: [] };
      const row = index.row(key);
      if (row && (row.named.length || row.refused.length)) return row;
    }
    return null;
  }

  // Whoever is named in the query, under any name, and whoever a look-alike must not lead to: longest stretches first,
  // no two over the same words.
  function addNames(index, plan, stretches) {
    const taken = new Array(plan.length).fill(false);
    for (const stretch of stretches) {
      const { first, length } = stretch;
      if (taken.slice(first, first + length).some(Boolean)) continue;
      const known = knownAs(index, stretch);
      if (!known) continue;
      taken.fill(true, first, first + length);
      for (const word of plan.slice(first, first + length)) {
        if (known.phrase) word.asked.push({ base: known.phrase, term: known.phrase, worth: 1 });
        for (const page of known.named) word.asked.push({ page, worth: NAME });
        word.names = known.named.length > 0;
        word.refused = known.refused;
        if (!known.phrase && !word.names) continue;
        word.share = Math.max(word.share, length > 1 ? 0.5 : word.share);
        word.share *= (1 + 0.4 * (length - 1)) / length;
      }
    }
  }

  // The term of those questions that open with the word that the query opens with (هل، من): unless it is a word of content.
  function openingOf([first]) {
    return first && !first.content && !first.fixed ? `?${first.letters}` : "";
  }

  function askedTerms(plan) {
    const terms = plan.flatMap((word) => word.asked.flatMap(({ term, page }) => (term ? [term] : [`@${page}`, `@${page}+`])));
    return [...terms, openingOf(plan), ...plan.flatMap((word) => word.asking), ...plan.flatMap((word) => word.refused.map((page) => `@${page}`))];
  }

  // ---- Words that stand nowhere --------------------------------------------------------------------------------

  function areAlike(a, b) {
    return ALIKE.some((letters) => letters.includes(a) && letters.includes(b));
  }

  // Whether a hand or an ear may have made `typed` of a word: one letter too few or too many, two that changed places,
  // or one for another that is like it. The first letter is seldom the wrong one, unless it is like the right one.
  function isSlip(typed, word, isName) {
    if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
    let same = 0;
    while (same < typed.length && typed[same] === word[same]) same++;
    const [a, b] = [typed.slice(same), word.slice(same)];
    const isTurned = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
    if (isTurned) return typed.length >= (isName ? SHORTEST_TURN : SHORTEST_SLIP);
    if (Math.min(typed.length, word.length) < SHORTEST_SLIP - 1 || Math.max(typed.length, word.length) < SHORTEST_SLIP) return false;
    if (typed.length !== word.length) return (isName || Math.min(typed.length, word.length) >= SHORTEST_SLIP) && (a.slice(1) === b || a === b.slice(1));
    if (a.slice(1) !== b.slice(1) || typed.length < SHORTEST_SLIP) return false;
    return areAlike(a[0], b[0]) || (same > 0 && typed.length >= SHORTEST_ANY);
  }

  // A base under the first letters that are taken for its own.
  function swapped(base) {
    const others = new Set(ALIKE.filter((letters) => letters.includes(base[0])).flatMap((letters) => [...letters]));
    others.delete(base[0]);
    return [...others].map((letter) => letter + base.slice(1));
  }

  // A row of the dictionary as what a word may stand for.
  function asRow(term, row, worth) {
    const words = row.forms.length ? [{ base: null, term, worth }] : [];
    return [...words, ...row.named.map((page) => ({ page, worth }))];
  }

  // What may have been meant by a word that stands nowhere as it was typed: a word that it begins, where it is the last
  // and may be still on its way, or else one that it is a slip of or sounds like.
  async function guesses(index, word, isLast) {
    const base = word.bases[0];
    const sounds = index.reader.soundsOf([base]).map((sound) => `~${sound}`);
    const places = [base, index.reader.termOf(base), ...(base.length >= SHORTEST_SLIP ? swapped(base) : [])];
    await index.loadTerms([...places, ...sounds]);
    if (isLast && base.length > 2) {
      const begun = index.beside([base]).filter(([term]) => term.startsWith(base)).slice(0, MOST_BEGUN);
      const found = begun.flatMap(([term, row]) => asRow(term, row, PREFIX));
      if (found.length) return found;
    }
    const close = index.beside(places).filter(
      ([term, { named, forms }]) => (named.length && isSlip(base, term, true)) || forms.some(({ form }) => isSlip(base, form, named.length > 0))
    );
    const alike = sounds.map((sound) => [sound, index.row(sound)]).filter(([, row]) => row);
    return [...alike, ...close].flatMap(([term, row]) => asRow(term, row, LIKENESS));
  }

  function take(word, asked) {
    word.asked.push(...asked);
    word.names = word.names || asked.some(({ page }) => page !== undefined);
  }

  // Names of several words, one of which is a slip: دير الزورر.
  async function addMisspelt(index, plan, stretches) {
    await index.loadTerms(stretches.flatMap(({ keys }) => keys));
    for (const { first, length, keys } of stretches) {
      const meant = index.beside(keys).filter(([term, { named }]) => named.length && isSlip(keys[0], term, true));
      const named = meant.flatMap(([, row]) => row.named.map((page) => ({ page, worth: LIKENESS })));
      if (named.length) plan.slice(first, first + length).forEach((word) => take(word, named));
    }
  }

  // ---- The plan ------------------------------------------------------------------------------------------------

  // The query's words, days and what is quoted among them.
  function wordsOf(index, typed) {
    const query = typed.slice(0, MOST_CHARACTERS);
    const words = index.reader.wordsIn(query).slice(0, MOST_WORDS);
    const isOnlyStops = words.every((word) => index.reader.isStop(word.letters));
    const quoted = quotedIn(query);
    const phraseOf = (word) => quoted.findIndex(({ start, end }) => start <= word.start && word.end <= end);
    const days = index.reader.daysIn(query, words).filter(({ first }) => phraseOf(words[first]) < 0);
    return words.flatMap((word, i) => {
      const phrase = phraseOf(word);
      if (phrase >= 0) return [exactWord(index, query, word, phrase, isOnlyStops)];
      const day = days.find(({ first, count }) => first <= i && i < first + count);
      if (day) return day.first === i ? [dayWord(query, words, day)] : [];
      return [wordOf(index, query, word, isOnlyStops)];
    });
  }

  // Words that a reader may also want, which the search never puts for his own: {word, query} with one in its place.
  // Of a name no word is offered.
  async function offersFor(index, plan, query) {
    const found = plan.filter((word) => word.content && !word.fixed && !word.names).flatMap((word) => {
      const term = index.reader.termOf(word.bases[0]);
      const circles = index.offered.filter((circle) => circle.some(([name]) => name === term));
      const others = new Map(circles.flat().filter(([name]) => name !== term));
      return [...others].map(([name, written]) => ({ name, word: written, query: query.slice(0, word.start) + written + query.slice(word.end) }));
    });
    await index.loadTerms(found.map(({ name }) => name));
    const held = found.filter(({ name }) => (index.row(name) || { forms: [] }).forms.length);
    return [...new Map(held.map((each) => [each.name, { word: each.word, query: each.query }])).values()];
  }

  // -> the query's words, each with `asked`: what may stand for it, in blocks that are loaded.
  async function planOf(index, query) {
    const plan = wordsOf(index, query);
    const stretches = stretchesOf(index, plan);
    await index.loadTerms([...stretches.flatMap(({ keys }) => keys), ...askedTerms(plan)]);
    addNames(index, plan, stretches);
    await index.loadTerms(askedTerms(plan));
    const found = plan.map((word) => parts.matchesOf(index, word).size);
    plan.forEach((word, i) => found[i] < ENOUGH && word.asked.push(...word.near));
    const isLost = (i) => plan[i].content && !plan[i].fixed && !found[i] && !plan[i].refused.length;
    await addMisspelt(index, plan, stretches.filter(({ first, length }) => length > 1 && plan.slice(first, first + length).some((_, i) => isLost(first + i))));
    for (const [i, word] of plan.entries()) {
      if (isLost(i) && !word.names) take(word, await guesses(index, word, i === plan.length - 1));
    }
    await index.loadTerms(askedTerms(plan));
    return plan;
  }

  Object.assign(parts, { planOf, offersFor, openingOf });
})();
