// Which records of the index answer a query, and how well.
(function () {
  "use strict";

  const parts = (window.isnadSearchParts = window.isnadSearchParts || {});

  // What a match is worth, the word as it was typed being 1.
  const STEM = 0.95; // other endings
  const FAMILY = 0.85; // another word of the family
  const WEIGHTS = [0.3, 1, 1.1, 1.3]; // of lines: context, said, label, name (records.py)
  const LABEL = 2; // the least weight of what is named or asked, of these
  const CONTEXT = 0.4; // the word stands elsewhere on the page
  const SHARES = { page: 0.8, guide: 0.5 }; // a page about the archive, the editors' guide, beside the archive itself
  const FEW = 0.05; // of all claims: where so few ask what the query asks (لماذا، ما سبب), they have its word, whichever they ask with
  const PART = 0.42; // of a name: whoever goes by it has a part in the answers
  const LEAST_COVERED = 0.25; // of what the query weighs
  const LEAST_OF_BEST = 0.25; // of the best result's score
  const DAY_ONE = Date.UTC(1800, 0, 1);
  const MS_A_DAY = 86400000;

  function worthOf(index, asked, form) {
    if (asked.base === null || form === asked.base) return asked.worth;
    return asked.worth * (index.reader.stemOf(form) === index.reader.stemOf(asked.base) ? STEM : FAMILY);
  }

  function eachRecord(postings, visit) {
    let record = 0;
    for (const number of parts.numbersIn(postings)) {
      record += number >> 2;
      visit(record, number & 3);
    }
  }

  // Record -> what a word is worth there, the best of all that may stand for it; nothing where only a look-alike is named.
  function matchesOf(index, word) {
    const worths = new Map();
    const take = (row, worthOfForm) => {
      for (const { form, postings } of row ? row.forms : []) {
        const worth = worthOfForm(form);
        eachRecord(postings, (record, weight) => {
          const value = worth * WEIGHTS[weight];
          if (!(worths.get(record) >= value)) worths.set(record, value);
        });
      }
    };
    for (const asked of word.asked) {
      if (asked.term) take(index.row(asked.term), (form) => worthOf(index, asked, form));
      else {
        take(index.row(`@${asked.page}`), () => asked.worth);
        take(index.row(`@${asked.page}+`), () => asked.worth * PART);
      }
    }
    for (const page of word.refused) {
      const row = index.row(`@${page}`);
      for (const { postings } of row ? row.forms : []) eachRecord(postings, (record) => worths.delete(record));
    }
    return worths;
  }

  // Page -> the best that a word is worth on it.
  function bestOnPages(index, worths) {
    const best = new Map();
    for (const [record, worth] of worths) {
      const page = index.pageOf[record];
      if (!(best.get(page) >= worth)) best.set(page, worth);
    }
    return best;
  }

  // Whether a page passes the filters.
  function passes(index, filters) {
    const outlet = filters.outlet ? index.outletNames.findIndex(([id]) => id === filters.outlet) + 1 : 0;
    const day = (iso) => Math.floor((Date.parse(iso) - DAY_ONE) / MS_A_DAY);
    return (page) => {
      const kind = index.kinds[page];
      if (filters.kind && filters.kind !== kind && filters.kind !== parts.GROUPS[kind]) return false;
      if (!filters.outlet && !filters.from && !filters.to) return true;
      const article = page - index.firstArticle;
      if (article < 0 || (filters.outlet && index.outlets[article] !== outlet)) return false;
      if (!filters.from && !filters.to) return true;
      if (article >= index.firsts.length) return false;
      return (!filters.from || index.lasts[article] >= day(filters.from)) && (!filters.to || index.firsts[article] <= day(filters.to));
    };
  }

  function pageOf(rows, id) {
    const row = rows.find(([, known]) => known === id);
    return row ? row[0] : -1;
  }

  // The records that filters by person (or body), place, claim and stance let through, each with its weight under the
  // first of them, or null where none is set. With a stance, a person is who takes it, and a claim is one to which it is taken.
  async function onlyThose(index, { person, place, claim, stance }) {
    if (!person && !place && !claim && !stance) return null;
    const known = person || place || claim ? await index.choices() : null;
    const taken = stance ? `!${stance}` : "";
    const terms = [];
    if (person) terms.push(`@${pageOf([...known.person, ...known.organisation], person)}${taken}`);
    if (place) terms.push(`@${pageOf(known.place, place)}`);
    if (claim) terms.push(`=${pageOf(known.claim, claim)}${taken}`);
    if (stance && !person && !claim) terms.push(taken);
    await index.loadTerms(terms);
    const held = terms.map((term) => {
      const records = new Map();
      for (const { postings } of (index.row(term) || { forms: [] }).forms) eachRecord(postings, (record, weight) => records.set(record, weight));
      return records;
    });
    return new Map([...held[0]].filter(([record]) => held.every((records) => records.has(record))));
  }

  // The records in whose answers somebody who is named in the query has a part.
  function partsOf(index, plan) {
    const records = new Set();
    for (const { page } of plan.flatMap((word) => word.asked).filter((asked) => !asked.term)) {
      for (const { postings } of (index.row(`@${page}+`) || { forms: [] }).forms) eachRecord(postings, (record) => records.add(record));
    }
    return records;
  }

  // The claims that ask what the query asks, by the word with which it does (متى، في أي يوم): nothing else of the query counts.
  function askingClaims(index, plan) {
    const asking = plan.find((word) => word.asking.length);
    const records = new Set();
    for (const term of asking ? asking.asking : []) {
      for (const { postings } of (index.row(term) || { forms: [] }).forms) {
        eachRecord(postings, (record, weight) => weight >= LABEL && index.kinds[index.pageOf[record]] === "claim" && records.add(record));
      }
    }
    return records;
  }

  // The claims that open as the query does (هل، من), where no word of it asks for more than that.
  function openingClaims(index, plan) {
    const row = plan.some((word) => word.asking.length) ? null : index.row(parts.openingOf(plan));
    const records = new Set();
    for (const { postings } of row ? row.forms : []) eachRecord(postings, (record) => records.add(record));
    return records;
  }

  // Every record that filters let through, where nothing else is asked: whose own page it is comes first.
  function unranked(index, only, allowed) {
    const results = [...only].map(([record, weight]) => ({ record, page: index.pageOf[record], score: WEIGHTS[weight] }));
    return results.filter(({ page }) => allowed(page)).sort((a, b) => b.score - a.score || a.record - b.record);
  }

  // Every record that matches, the best first: {record, page, score, asks: it is a claim that asks what the query asks, or
  // opens as it does; leads: it asks so, and few others do; whole: it has every word itself}. What somebody answers is
  // found by his name, however much better his own page is. Where words of the query stand nowhere, a record answers only
  // if it has whom the query names, or more of its words than are missing: نهر النيل is no other river.
  function ranked(index, plan, filters, only) {
    const allowed = passes(index, filters);
    if (only && !plan.length) return unranked(index, only, allowed);
    const count = index.pageOf.length;
    const matches = plan.map((word) => (word.share ? matchesOf(index, word) : new Map()));
    const weights = plan.map((word, i) => word.share * Math.log(1 + count / (1 + matches[i].size)));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const onPage = matches.map((worths) => bestOnPages(index, worths));
    const missing = plan.filter((word, i) => word.content && !matches[i].size).length;
    const speaking = partsOf(index, plan);
    const asked = plan.filter((word) => word.content).length;
    const least = LEAST_COVERED * whole;
    const quoted = matches.filter((_, i) => plan[i].phrase !== undefined && plan[i].content);
    const results = [];
    const asking = askingClaims(index, plan);
    const opening = openingClaims(index, plan);
    const claims = index.kinds.filter((kind) => kind === "claim").length;
    const rare = asking.size <= Math.max(1, FEW * claims) ? asking : new Set();
    const records = new Set(asking);
    matches.forEach((worths, i) => plan[i].content && worths.forEach((_, record) => records.add(record)));
    for (const record of records) {
      const page = index.pageOf[record];
      if (!allowed(page) || (only && !only.has(record)) || !quoted.every((worths) => worths.has(record))) continue;
      let [score, covered, contents, owned, named] = [0, 0, 0, 0, false];
      for (let i = 0; i < plan.length; i++) {
        const found = matches[i].get(record) || 0;
        const own = found && plan[i].asking.length && rare.has(record) ? Math.max(found, WEIGHTS[3]) : found;
        const near = CONTEXT * (onPage[i].get(page) || 0);
        score += weights[i] * Math.max(own, near);
        covered += weights[i] * (own ? Math.min(1, own + 0.2) : near);
        if ((own || near) && plan[i].content) contents++;
        if (own && plan[i].content) owned++;
        if (own && plan[i].names) named = true;
      }
      if ((covered < least && !asking.has(record)) || (missing && !named && contents <= missing)) continue;
      const share = SHARES[index.kinds[page]] || 1;
      const answers = contents === asked && speaking.has(record);
      results.push({ record, page, answers, leads: rare.has(record), asks: asking.has(record) || opening.has(record), whole: owned === asked, score: share * (score / whole) * (0.35 + (0.65 * covered) / whole) });
    }
    results.sort((a, b) => b.score - a.score || a.record - b.record);
    return results.filter((result) => result.answers || (asking.has(result.record) && asked === 1) || result.score >= results[0].score * LEAST_OF_BEST);
  }

  // The days of an article as they stand in the index -> ISO.
  function isoDay(number) {
    return new Date(DAY_ONE + number * MS_A_DAY).toISOString().slice(0, 10);
  }

  Object.assign(parts, { matchesOf, ranked, onlyThose, isoDay });
})();
