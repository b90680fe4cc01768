// Search with no server: `isnadSearch.open(base)`, then `isnadSearch.find(query, filters)`.
//
// The index is made with the site (hooks/archive/write/search; shards.py tells its format) and lies in script files, so
// that it loads from a folder as from the web. A search loads the blocks of the dictionary that its words stand in, ranks
// the records by what the words weigh, and then loads the texts of the best ones alone. Nothing here touches the page.
(function () {
  "use strict";

  const MOST_CHARACTERS = 200;
  const MOST_WORDS = 16;
  const MOST_RESULTS = 50; // of a group
  const MOST_OF_A_PAGE = 3;
  const LONGEST_NAME = 7; // words
  const LONGEST_TEXT = 280; // characters that are shown of a line
  const ENOUGH = 500; // records that hold a word: more need no words of near meaning, each of which costs a block
  const MOST_FORMS = 8; // that are told under `alsoFor`

  // What a match is worth, the word as it was typed being 1.
  const STEM = 0.95; // other endings
  const FAMILY = 0.85; // another word of the family
  const OTHER_BASE = 0.8; // what seems a clitic is one
  const NAME = 0.95; // whoever goes by the name
  const KIN = 0.5; // a word of near meaning
  const PREFIX = 0.7;
  const LIKENESS = 0.6; // one letter apart, or alike in sound
  const WEIGHTS = [0.3, 1, 1.1, 1.3]; // of lines: aside, said, label, name (records.py)
  const CONTEXT = 0.4; // the word stands elsewhere on the page
  const QUESTION = 0.3; // a word that asks (how many, where) beside one that tells
  const LEAST_COVERED = 0.25; // of what the query weighs
  const LEAST_WITH_MISSING = 0.3; // where a word of the query stands nowhere
  const LEAST_OF_BEST = 0.25; // of the best result's score

  const SWAPS = ["ويا", "فوب", "قغجك", "جزغ", "تط", "سصث", "ضظدذز", "حهخ", "اعه"];
  const GROUPS = { person: "entry", place: "entry", organisation: "entry", event: "entry", claim: "claim", article: "article" };
  const KINDS = Object.keys(GROUPS);
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
  const DAY_ONE = Date.UTC(1800, 0, 1);
  const MS_A_DAY = 86400000;

  // ---- Loading -------------------------------------------------------------------------------------------------

  const loading = new Map(); // name of what is handed over -> {promise, take}

  window.isnadIndex = function (name, data) {
    if (loading.has(name)) loading.get(name).take(data);
  };

  // What a script hands over under a name; a file that failed is tried anew the next time.
  function load(name, address) {
    if (loading.has(name)) return loading.get(name).promise;
    let take;
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      let taken = false;
      take = (data) => {
        taken = true;
        resolve(data);
      };
      script.onload = script.onerror = () => {
        script.remove();
        if (taken) return;
        loading.delete(name);
        reject(new Error(`cannot load ${address}`));
      };
      script.src = address;
      document.head.append(script);
    });
    loading.set(name, { promise, take });
    return promise;
  }

  // ---- The index -----------------------------------------------------------------------------------------------

  function numbersIn(digits) {
    const numbers = [];
    let value = 0;
    let scale = 1;
    for (const digit of digits) {
      const part = VALUES.get(digit);
      value += (part % 32) * scale;
      scale *= 32;
      if (part < 32) {
        numbers.push(value);
        value = 0;
        scale = 1;
      }
    }
    return numbers;
  }

  function sums(steps) {
    let sum = 0;
    return steps.map((step) => (sum += step));
  }

  // The last of a directory's entries that does not come after what is sought; -1 where it comes before all.
  function lastUpTo(directory, sought) {
    let low = 0;
    let high = directory.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (directory[middle][0] <= sought) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  // What start.js tells of every page, as lists by page number.
  function pagesOf(start) {
    const kinds = start.kinds.flatMap((count, kind) => new Array(count).fill(KINDS[kind]));
    const firstArticle = kinds.length - start.kinds[KINDS.length - 1];
    const sizes = numbersIn(start.sizes);
    const pageOf = new Int32Array(sizes.reduce((sum, size) => sum + size, 0));
    const firstRecord = [];
    let record = 0;
    sizes.forEach((size, page) => {
      firstRecord.push(record);
      pageOf.fill(page, record, (record += size));
    });
    const days = numbersIn(start.days);
    const firsts = sums(days.filter((_, place) => place % 2 === 0));
    const lasts = firsts.map((first, article) => first + days[2 * article + 1]);
    return { kinds, firstArticle, firstRecord, pageOf, firsts, lasts, outlets: numbersIn(start.outlets) };
  }

  // A directory with the names of its files, which start.js leaves to be told from their places.
  function directoryOf(kind, listed) {
    return listed.map(([first, hash], number) => [first, `${kind}-${number}-${hash}`]);
  }

  function indexOf(base, start, reader) {
    const words = directoryOf("words", start.words);
    const records = directoryOf("records", start.records);
    const blocks = new Map(); // file name -> terms of a block that is here
    const pages = pagesOf(start);
    const kin = new Map();
    for (const circle of start.tables.kin) {
      const circled = circle.split(" ");
      for (const word of circled) kin.set(word, [...(kin.get(word) || []), ...circled.filter((other) => other !== word)]);
    }

    function blockFor(term) {
      const block = lastUpTo(words, term);
      return block < 0 ? null : words[block][1];
    }

    async function loadTerms(terms) {
      const names = [...new Set(terms.map(blockFor))].filter((name) => name && !blocks.has(name));
      const loaded = await Promise.all(names.map((name) => load(name, `${base}search/${name}.js`)));
      names.forEach((name, number) => blocks.set(name, loaded[number].map((row) => [row.slice(0, row.indexOf("\t")), row])));
    }

    // The row of a term whose block is here, or null.
    function row(term) {
      const block = blocks.get(blockFor(term));
      if (!block) return null;
      const place = lastUpTo(block, term);
      if (place < 0 || block[place][0] !== term) return null;
      const [, named, ...fields] = block[place][1].split("\t");
      const forms = [];
      for (let field = 0; field < fields.length; field += 2) {
        forms.push({ form: fields[field] || term, postings: fields[field + 1] });
      }
      return { named: sums(numbersIn(named)), forms };
    }

    async function texts(wanted) {
      const names = wanted.map((page) => records[lastUpTo(records, page)]);
      const loaded = await Promise.all(names.map(([, name]) => load(name, `${base}search/${name}.js`)));
      return wanted.map((page, number) => loaded[number][page - names[number][0]]);
    }

    return {
      ...pages,
      reader,
      outletNames: start.outletNames,
      phrases: new Map(start.tables.phrases.map((phrase) => phrase.split(" "))),
      kinOf: (term) => kin.get(term) || [],
      neighbours: (term) => blocks.get(blockFor(term)) || [],
      textBlock: (page) => lastUpTo(records, page),
      loadTerms,
      row,
      texts,
    };
  }

  // ---- From a query to what it asks for ------------------------------------------------------------------------

  // Each word of a query with what may stand for it: {term, base, worth} or {page, worth} of an entry.
  function planOf(index, query) {
    const words = index.reader.wordsIn(query.slice(0, MOST_CHARACTERS)).slice(0, MOST_WORDS);
    const telling = words.filter((word) => !index.reader.isStop(word.letters));
    return words.map((word) => {
      const stop = telling.length > 0 && index.reader.isStop(word.letters);
      const asks = stop && index.kinOf(index.reader.termOf(word.letters)).length > 0;
      const bases = index.reader.basesOf(word.letters);
      const own = bases.map((base, number) => ({ base, term: index.reader.termOf(base), worth: number ? OTHER_BASE : 1 }));
      const near = own.flatMap(({ term, worth }) => index.kinOf(term).map((other) => ({ base: null, term: other, worth: worth * KIN })));
      return {
        printed: query.slice(word.start, word.end),
        letters: word.letters,
        bases,
        telling: !stop,
        share: stop ? (asks ? QUESTION : 0) : 1,
        asked: stop && !asks ? [] : own,
        near: stop && !asks ? [] : near,
      };
    });
  }

  // Every stretch of words that may be a name or a phrase: {first, length, keys}, the longest first.
  function stretchesOf(index, plan) {
    const stretches = [];
    for (let length = Math.min(LONGEST_NAME, plan.length); length > 0; length--) {
      for (let first = 0; first + length <= plan.length; first++) {
        if (!plan[first].telling || !plan[first + length - 1].telling) continue;
        const letters = plan.slice(first, first + length).map((word) => word.letters);
        stretches.push({ first, length, keys: index.reader.keysOf(letters) });
      }
    }
    return stretches;
  }

  // Whoever is named in the query, under any name: longest names first, no two over the same words.
  function addNames(index, plan, stretches) {
    const taken = new Array(plan.length).fill(false);
    for (const { first, length, keys } of stretches) {
      const own = plan.slice(first, first + length);
      if (taken.slice(first, first + length).some(Boolean)) continue;
      const phrase = length > 1 && keys.map((key) => index.phrases.get(key)).find(Boolean);
      const named = phrase ? [] : [...new Set(keys.flatMap((key) => (index.row(key) || { named: [] }).named))];
      if (!phrase && named.length === 0) continue;
      taken.fill(true, first, first + length);
      for (const word of own) {
        if (phrase) word.asked.push({ base: phrase, term: phrase, worth: 1 });
        for (const page of named) word.asked.push({ page, worth: NAME });
        word.share = Math.max(word.share, length > 1 ? 0.5 : word.share);
        word.share *= (1 + 0.4 * (length - 1)) / length;
      }
    }
  }

  function stretchTerms(stretches) {
    return stretches.flatMap(({ keys }) => keys);
  }

  function askedTerms(plan) {
    return plan.flatMap((word) => word.asked.map((asked) => asked.term || `@${asked.page}`));
  }

  // ---- Words that stand nowhere --------------------------------------------------------------------------------

  function isOneApart(left, right) {
    if (Math.abs(left.length - right.length) > 1 || left === right) return false;
    let same = 0;
    while (same < left.length && left[same] === right[same]) same++;
    const rests = [left.slice(same), right.slice(same)];
    const [a, b] = rests;
    return (
      a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) ||
      (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
    );
  }

  function swapped(base) {
    const others = new Set();
    for (const letters of SWAPS) {
      if (letters.includes(base[0])) for (const letter of letters) others.add(letter + base.slice(1));
    }
    others.delete(base);
    return [...others];
  }

  function asRow(index, term, worth) {
    const row = index.row(term);
    if (!row) return [];
    const words = row.forms.length ? [{ base: null, term, worth }] : [];
    return [...words, ...row.named.map((page) => ({ page, worth }))];
  }

  // What may have been meant by a word that stands nowhere as it was typed.
  async function guesses(index, word, isLast) {
    const base = word.bases[0];
    const stem = index.reader.stemOf(base);
    const sounds = index.reader.soundsOf([base]).map((sound) => `~${sound}`);
    const swaps = stem.length > 3 ? swapped(base).flatMap((other) => [other, index.reader.termOf(other)]) : [];
    await index.loadTerms([base, stem, ...sounds, ...swaps]);
    if (isLast && base.length > 2) {
      const begun = index.neighbours(base).filter(([term]) => term.startsWith(base)).slice(0, 12);
      const found = begun.flatMap(([term]) => asRow(index, term, PREFIX));
      if (found.length) return found;
    }
    const close = new Set(swaps);
    if (stem.length > 3) {
      for (const [term] of [...index.neighbours(base), ...index.neighbours(stem)]) {
        if (isOneApart(term, base) || (term.length > 3 && isOneApart(term, stem))) close.add(term);
      }
    }
    return [...sounds, ...close].flatMap((term) => asRow(index, term, LIKENESS));
  }

  // ---- Ranking -------------------------------------------------------------------------------------------------

  function worthOf(index, asked, form) {
    if (asked.base === null || form === asked.base) return asked.worth;
    return asked.worth * (index.reader.stemOf(form) === index.reader.stemOf(asked.base) ? STEM : FAMILY);
  }

  // Record -> what a word is worth there, the best of all that may stand for it.
  function matchesOf(index, word) {
    const worths = new Map();
    for (const asked of word.asked) {
      const row = index.row(asked.term || `@${asked.page}`);
      for (const { form, postings } of row ? row.forms : []) {
        const worth = asked.term ? worthOf(index, asked, form) : asked.worth;
        let record = 0;
        for (const number of numbersIn(postings)) {
          record += number >> 2;
          const value = worth * WEIGHTS[number & 3];
          if (!(worths.get(record) >= value)) worths.set(record, value);
        }
      }
    }
    return worths;
  }

  function passes(index, filters) {
    const outlet = filters.outlet ? index.outletNames.findIndex(([id]) => id === filters.outlet) + 1 : 0;
    const day = (iso) => Math.floor((Date.parse(iso) - DAY_ONE) / MS_A_DAY);
    return (page) => {
      const kind = index.kinds[page];
      if (filters.kind && filters.kind !== kind && filters.kind !== GROUPS[kind]) return false;
      if (!filters.outlet && !filters.from && !filters.to) return true;
      const article = page - index.firstArticle;
      if (article < 0 || (filters.outlet && index.outlets[article] !== outlet)) return false;
      if (!filters.from && !filters.to) return true;
      if (article >= index.firsts.length) return false;
      return (!filters.from || index.lasts[article] >= day(filters.from)) && (!filters.to || index.firsts[article] <= day(filters.to));
    };
  }

  // Every record that matches, the best first: {record, page, score}.
  function ranked(index, plan, filters) {
    const count = index.pageOf.length;
    const matches = plan.map((word) => (word.share ? matchesOf(index, word) : new Map()));
    const weights = plan.map((word, i) => word.share * Math.log(1 + count / (1 + matches[i].size)));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const onPage = matches.map((worths) => {
      const best = new Map();
      for (const [record, worth] of worths) {
        const page = index.pageOf[record];
        if (!(best.get(page) >= worth)) best.set(page, worth);
      }
      return best;
    });
    const isWhole = plan.every((word, i) => !word.telling || matches[i].size);
    const least = isWhole ? LEAST_COVERED : LEAST_WITH_MISSING;
    const allowed = passes(index, filters);
    const results = [];
    const records = new Set();
    matches.forEach((worths, i) => plan[i].telling && worths.forEach((_, record) => records.add(record)));
    for (const record of records) {
      const page = index.pageOf[record];
      if (!allowed(page)) continue;
      let score = 0;
      let covered = 0;
      for (let i = 0; i < plan.length; i++) {
        const own = matches[i].get(record) || 0;
        const near = CONTEXT * (onPage[i].get(page) || 0);
        score += weights[i] * Math.max(own, near);
        covered += weights[i] * (own ? Math.min(1, own + 0.2) : near);
      }
      if (covered >= least * whole) results.push({ record, page, score: (score / whole) * (0.35 + (0.65 * covered) / whole) });
    }
    results.sort((a, b) => b.score - a.score || a.record - b.record);
    return results.filter((result) => result.score >= results[0].score * LEAST_OF_BEST);
  }

  // ---- What is shown -------------------------------------------------------------------------------------------

  // What the plan's words look like in print: terms with their worth, pages of entries, letters as typed.
  function lookOf(plan) {
    const look = { terms: new Map(), pages: new Map(), typed: new Map(), bases: new Set() };
    plan.forEach((word, i) => {
      if (!word.telling) return;
      look.typed.set(word.letters, i);
      word.bases.forEach((base) => look.bases.add(base));
      for (const { term, page } of word.asked) {
        const side = term === undefined ? look.pages : look.terms;
        const key = term === undefined ? page : term;
        side.set(key, [...(side.get(key) || []), i]);
      }
    });
    return look;
  }

  // The places in a line that match: {start, end, words: numbers of the query's words, letters}.
  function placesIn(index, line, look) {
    const [, text, named] = line;
    const places = [];
    for (const word of index.reader.wordsIn(text)) {
      const hits = index.reader.termsOf(word.letters).flatMap((term) => look.terms.get(term) || []);
      if (hits.length) places.push({ start: word.start, end: word.end, words: hits, letters: word.letters });
    }
    const numbers = numbersIn(named);
    let start = 0;
    for (let i = 0; i < numbers.length; i += 3) {
      start += numbers[i + 1];
      const hits = look.pages.get(numbers[i]);
      if (hits) places.push({ start, end: start + numbers[i + 2], words: hits, letters: null });
    }
    return places.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  function disjoint(places) {
    const kept = [];
    for (const place of places) {
      const last = kept[kept.length - 1];
      if (!last || place.start >= last.end) kept.push({ ...place });
    }
    return kept;
  }

  // How well a line answers beyond its words: as typed, side by side in the order of the query, and not lost in length.
  function nicety(places, plan, text) {
    const asTyped = places.filter((place) => place.letters && plan.some((word) => word.letters === place.letters)).length;
    let pairs = 0;
    places.forEach((place, i) => {
      const next = places[i + 1];
      if (next && next.start - place.end <= 3 && next.words.some((word) => place.words.includes(word - 1))) pairs++;
    });
    const telling = plan.filter((word) => word.telling).length;
    return Math.min(1, asTyped / telling) * 0.1 + Math.min(1, pairs / telling) * 0.15 - Math.min(0.05, text.length / 10000);
  }

  // The line of a record that says most of the query.
  function bestLine(index, record, look, plan) {
    let best = null;
    for (const line of record) {
      const places = placesIn(index, line, look);
      const covered = new Set(places.flatMap((place) => place.words)).size;
      const worth = covered + nicety(places, plan, line[1]);
      if (!best || worth > best.worth) best = { line, places, worth, nicety: nicety(places, plan, line[1]) };
    }
    return best;
  }

  // A long line is cut around its first match, at blanks.
  function cut(text, marks) {
    if (text.length <= LONGEST_TEXT) return [text, marks];
    const first = marks.length ? marks[0][0] : 0;
    const from = first < LONGEST_TEXT / 2 ? 0 : text.lastIndexOf(" ", first - 60) + 1;
    const blank = text.lastIndexOf(" ", from + LONGEST_TEXT);
    const to = from + LONGEST_TEXT >= text.length ? text.length : Math.max(blank, marks.length ? marks[0][1] : 0);
    const head = from ? "… " : "";
    const moved = marks.filter(([, end]) => end <= to).map(([start, end]) => [start - from + head.length, end - from + head.length]);
    return [head + text.slice(from, to) + (to < text.length ? " …" : ""), moved];
  }

  function resultOf(index, found, shown) {
    const [address, title, sort, day] = found.text;
    const { line, places } = shown;
    const kept = disjoint(places);
    const [text, marks] = cut(line[1], kept.map((place) => [place.start, place.end]));
    const outlet = index.outletNames[(index.outlets[found.page - index.firstArticle] || 0) - 1];
    const article = found.page - index.firstArticle;
    const iso = (number) => new Date(DAY_ONE + number * MS_A_DAY).toISOString().slice(0, 10);
    const first = article >= 0 && article < index.firsts.length ? iso(index.firsts[article]) : null;
    const last = first && iso(index.lasts[article]);
    return {
      page: `${address}.html`,
      anchor: line[0],
      title,
      sort,
      outlet: outlet ? outlet[0] : null,
      outletName: outlet ? outlet[1] : null,
      date: first && (first === last ? first : `${first}/${last}`),
      day: day || null,
      text,
      marks,
      found: [...new Set(kept.map((place) => line[1].slice(place.start, place.end)))],
      exact: false,
    };
  }

  // The best records of each group whose texts need no more than a few blocks: `least` pages each, then what comes free.
  function chosen(index, results, least) {
    const groups = new Map();
    for (const result of results) {
      const kind = GROUPS[index.kinds[result.page]];
      if (!groups.has(kind)) groups.set(kind, { kind, total: 0, results: [], pages: new Map(), score: result.score });
      const group = groups.get(kind);
      group.total++;
      const ofPage = group.pages.get(result.page) || 0;
      if (ofPage >= MOST_OF_A_PAGE || group.results.length >= MOST_RESULTS) continue;
      group.pages.set(result.page, ofPage + 1);
      group.results.push(result);
    }
    const blocks = new Set();
    for (const group of groups.values()) {
      for (const page of [...group.pages.keys()].slice(0, least)) blocks.add(index.textBlock(page));
    }
    for (const group of groups.values()) group.results = group.results.filter((result) => blocks.has(index.textBlock(result.page)));
    return [...groups.values()];
  }

  function formsBeside(results, look, index) {
    const forms = new Map();
    for (const { shown } of results) {
      for (const place of disjoint(shown.places)) {
        const letters = place.letters || index.reader.wordsIn(shown.line[1].slice(place.start, place.end)).map((word) => word.letters).join("");
        const isTyped = index.reader.basesOf(letters).some((base) => look.bases.has(base)) || look.joined.includes(letters);
        if (!isTyped) {
          const printed = shown.line[1].slice(place.start, place.end);
          forms.set(printed, (forms.get(printed) || 0) + 1);
        }
      }
    }
    return [...forms.keys()].sort((a, b) => forms.get(b) - forms.get(a)).slice(0, MOST_FORMS);
  }

  async function answer(index, query, filters, least) {
    const plan = planOf(index, query);
    if (!plan.length) return { groups: [], alsoFor: [], missing: [] };
    const stretches = stretchesOf(index, plan);
    await index.loadTerms([...stretchTerms(stretches), ...askedTerms(plan)]);
    addNames(index, plan, stretches);
    await index.loadTerms(askedTerms(plan));
    for (const [i, word] of plan.entries()) {
      const known = matchesOf(index, word).size;
      if (known < ENOUGH) word.asked.push(...word.near);
      if (word.telling && !known) word.asked.push(...(await guesses(index, word, i === plan.length - 1)));
    }
    await index.loadTerms(askedTerms(plan));
    const missing = plan.filter((word) => word.telling && !matchesOf(index, word).size).map((word) => word.printed);
    const look = { ...lookOf(plan), joined: plan.map((word) => word.letters).join("") };
    const groups = chosen(index, ranked(index, plan, filters), least);
    const all = groups.flatMap((group) => group.results);
    const texts = await index.texts(all.map((result) => result.page));
    all.forEach((result, i) => {
      result.text = texts[i];
      const lines = result.text[4][result.record - index.firstRecord[result.page]];
      result.shown = bestLine(index, lines, look, plan);
      result.score += result.score * result.shown.nicety;
    });
    const typed = plan.filter((word) => word.telling).map((word) => word.letters);
    for (const group of groups) {
      group.results.sort((a, b) => b.score - a.score || a.record - b.record);
      group.score = group.results[0].score;
    }
    groups.sort((a, b) => b.score - a.score);
    return {
      groups: groups.map(({ kind, total, results }) => ({
        kind,
        total,
        results: results.map((result) => {
          const letters = new Set(index.reader.wordsIn(result.shown.line[1]).map((word) => word.letters));
          return { ...resultOf(index, result, result.shown), exact: typed.every((word) => letters.has(word)) };
        }),
      })),
      alsoFor: formsBeside(all, look, index),
      missing,
    };
  }

  // ---- What the page sees --------------------------------------------------------------------------------------

  let opened = null;

  async function openAt(base) {
    const [start, make] = await Promise.all([
      load("start", `${base}search/start.js`),
      load("words", `${base}assets/javascripts/search-words.js`),
    ]);
    const named = ([id, name]) => ({ id, name });
    return {
      index: indexOf(base, start, make(start.tables)),
      told: {
        outlets: start.outletNames.map(named),
        kinds: start.kindNames.map(named),
        from: start.from,
        to: start.to,
        pages: start.kinds.reduce((sum, count) => sum + count, 0),
      },
    };
  }

  function open(base) {
    if (!opened) {
      opened = openAt(base);
      opened.catch(() => (opened = null)); // so that another try may load what failed
    }
    return opened.then(({ told }) => told);
  }

  window.isnadSearch = {
    open,

    // `pages`: how many pages of each group must be there; more are given where their texts are at hand.
    async find(query, filters = {}, pages = 3) {
      const { index } = await opened;
      return answer(index, query, filters, pages);
    },

    // The words of a text as the search sees them, for its tests: printed, folded, and the terms they are filed under.
    async words(text) {
      const { reader } = (await opened).index;
      return reader.wordsIn(text).map(({ start, end, letters }) => ({ printed: text.slice(start, end), folded: letters, terms: reader.termsOf(letters) }));
    },
  };
})();
