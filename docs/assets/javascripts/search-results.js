// Elements for what a search found; `search-page.js` puts them on the page. Titles and sentences are data: they go in
// as text, never as markup. Defines one global, isnadResults.
(function () {
  "use strict";

  const plural = new Intl.PluralRules("ar");

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function button(label, act) {
    const made = element("button", "", label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // Text of either direction inside a line of ours.
  function own(text) {
    return element("bdi", "", text);
  }

  function note(...children) {
    return element("p", "isnad-search-note", ...children);
  }

  function listed(lead, texts, comma) {
    return note(`${lead} `, ...texts.flatMap((text, at) => (at ? [comma, own(text)] : [own(text)])));
  }

  function counted(number, words) {
    return words.results[plural.select(number)].replace("#", number);
  }

  // Links to other searches; `to` makes an address of a query.
  function offered(lead, offers, comma, to) {
    const links = offers.map(({ word, query }) => {
      const link = element("a", "", own(word));
      link.href = to(query);
      return link;
    });
    return note(`${lead} `, ...links.flatMap((link, at) => (at ? [comma, link] : [link])));
  }

  // The sentence as printed, with the words that were found marked; offsets are UTF-16.
  function sentence({ text, marks }) {
    const line = element("p", "isnad-search-text");
    line.dir = "auto";
    let done = 0;
    for (const [start, end] of marks) {
      line.append(text.slice(done, start), element("mark", "", text.slice(start, end)));
      done = end;
    }
    line.append(text.slice(done));
    return line;
  }

  // Where a result opens; "./" keeps the address inside this site, whatever the index holds.
  function target({ page, anchor, found }) {
    const marks = found.length ? `?${new URLSearchParams(found.map((word) => ["mark", word]))}` : "";
    return `./${page}${marks}${anchor ? `#${anchor}` : ""}`;
  }

  // What a result says: the answers of a claim, then the sentence that was found.
  function said(result, id, words) {
    const answers = result.answers.map((answer) => {
      const line = sentence(answer);
      line.classList.add("isnad-search-answer");
      return line;
    });
    const others = result.answersLeft ? [note(words.answersLeft.replace("#", result.answersLeft))] : [];
    const place = element("div", "", ...answers, ...others, ...(result.text ? [sentence(result)] : []));
    place.id = id;
    return place;
  }

  function item(result, id, words) {
    const link = element("a", "", result.title);
    link.href = target(result);
    link.dir = "auto";
    link.setAttribute("aria-describedby", id);
    const known = [result.sort, result.outletName, result.day].filter(Boolean);
    const facts = known.flatMap((fact, at) => (at ? [" · ", own(fact)] : [own(fact)]));
    return element("li", "", link, element("p", "isnad-search-facts", ...facts), said(result, id, words));
  }

  // A group with its best results, and a button that shows the rest of them below, asking `rest` (kind -> the group's
  // results, all that can be had) for those that are not here yet.
  function group({ kind, total, offered, first, results }, words, rest) {
    const name = words.groups[kind];
    const items = (from, found) => found.slice(from).map((result, at) => item(result, `${kind}-${from + at}`, words));
    const list = element("ol", "", ...items(0, results.slice(0, first)));
    const section = element("section", "", element("h2", "", `${name}: ${counted(total, words)}`), list);
    const unshown = total > offered ? [note(words.first)] : [];
    if (offered === first) {
      section.append(...unshown);
      return section;
    }
    const more = button(`${words.more}: ${counted(offered - first, words)}`, async () => {
      more.disabled = true;
      const all = results.length < offered ? await rest(kind) : results;
      if (!all) more.disabled = false;
      if (!all) return;
      const others = items(first, sameStart(all, results.slice(0, first)));
      list.append(...others);
      more.replaceWith(...unshown);
      others[0].querySelector("a").focus();
    });
    more.setAttribute("aria-label", `${more.textContent}${words.comma}${name}`);
    section.append(more);
    return section;
  }

  // Results with those that show already at their head, once each: another answer may weigh them a little otherwise.
  function sameStart(all, shown) {
    const isShown = (result) => shown.some(({ page, anchor, text }) => page === result.page && anchor === result.anchor && text === result.text);
    return [...shown, ...all.filter((result) => !isShown(result))];
  }

  // -> {said, blocks}: the count in words, and everything below it. `unfilter` is a function where filters are set;
  // `rest` gives what a group has beyond what is here; `to` makes an address of another query.
  function answer({ groups, alsoFor, offers, missing, partial }, words, { rest, unfilter, to }) {
    const total = groups.reduce((sum, each) => sum + each.total, 0);
    const blocks = [];
    if (alsoFor.length) blocks.push(listed(words.also, alsoFor, words.comma));
    if (offers.length) blocks.push(offered(words.offers, offers, words.comma, to));
    if (missing.length) blocks.push(listed(words.missing, missing, words.comma));
    if (partial) blocks.push(note(words.partial));
    if (!total) blocks.push(element("p", "", words.try));
    if (!total && unfilter) blocks.push(button(words.unfilter, unfilter));
    return { said: counted(total, words), blocks: [...blocks, ...groups.map((each) => group(each, words, rest))] };
  }

  // What to show where the index cannot be had: that it is not kept here, where there is no network; which file did not
  // come, and a way to try again.
  function failure(fault, words, retry) {
    const file = own(String((fault && fault.message) || fault));
    file.dir = "ltr";
    const said = navigator.onLine ? words.failed : words.unsaved;
    return { said, blocks: [note(`${words.file} `, file), button(words.retry, retry)] };
  }

  window.isnadResults = { answer, failure };
})();
