// What is shown of a record: the line that says most of the query, and its words that match.
(function () {
  "use strict";

  const parts = (window.isnadSearchParts = window.isnadSearchParts || {});

  const LONGEST_TEXT = 280; // characters that are shown of a line
  const MOST_ANSWERS = 3; // of a claim that show
  const MOST_FORMS = 8; // that are named as searched too
  const QUOTE_MARKS = /[«»“”„"]/g;

  // What the plan's words look like in print: terms with their worth, pages of entries, bases, all that was typed; what
  // was quoted, as the letters of its words, and the days.
  function lookOf(plan) {
    const joined = plan.map((word) => word.letters).join("");
    const look = { terms: new Map(), pages: new Map(), bases: new Set(), joined, phrases: [], days: [] };
    plan.forEach((word, i) => {
      if (word.phrase !== undefined) {
        const phrase = (look.phrases[word.phrase] = look.phrases[word.phrase] || { letters: [], words: [] });
        phrase.letters.push(word.letters);
        phrase.words.push(i);
      }
      if (word.day) look.days.push({ ...word.day, word: i });
      if (!word.content || word.fixed) return;
      word.bases.forEach((base) => look.bases.add(base));
      for (const { term, page } of word.asked) {
        const side = term === undefined ? look.pages : look.terms;
        const key = term === undefined ? page : term;
        side.set(key, [...(side.get(key) || []), i]);
      }
    });
    return look;
  }

  // Where words stand one after the other: {start, end} of each time.
  function timesOf(phrase, words) {
    const starts = words.map((_, at) => at).filter((at) => phrase.letters.every((letters, i) => words[at + i] && words[at + i].letters === letters));
    return starts.map((at) => ({ start: words[at].start, end: words[at + phrase.letters.length - 1].end }));
  }

  // Whether a record has all that was quoted, each in one of its lines.
  function hasQuoted(index, record, look) {
    const lines = record.map(([, text]) => index.reader.wordsIn(text));
    return look.phrases.every((phrase) => lines.some((words) => timesOf(phrase, words).length));
  }

  // The places in a line that match: {start, end, words: numbers of the query's words, letters}.
  function placesIn(index, line, look) {
    const [, text, named] = line;
    const places = [];
    const words = index.reader.wordsIn(text);
    look.phrases.forEach((phrase) => timesOf(phrase, words).forEach((time) => places.push({ ...time, words: phrase.words, letters: null })));
    for (const found of look.days.length ? index.reader.daysIn(text, words) : []) {
      const hits = look.days.filter((day) => parts.sameDay(day, found)).map(({ word }) => word);
      if (hits.length) places.push({ start: words[found.first].start, end: words[found.first + found.count - 1].end, words: hits, letters: null });
    }
    for (const word of words) {
      const hits = index.reader.termsOf(word.letters).flatMap((term) => look.terms.get(term) || []);
      if (hits.length) places.push({ start: word.start, end: word.end, words: hits, letters: word.letters });
    }
    const numbers = parts.numbersIn(named);
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
    const content = plan.filter((word) => word.content).length || 1;
    return Math.min(1, asTyped / content) * 0.1 + Math.min(1, pairs / content) * 0.15 - Math.min(0.05, text.length / 10000);
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

  // The answers of a claim's record, {text, marks} of each, in the order of its page: those that match before others,
  // where there are too many. `left` says how many do not show.
  function answersOf(index, found, look) {
    const record = found.text[4][found.record - index.firstRecord[found.page]];
    const lines = record.slice(1, 1 + (found.text[5] || 0));
    const each = lines.map((line) => ({ line, places: disjoint(placesIn(index, line, look)) }));
    const best = [...each].sort((a, b) => b.places.length - a.places.length).slice(0, MOST_ANSWERS);
    const shown = each.filter((answer) => best.includes(answer)).map(({ line, places }) => {
      const [text, marks] = cut(line[1], places.map((place) => [place.start, place.end]));
      return { text, marks };
    });
    return { shown, left: lines.length - shown.length, lines };
  }

  // A found record as the page shows it; `text` is empty where the question or an answer says it already; `typed` are
  // the letters of the query's content words.
  function resultOf(index, found, typed, look) {
    const [address, title, sort, day] = found.text;
    const { line, places } = found.shown;
    const answers = answersOf(index, found, look);
    const letters = new Set(index.reader.wordsIn(line[1]).map((word) => word.letters));
    const kept = disjoint(places);
    const said = answers.lines.length > 0 && (line[1] === title || answers.lines.includes(line));
    const [text, marks] = said ? ["", []] : cut(line[1], kept.map((place) => [place.start, place.end]));
    const outlet = index.outletNames[(index.outlets[found.page - index.firstArticle] || 0) - 1];
    const article = found.page - index.firstArticle;
    const first = article >= 0 && article < index.firsts.length ? parts.isoDay(index.firsts[article]) : null;
    const last = first && parts.isoDay(index.lasts[article]);
    return {
      page: `${address}.html`,
      anchor: line[0],
      title,
      sort,
      outlet: outlet ? outlet[0] : null,
      outletName: outlet ? outlet[1] : null,
      date: first && (first === last ? first : `${first}/${last}`),
      day: day || null,
      answers: answers.shown,
      answersLeft: answers.left,
      text,
      marks,
      found: [...new Set(kept.map((place) => line[1].slice(place.start, place.end)))],
      exact: typed.every((word) => letters.has(word)),
    };
  }

  // Forms that were searched beside the reader's own words, as printed in results; the frequent ones first.
  function formsBeside(index, results, look) {
    const forms = new Map(); // by their letters, for the same may be printed with another kaf or ya
    for (const { shown } of results) {
      for (const place of disjoint(shown.places)) {
        const letters = place.letters || index.reader.wordsIn(shown.line[1].slice(place.start, place.end)).map((word) => word.letters).join("");
        const isTyped = index.reader.basesOf(letters).some((base) => look.bases.has(base)) || look.joined.includes(letters);
        if (!isTyped) {
          const printed = shown.line[1].slice(place.start, place.end).replace(QUOTE_MARKS, "");
          const form = forms.get(letters) || { printed, times: 0 };
          forms.set(letters, { ...form, times: form.times + 1 });
        }
      }
    }
    return [...forms.values()].sort((a, b) => b.times - a.times).slice(0, MOST_FORMS).map((form) => form.printed);
  }

  Object.assign(parts, { lookOf, bestLine, hasQuoted, resultOf, formsBeside });
})();
