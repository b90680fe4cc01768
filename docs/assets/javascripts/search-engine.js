// Search with no server: `isnadSearch.open(base, start)`, then `isnadSearch.find(query, filters)`.
//
// A search loads the blocks of the dictionary that its words stand in (search-index.js, search-plan.js), ranks the
// records by what the words weigh (search-rank.js), and then loads the texts of the best ones alone (search-lines.js).
// Nothing in these files touches the page.
(function () {
  "use strict";

  const parts = window.isnadSearchParts;
  const MOST_RESULTS = 50; // of a group
  const MOST_OF_A_PAGE = 3;
  const AT_FIRST = 5; // pages that show before any group is asked for more
  const LOADED = 9; // pages whose texts are loaded for that
  const MOST_READ = 400; // records that are read through for what is quoted: each costs a share of a block of texts
  const ASIDE = ["page", "guide"]; // groups that are not of the archive itself, in the order in which they come last
  const APT = 0.4; // more for a claim that asks what the query asks, if it asks nothing else
  const FRONT = 0.27; // more for one that its event's page tells first, if it asks so and has every word
  const ASKED = 0.5; // of the best score: a claim that asks what the query asks leads from there on

  // The best records by group: those whose texts lie in the blocks of the group's best pages (`wanted` of them, or its
  // share of what shows at first), or in blocks that another group needs, since these come free.
  function chosen(index, results, wanted) {
    const groups = new Map();
    for (const result of results) {
      const kind = parts.GROUPS[index.kinds[result.page]];
      if (!groups.has(kind)) groups.set(kind, { kind, total: 0, results: [], pages: new Map() });
      const group = groups.get(kind);
      group.total++;
      const ofPage = group.pages.get(result.page) || 0;
      if (ofPage >= MOST_OF_A_PAGE || group.results.length >= MOST_RESULTS) continue;
      group.pages.set(result.page, ofPage + 1);
      group.results.push(result);
    }
    const least = wanted || Math.ceil(LOADED / groups.size);
    const blocks = new Set();
    for (const group of groups.values()) {
      for (const page of [...group.pages.keys()].slice(0, least)) blocks.add(index.textBlock(page));
    }
    for (const group of groups.values()) {
      group.offered = group.results.length;
      group.results = group.results.filter((result) => blocks.has(index.textBlock(result.page)));
    }
    return [...groups.values()];
  }

  // Of a claim's question the share that the query says, the word that asks counted in: what asks much else is another
  // question.
  function shareAsked(index, [question], look, plan) {
    const words = index.reader.wordsIn(question[1]).filter((word) => !index.reader.isStop(word.letters));
    return Math.min(1, (1 + parts.bestLine(index, [question], look, plan).places.length) / (1 + words.length));
  }

  // Each result with the text that it shows, which mends its score.
  async function withTexts(index, results, plan, look) {
    const texts = await index.texts(results.map((result) => result.page));
    return results.map((result, i) => {
      const record = texts[i][4][result.record - index.firstRecord[result.page]];
      const shown = parts.bestLine(index, record, look, plan);
      const front = result.whole && index.front.has(result.page) ? FRONT : 0;
      const apt = result.asks ? front + APT * shareAsked(index, record, look, plan) : 0;
      return { ...result, text: texts[i], shown, score: result.score * (1 + shown.nicety + apt) };
    });
  }

  // The best first, but before them a claim that asks what the query asks where few others do; and before any other the
  // best of each page, so that what shows at first are different pages.
  function pagesFirst(results) {
    const least = ASKED * Math.max(0, ...results.map(({ score }) => score));
    const first = ({ leads, score }) => (leads && score >= least ? 1 : 0);
    results.sort((a, b) => first(b) - first(a) || b.score - a.score || a.record - b.record);
    const seen = new Set();
    const [best, others] = [[], []];
    for (const result of results) {
      (seen.has(result.page) ? others : best).push(result);
      seen.add(result.page);
    }
    return { results: [...best, ...others], distinct: best.length };
  }

  // The group of the best result first, or claims, where the query is a question (أين وقعت؟) and the best of them asks so
  // too; pages about the archive come last, unless one of them is the best, and the editors' guide behind them all.
  function inOrder(groups) {
    const most = Math.max(0, ...groups.map(({ results: [best] }) => best.score));
    const worth = ({ kind, results: [best] }) => (kind === "claim" && best.asks && best.score >= ASKED * most ? most + 1 : best.score);
    groups.sort((a, b) => worth(b) - worth(a));
    const first = groups.find(({ kind }) => kind !== "guide");
    const back = ({ kind }) => (kind === "page" && first.kind === "page" ? -1 : ASIDE.indexOf(kind));
    return groups.sort((a, b) => back(a) - back(b));
  }

  // Those of the best records that have what was quoted, word for word.
  async function withQuoted(index, results, look) {
    const read = results.slice(0, MOST_READ);
    const texts = await index.texts(read.map((result) => result.page));
    return read.filter(({ page, record }, i) => parts.hasQuoted(index, texts[i][4][record - index.firstRecord[page]], look));
  }

  // How many results of each group show at first: the best of each, and then the best of all before such pages.
  function shareFirst(groups) {
    for (const group of groups) group.first = 1;
    const sharing = groups.filter((group, i) => i === 0 || !ASIDE.includes(group.kind));
    const rest = sharing.flatMap((group) => group.results.slice(1, group.distinct).map(({ score }) => ({ group, score })));
    rest.sort((a, b) => b.score - a.score);
    for (const { group } of rest.slice(0, Math.max(0, AT_FIRST - sharing.length))) group.first++;
  }

  async function answer(index, query, filters, wanted) {
    const plan = await parts.planOf(index, query);
    const look = parts.lookOf(plan);
    const content = plan.filter((word) => word.content);
    const typed = content.map((word) => word.letters);
    const matching = parts.ranked(index, plan, filters, await parts.onlyThose(index, filters));
    const best = chosen(index, look.phrases.length ? await withQuoted(index, matching, look) : matching, wanted);
    const shown = await Promise.all(best.map((group) => withTexts(index, group.results, plan, look)));
    const groups = inOrder(best.map((group, i) => ({ ...group, ...pagesFirst(shown[i]) })));
    shareFirst(groups);
    return {
      groups: groups.map(({ kind, total, offered, first, results }) => ({
        kind,
        total,
        offered,
        first,
        results: results.map((result) => parts.resultOf(index, result, typed, look)),
      })),
      alsoFor: parts.formsBeside(index, groups.flatMap((group) => group.results), look),
      partial: look.phrases.length > 0 && matching.length > MOST_READ,
      offers: await parts.offersFor(index, plan, query),
      missing: content.filter((word) => !parts.matchesOf(index, word).size).map((word) => word.printed),
    };
  }

  // ---- What the page sees --------------------------------------------------------------------------------------

  let opened = null;

  // What the archive holds, once its first file is here.
  function summary({ held }) {
    const named = ([id, name]) => ({ id, name });
    return {
      outlets: held.outletNames.map(named),
      kinds: held.kindNames.map(named),
      stances: held.stanceNames.map(named),
      from: held.from,
      to: held.to,
      pages: held.kinds.reduce((sum, count) => sum + count, 0),
    };
  }

  window.isnadSearch = {
    // `base`: the site's root as seen from the page; `start`: the index's first file, as seen from there.
    open(base, start) {
      if (!opened) {
        opened = parts.openIndex(base, start);
        opened.catch(() => (opened = null)); // so that another try may load what failed
      }
      return opened.then(summary);
    },

    // Whom and what results can be filtered by, beside what `open` tells: kind -> {id, name} of each.
    async choices() {
      const known = await (await opened).index.choices();
      return Object.fromEntries(Object.entries(known).map(([kind, rows]) => [kind, rows.map(([, id, name]) => ({ id, name }))]));
    },

    // `pages`: how many pages of each group must be there, if more than what shows at first takes. A group tells
    // how many results it has in all (`total`), can give (`offered`), and is to show at first (`first`).
    async find(query, filters = {}, pages = 0) {
      const { index } = await opened;
      return answer(index, query, filters, pages);
    },

    // The days of a text, for its tests: as printed, and as they are filed.
    async days(text) {
      const { reader } = (await opened).index;
      const words = reader.wordsIn(text);
      return reader.daysIn(text, words).map((found) => {
        const last = words[found.first + found.count - 1];
        return [text.slice(words[found.first].start, last.end), parts.dayTerm(found).slice(1)];
      });
    },

    // The words of a text as the search sees them, for its tests: printed, folded, and the terms they are filed under.
    async words(text) {
      const { reader } = (await opened).index;
      return reader.wordsIn(text).map(({ start, end, letters }) => ({ printed: text.slice(start, end), folded: letters, terms: reader.termsOf(letters) }));
    },
  };
})();
