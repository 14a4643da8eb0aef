/* The query engine: from typed text to results and their excerpts, with the points that the generator gives as well. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

  function decodeSummary(payload) {
    var reader = new search.Reader(payload);
    var summary = { url: reader.text(), title: reader.text(), facts: reader.text(), path: reader.text(), audience: reader.text(),
      sections: [] };
    var shard = "";
    for (var count = reader.number(); count > 0; count -= 1) {
      var section = { anchor: reader.text(), heading: reader.text(), shard: "" };
      var code = reader.number();
      if (code === 2) {
        shard = payload.slice(reader.cursor, reader.cursor + search.NAME_LENGTH);
        reader.cursor += search.NAME_LENGTH;
      }
      section.shard = code === 0 ? "" : shard;
      summary.sections.push(section);
    }
    return summary;
  }
  function addressOf(summary, section) {
    return section && section.anchor !== "" && summary.url.indexOf("#") < 0 ? summary.url + "#" + section.anchor : summary.url;
  }

  /** An opened index. @constructor */
  function Engine(store) {
    this.store = store;
    this.hasAnswered = false;
    this.take();
  }
  /** Takes what the root says; another root may come when the site is published anew. */
  Engine.prototype.take = function () {
    if (this.build === this.store.root.build) { return; }
    this.build = this.store.root.build;
    this.analyzer = search.createAnalyzer(Object.assign({ language: this.store.root.language }, this.store.root.lists));
  };

  Engine.prototype.summary = function (page) {
    var payload = this.store.value("pages", search.fixed(page, 4));
    return payload === null ? null : decodeSummary(payload);
  };
  /** The text of a section; null while it is not there. */
  Engine.prototype.text = function (page, ordinal, section) {
    var leaf = this.store.leaf(section.shard);
    if (leaf === null) { return null; }
    var key = search.fixed(page, 4) + search.fixed(ordinal, 2);
    var position = search.position(leaf, key);
    return leaf.keys[position] === key ? leaf.values[position] : "";
  };

  /** The pages that a facet's value has. */
  Engine.prototype.facetPages = function (name, value) {
    var payload = this.store.value("facets", name + "=" + value);
    var pages = new Set();
    if (payload === null) { return pages; }
    for (var reader = new search.Reader(payload), page = 0; !reader.isAtEnd();) { pages.add(page += reader.number()); }
    return pages;
  };

  /** Every facet with its values. @returns {{name: string, values: string[], isRange: boolean}[]} */
  Engine.prototype.catalogue = function () {
    var payload = this.store.value("facets", "");
    if (payload === null) { return []; }
    var reader = new search.Reader(payload);
    var facets = [];
    for (var count = reader.number(); count > 0; count -= 1) {
      var facet = { name: reader.text(), values: [] };
      for (var values = reader.number(); values > 0; values -= 1) {
        facet.values.push(reader.text());
        reader.number();
      }
      facet.isRange = facet.values.every(function (value) { return /^(-?[\d.]+)?\.\.(-?[\d.]+)?$/.test(value); });
      facets.push(facet);
    }
    return facets;
  };

  /**
   * The values of a facet that a choice means: the one that is chosen, else those that differ in case and accents alone, or the ranges that
   * hold a number. The program does the same.
   */
  Engine.prototype.meant = function (name, choice) {
    var facet = this.catalogue().find(function (one) { return one.name === name; });
    if (!facet || facet.values.indexOf(choice) >= 0) { return [choice]; }
    var number = Number(choice);
    if (facet.isRange && /^-?[\d.]+$/.test(choice) && !Number.isNaN(number)) {
      return facet.values.filter(function (value) {
        var ends = value.split("..");
        return (ends[0] === "" || Number(ends[0]) <= number) && (ends[1] === "" || number <= Number(ends[1]));
      });
    }
    var folded = foldedValue(choice);
    return facet.values.filter(function (value) { return foldedValue(value) === folded; });
  };

  /** A value without capitals, accents and the sign that stands for a space. @param {string} value */
  function foldedValue(value) {
    return search.fold(value.toLowerCase().replace(/_/g, " ")).replace(/[\u0300-\u036f]/g, "");
  }

  /** A test of pages against the chosen values of each facet, but for one facet. */
  Engine.prototype.facetTest = function (facets, except) {
    var engine = this;
    var allowed = Object.keys(facets).filter(function (name) { return name !== except && facets[name].length > 0; }).map(function (name) {
      var values = [].concat.apply([], facets[name].map(function (value) { return engine.meant(name, value); }));
      return values.map(function (value) { return engine.facetPages(name, value); });
    });
    return function (entry) {
      return allowed.every(function (values) { return values.some(function (pages) { return pages.has(entry.page); }); });
    };
  };

  /** How many pages each value would leave: its own facet's choice left out, so that what else can be chosen stays in sight. */
  Engine.prototype.counts = function (ranked, facets, isOfType) {
    var engine = this;
    return this.catalogue().map(function (facet) {
      var rest = ranked.filter(isOfType).filter(engine.facetTest(facets, facet.name));
      var chosen = Object.prototype.hasOwnProperty.call(facets, facet.name) ? facets[facet.name] : [];
      return { name: facet.name, isRange: facet.isRange, values: facet.values.map(function (value) {
        var pages = engine.facetPages(facet.name, value);
        return { value: value, count: rest.filter(function (entry) { return pages.has(entry.page); }).length };
      }).filter(function (one) { return one.count > 0 || chosen.indexOf(one.value) >= 0; }) };
    }).filter(function (facet) {
      return facet.values.length > 0 || facet.isRange && Object.prototype.hasOwnProperty.call(facets, facet.name);
    });
  };

  Engine.prototype.result = function (entry) {
    var summary = this.summary(entry.page);
    if (summary === null) { return null; }
    var section = entry.section > 0 ? summary.sections[entry.section - 1] || null : null;
    var others = entry.sections.map(function (ordinal) { return summary.sections[ordinal - 1]; }).filter(function (one) {
      return one && one.heading !== "" && one.anchor !== "" && (!section || one.anchor !== section.anchor);
    });
    // Pieces of one long section are one to the reader.
    others = others.filter(function (one, place) {
      return others.findIndex(function (other) { return other.anchor === one.anchor; }) === place;
    });
    return { title: summary.title, url: addressOf(summary, section), type: this.store.root.types[entry.type],
      section: section && section.heading !== "" ? section.heading : null, score: entry.score, page: entry.page,
      facts: summary.facts, path: summary.path, audience: summary.audience,
      others: others.slice(0, 2).map(function (one) { return { heading: one.heading, url: addressOf(summary, one) }; }),
      ordinal: entry.section };
  };

  Engine.prototype.answer = function (text, options) {
    var engine = this;
    this.take();
    var store = this.store;
    var facets = options.facets || {};
    var isTyping = options.isTyping !== false;
    var answer = { query: text, results: [], total: 0, types: [], facets: [], terms: [], excluded: [], hasEmptyPhrase: false,
      hasOnlyStopWords: false, build: this.build };
    var query = search.parseQuery(text, this.analyzer, store.root.scoring.maximumWords);
    if (!isTyping) { query.isGrowing = false; }
    answer.hasEmptyPhrase = query.hasEmptyPhrase;
    answer.hasOnlyStopWords = query.hasOnlyStopWords;
    if (query.words.length === 0) { return answer; }
    var resolved = search.resolveQuery(query, store, this.analyzer, isTyping);
    if (store.isWaiting()) {
      search.expectLists(store, resolved);
      return answer;
    }
    var ranked = search.rank(store, resolved, isTyping);
    if (store.isWaiting()) { return answer; }
    function isOfType(entry) {
      return !(options.types && options.types.length > 0) || options.types.indexOf(store.root.types[entry.type]) >= 0;
    }
    var hasFacets = this.facetTest(facets, null);
    var limit = options.limit || 10;
    if (resolved.phrases.length > 0) {
      ranked = search.verifyPhrases(this, ranked, resolved.phrases,
        { limit: limit, isShown: function (entry) { return isOfType(entry) && hasFacets(entry); } });
      if (store.isWaiting()) { return answer; }
    }
    var narrowed = ranked.filter(hasFacets);
    answer.types = store.root.types.map(function (type, index) {
      return { type: type, count: narrowed.filter(function (entry) { return entry.type === index; }).length };
    }).filter(function (one) { return one.count > 0; });
    if (options.withFacets) { answer.facets = this.counts(ranked, facets, isOfType); }
    narrowed = narrowed.filter(isOfType);
    answer.total = narrowed.length;
    answer.terms = resolved.terms.map(function (term) {
      return { word: term.word.word, folded: term.word.folded, isPhrase: term.word.phrase !== null, alternatives: term.alternatives };
    });
    answer.names = resolved.names.map(function (name) { return name.key.slice(1); });
    answer.excluded = query.excluded.map(function (word) { return word.word; });
    answer.isGrowing = resolved.isGrowing;
    answer.results = narrowed.slice(0, limit).map(function (entry) { return engine.result(entry); })
      .filter(function (result) { return result !== null; });
    return answer;
  };

  /**
   * Answers a query. Options: limit, types (an array), facets (an object of arrays), withFacets, isTyping.
   * @param {string} text @param {object} [options]
   * @returns {Promise<{results: object[], total: number, types: object[], facets: object[], terms: object[]}>}
   */
  Engine.prototype.search = function (text, options) {
    var engine = this;
    // Who asks first has a root that was just loaded.
    var isFirst = !this.hasAnswered;
    this.hasAnswered = true;
    return this.store.ask(function () { return engine.answer(String(text), options || {}); }).then(function (answer) {
      var lacks = answer.total === 0 || answer.terms.some(function (term) { return term.alternatives.length === 0; });
      if (isFirst || !lacks || answer.query.trim() === "") { return answer; }
      // Before a word is said to be nowhere: it may stand in what was published since this page was opened.
      return engine.store.follow().then(function (isNew) { return isNew ? engine.search(text, options) : answer; });
    });
  };

  /** The address of the one page that has a text for a name or code, or null. @returns {Promise<?string>} */
  Engine.prototype.exactAddress = function (text) {
    var engine = this;
    var store = this.store;
    return store.ask(function () {
      engine.take();
      var joined = search.words(String(text).slice(0, 200)).map(function (token) { return search.fold(token.word); }).join("");
      var payload = joined === "" ? null : store.value("postings", "=" + joined);
      if (payload === null) { return null; }
      var pages = search.strongPages(payload);
      var summary = pages.length === 1 ? engine.summary(pages[0]) : null;
      return summary === null ? null : summary.url;
    });
  };

  /** What the text of a result is: its best section, or the first that has any. */
  Engine.prototype.textOf = function (result) {
    var summary = this.summary(result.page);
    if (summary === null) { return null; }
    var ordinal = result.ordinal;
    if (ordinal === 0 || summary.sections[ordinal - 1].shard === "") {
      ordinal = summary.sections.findIndex(function (section) { return section.shard !== ""; }) + 1;
    }
    return ordinal === 0 ? null : this.text(result.page, ordinal, summary.sections[ordinal - 1]);
  };

  /**
   * The excerpts of an answer's results, in their order; null where there is no text.
   * @returns {Promise<(?{text: string, isMarked: boolean}[])[]>}
   */
  Engine.prototype.excerpts = function (answer) {
    var engine = this;
    var store = this.store;
    var mark = search.createMarker(answer, this.analyzer);
    return store.ask(function () {
      if (store.root.build !== answer.build) { throw new search.IndexError("renewed", ""); }
      return answer.results.map(function (result) {
        var text = engine.textOf(result);
        return text === null || text === "" ? null : search.excerpt(text, mark);
      });
    }).catch(function (error) { throw store.root.build === answer.build ? error : new search.IndexError("renewed", ""); });
  };

  /**
   * Opens an index.
   * @param {function(string): Promise<{name: string, payload: string}>} load gives a file of the index by its path
   * @returns {Promise<Engine>}
   */
  search.open = function (load) {
    var store = new search.Store(load);
    return store.open().then(function () { return new Engine(store); });
  };
})(typeof globalThis === "object" ? globalThis : self);
