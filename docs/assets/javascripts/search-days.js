// Days in a text, as hooks/isnad/write/search/days.py reads them and from the same tables.
(function () {
  "use strict";

  const parts = (window.isnadSearchParts = window.isnadSearchParts || {});
  const LEAP_YEAR = 2000;
  const NUMBER = /^[0-9]+$/;

  function two(number) {
    return String(number).padStart(2, "0");
  }

  // -> a function that finds the days of a text among its words: {first, count, year (or null), day: "02-07"}.
  function dayFinder(reader, { days: rules, phrases }) {
    const months = new Map(rules.months);
    const joined = new Map(phrases.map((phrase) => phrase.split(" ")));
    const ignored = new RegExp(rules.ignored, "gu");

    // The day, or null where the calendar has none such.
    function dayOf(first, count, year, month, day) {
      if (day.length > 2) return null;
      const full = Number(year || LEAP_YEAR);
      const date = new Date(Date.UTC(2000, month - 1, Number(day)));
      date.setUTCFullYear(full, month - 1, Number(day));
      if (!full || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
      return { first, count, year: year || null, day: `${two(month)}-${two(Number(day))}` };
    }

    // The month that words begin with, and how many of them name it; 0 where they name none.
    function monthOf(letters) {
      const whole = letters.length > 1 && months.get(joined.get(letters[0] + letters[1]));
      if (whole) return [whole, 2];
      const term = letters.length ? reader.termsOf(letters[0]).find((each) => months.has(each)) : undefined;
      return term === undefined ? [0, 0] : [months.get(term), 1];
    }

    function yearOf(letters) {
      const skip = rules.inYear.includes(letters[0]) ? 1 : 0;
      const year = letters[skip] || "";
      return year.length === 4 && NUMBER.test(year) ? [year, skip + 1] : ["", 0];
    }

    function inFigures(text, words, at) {
      const three = words.slice(at, at + 3);
      if (three.length < 3 || !three.every(({ letters }) => NUMBER.test(letters))) return null;
      const gaps = [text.slice(three[0].end, three[1].start), text.slice(three[1].end, three[2].start)];
      if (!gaps.every((gap) => rules.between.includes(gap.replace(ignored, "")))) return null;
      const [first, second, third] = three.map(({ letters }) => letters);
      if (first.length === 4) return dayOf(at, 3, first, Number(second), third);
      if (third.length !== 4) return null;
      return dayOf(at, 3, third, Number(second), first) || dayOf(at, 3, third, Number(first), second);
    }

    // A day and its month's name, in any number of its names; then, perhaps, the year.
    function named(words, at) {
      const letters = words.slice(at, at + 10).map((word) => word.letters);
      if (!NUMBER.test(letters[0])) return null;
      let here = letters[1] === rules.of ? 2 : 1;
      let [month, length] = monthOf(letters.slice(here));
      if (!month) return null;
      while (length) {
        here += length;
        const [again, next] = monthOf(letters.slice(here));
        length = again === month ? next : 0;
      }
      const [year, more] = yearOf(letters.slice(here));
      return dayOf(at, here + more, year, month, letters[0]);
    }

    function english(words, at) {
      const letters = words.slice(at, at + 3).map((word) => word.letters);
      if (letters.length < 2 || !/^[\x00-\x7f]*$/.test(letters[0]) || !NUMBER.test(letters[1])) return null;
      const [month] = monthOf(letters.slice(0, 1));
      const [year, more] = yearOf(letters.slice(2));
      return month ? dayOf(at, 2 + more, year, month, letters[1]) : null;
    }

    return function daysIn(text, words) {
      const found = [];
      for (let here = 0; here < words.length; ) {
        const day = inFigures(text, words, here) || named(words, here) || english(words, here);
        if (day) found.push(day);
        here += day ? day.count : 1;
      }
      return found;
    };
  }

  // The term under which a day is filed (days.py).
  function dayTerm({ year, day }) {
    return year ? `#${year}-${day}` : `#${day}`;
  }

  function sameDay(a, b) {
    return a.day === b.day && (!a.year || !b.year || a.year === b.year);
  }

  Object.assign(parts, { dayFinder, dayTerm, sameDay });
})();
