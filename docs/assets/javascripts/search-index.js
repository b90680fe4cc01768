// The search index as it lies in script files (hooks/isnad/write/search; shards.py says its format), so that it loads
// from a folder as from the web: its directory first, then the blocks that a search needs.
(function () {
  "use strict";

  const parts = (window.isnadSearchParts = window.isnadSearchParts || {});

  const GROUPS = { person: "entry", place: "entry", organisation: "entry", event: "entry", page: "page", guide: "guide", claim: "claim", article: "article" };
  const KINDS = Object.keys(GROUPS);
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
  const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

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
        reject(new Error(address));
      };
      script.src = address;
      document.head.append(script);
    });
    loading.set(name, { promise, take });
    return promise;
  }

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

  // What the first file says of every page, as lists by page number.
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

  // A directory with the names of its files, which the first file leaves to be told from their places.
  function directoryOf(kind, listed) {
    return listed.map(([first, hash], number) => [first, `${kind}-${number}-${hash}`]);
  }

  // A term as a block has it: the entries that go by it and those that never do, by page, and its forms.
  function rowOf(term, line) {
    const [, named, refused, ...fields] = line.split("\t");
    const forms = [];
    for (let field = 0; field < fields.length; field += 2) {
      forms.push({ form: fields[field] || term, postings: fields[field + 1] });
    }
    return { named: sums(numbersIn(named)), refused: sums(numbersIn(refused)), forms };
  }

  function indexOf(base, start, reader) {
    const words = directoryOf("words", start.words);
    const records = directoryOf("records", start.records);
    const blocks = new Map(); // file name -> terms of a block that is here
    const pages = pagesOf(start);
    const synonyms = new Map();
    for (const circle of start.tables.synonyms) {
      const circled = circle.split(" ");
      for (const word of circled) synonyms.set(word, [...(synonyms.get(word) || []), ...circled.filter((other) => other !== word)]);
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
      return rowOf(term, block[place][1]);
    }

    // Every term, with its row, of the blocks that some terms stand in or would stand in; of those that are here.
    function beside(terms) {
      const held = [...new Set(terms.map(blockFor))].flatMap((name) => blocks.get(name) || []);
      return held.map(([term, line]) => [term, rowOf(term, line)]);
    }

    async function texts(wanted) {
      const names = wanted.map((page) => records[lastUpTo(records, page)]);
      const loaded = await Promise.all(names.map(([, name]) => load(name, `${base}search/${name}.js`)));
      return wanted.map((page, number) => loaded[number][page - names[number][0]]);
    }

    // Whom and what results can be filtered by: kind -> [page, id, name] of each.
    function choices() {
      return load(start.choices, `${base}search/${start.choices}.js`);
    }

    return {
      ...pages,
      reader,
      choices,
      offered: start.tables.offered,
      front: new Set(start.front),
      asking: new Map(start.tables.asking.map((pair) => pair.split(" "))),
      outletNames: start.outletNames,
      phrases: new Map(start.tables.phrases.map((phrase) => phrase.split(" "))),
      synonymsOf: (term) => synonyms.get(term) || [],
      beside,
      textBlock: (page) => lastUpTo(records, page),
      loadTerms,
      row,
      texts,
    };
  }

  // The index whose first file stands at `start`, an address from the site's root.
  async function openIndex(base, start) {
    const name = start.replace(/^.*\/|\.js$/g, "");
    const held = await load(name, base + start);
    const reader = parts.reader(held.tables);
    return { held, index: indexOf(base, held, { ...reader, daysIn: parts.dayFinder(reader, held.tables) }) };
  }

  Object.assign(parts, { GROUPS, openIndex, numbersIn });
})();
