// An engine for the tests of the search page: it answers what the query says.
window.asked = [];
window.isnadSearch = {
  open: async () => {
    if (window.broken) throw new Error("search/start.js");
    return {
      kinds: [{id: "article", name: "المقالات"}, {id: "claim", name: "المسائل"}],
      outlets: [{id: "sy24", name: "سوريا 24"}],
      stances: [{id: "denies", name: "ينفي"}, {id: "asserts", name: "يقول"}],
      from: "2018-02-08", to: "2018-03-20", pages: 5,
    };
  },
  choices: async () => {
    window.chosen = (window.chosen || 0) + 1;
    return {
      person: [{id: "thomas-veale", name: "توماس فيل"}], organisation: [{id: "kremlin", name: "الكرملين"}],
      place: [{id: "khasham", name: "خشام"}], claim: [{id: "russian-deaths", name: "كم قُتل من الروس؟"}],
    };
  },
  find: async (query, filters, pages) => {
    window.asked.push([query, filters]);
    if (pages && window.broken) throw new Error("search/records");
    if (query.includes("بطيء")) await new Promise((done) => { window.answerAtLast = done; });
    const total = Number((query.match(/\d+/) || ["1"])[0]);
    const one = {
      page: "articles/sy24-russian-deaths-unconfirmed.html", anchor: "a19", title: query, sort: "مقال",
      outlet: "sy24", outletName: "سوريا 24", date: "2018-02-13", day: "13 شباط/فبراير 2018",
      text: "قال توماس فيل ذلك.", marks: [[4, 9], [10, 13]], found: ["توماس", "فيل"], exact: true,
      answers: [], answersLeft: 0,
      ...window.hostile,
    };
    const results = Array.from({length: Math.min(total, 50)}, (_, at) => ({...one, anchor: `a${19 + at}`}));
    const offered = Math.min(total, 50);
    const some = pages ? results : results.slice(0, 30);
    const groups = total ? [{kind: "article", total, offered, first: Math.min(total, 3), results: some}] : [];
    const offers = query.includes("هجوم") ? [{word: "عدوان", query: query.replace("هجوم", "عدوان")}] : [];
    return {groups, alsoFor: total ? ["Veale"] : [], offers, missing: total ? [] : [query], partial: Boolean(window.partial)};
  },
};
