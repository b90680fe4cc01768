// Text -> words -> terms, as hooks/isnad/write/search does it (letters.py, terms.py, sound.py) and from the same
// tables, which the index brings along.
(function () {
  "use strict";

  const WORD = /[\p{L}\p{N}\p{M}]/u;
  const MARKS = /^\p{M}*$/u;
  const BLANK = /^[\s\x1c-\x1f\x85]$/u;
  const LATIN_MARK = /[\u0300-\u036f]/;
  const LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/;
  const LIGATURE = /[\ufb50-\ufdff\ufe70-\ufefc]/;

  function reader(tables) {
    const merged = new Map(tables.merged);
    const seated = new Map(tables.seated);
    const nearer = new Map(tables.nearer);
    const families = new Map();
    for (const family of tables.families) {
      const [name, ...members] = family.split(" ");
      for (const member of [name, ...members]) {
        if (member) families.set(member, name);
      }
    }
    for (const [member, name] of [...families].reverse()) {
      const bare = member.slice(0, -1);
      if (member.endsWith("ه") && member.length > 3 && !families.has(bare)) families.set(bare, name);
    }
    const stop = new Set(tables.stop.split(" "));
    const token = new RegExp(tables.token, "gu");
    const arabic = new RegExp(tables.arabic, "u");
    const article = new RegExp(tables.article, "u");
    const clitics = tables.clitics.map((clitic) => new RegExp(clitic, "u"));
    const endings = tables.endings.map((ending) => new RegExp(ending, "u"));
    const sounds = new Map(tables.sound.one);

    function isDropped(char) {
      const code = char.codePointAt(0);
      return tables.dropped.includes(char) || tables.droppedRanges.some(([low, high]) => low <= code && code <= high);
    }

    // Folding of one printed character: nothing, one letter, or the parts of a ligature (find/text.py, _letter).
    function folded(char) {
      if (isDropped(char)) return [];
      if (LIGATURE.test(char)) {
        const plain = char.normalize("NFKC");
        return plain === char ? [char] : [...plain.trim()].flatMap(folded);
      }
      const code = char.codePointAt(0);
      const zero = tables.zeros.find((first) => first <= code && code < first + 10);
      if (zero !== undefined) return [String(code - zero)];
      if (BLANK.test(char)) return [" "];
      return [merged.get(char) || char];
    }

    // A folded character as search compares it: one letter, a blank between words, or nothing.
    function near(char) {
      if (LATIN_MARK.test(char)) return "";
      const lower = char.toLowerCase();
      let small = [...lower].length === 1 ? lower : char;
      if (LATIN.test(small)) small = small.normalize("NFD")[0];
      small = nearer.get(small) || small;
      return tables.separators.includes(small) || WORD.test(small) ? small : " ";
    }

    // The folded characters of a text, each with where it begins and ends in print (UTF-16 units).
    function fold(text) {
      const letters = [];
      let offset = 0;
      for (const char of text) {
        const last = letters[letters.length - 1];
        if (char === tables.hamza && last) {
          const gap = text.slice(last.end, offset);
          if ([...gap].length <= tables.mostMarks && MARKS.test(gap)) last.letter = seated.get(last.letter) || last.letter;
        }
        for (const letter of folded(char)) letters.push({ letter, start: offset, end: offset + char.length });
        offset += char.length;
      }
      return letters;
    }

    function wordsIn(text) {
      const letters = [];
      for (const { letter, start, end } of fold(text)) {
        const nearest = near(letter);
        for (let unit = 0; unit < nearest.length; unit++) letters.push({ letter: nearest[unit], start, end });
      }
      const found = [];
      for (const match of letters.map((each) => each.letter).join("").matchAll(token)) {
        const after = match.index + match[0].length;
        const limit = after < letters.length ? letters[after].start : text.length;
        let end = letters[after - 1].end;
        for (const char of text.slice(end, limit)) {
          if (!WORD.test(char)) break;
          end += char.length;
        }
        found.push({ start: letters[match.index].start, end, letters: match[0].replace(/[,.٬]/g, "") });
      }
      return found;
    }

    function ownsItsArticle(letters) {
      return tables.ownArticles.some((own) => [0, 1, 2].some((cut) => letters.startsWith(own, cut)));
    }

    // What may stand under a word's clitics, the likeliest first.
    function basesOf(letters) {
      if (!arabic.test(letters)) return [letters];
      const carried = article.exec(letters);
      if (carried && !ownsItsArticle(letters)) {
        const rest = letters.slice(carried[0].length);
        return carried[0].endsWith("لل") ? [rest, "ل" + rest] : [rest];
      }
      const bases = [letters];
      for (const clitic of clitics) {
        const match = clitic.exec(letters);
        if (match) bases.push(letters.slice(match[0].length));
      }
      return [...new Set(bases)];
    }

    // The base without its endings; `known` says where to stop, at a word of a family.
    function stemOf(base, known) {
      for (const ending of endings) {
        base = base.replace(ending, "");
        if (known.has(base)) return base;
      }
      return [...base].length > 3 ? base.replace(/ء/g, "") : base;
    }

    function termOf(base) {
      if (families.has(base)) return families.get(base);
      if (!arabic.test(base)) return base;
      const stem = stemOf(base, families);
      return families.get(stem) || stem;
    }

    function termsOf(letters) {
      return [...new Set(basesOf(letters).map(termOf))];
    }

    function sound(word, reading) {
      for (const [spelled, said] of tables.sound.spelled) word = word.split(spelled).join(said);
      if (word && tables.sound.first.includes(word[0])) word = "f" + word.slice(1);
      const heard = [...word].map((letter) => (tables.sound.both.includes(letter) ? reading : sounds.get(letter) || ""));
      return heard.join("").replace(/(.)\1+/g, "$1");
    }

    return {
      wordsIn,
      basesOf,
      termOf,
      termsOf,
      isStop: (letters) => stop.has(letters),
      stemOf: (base) => stemOf(base, new Set()),

      // The keys that a stretch of words may be filed under as a name (names.py, keys_of).
      keysOf(words) {
        const rest = words.slice(1).join("");
        return [...new Set([words[0], ...basesOf(words[0])].map((first) => first + rest))];
      },

      soundsOf(words) {
        const heard = new Set(["k", "z"].map((reading) => words.map((word) => sound(word, reading)).join("")));
        return [...heard].filter((each) => each.length >= tables.sound.shortest).sort();
      },
    };
  }

  window.isnadSearchParts = Object.assign(window.isnadSearchParts || {}, { reader });
})();
