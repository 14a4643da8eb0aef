/* The query engine: from typed text to results and their excerpts, with the points that the generator gives as well. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  /** Characters and files that the first query and each later one may load, and what shards of text and of pages may weigh. */
  var FIRST_BUDGET = 180000;
  var LATER_BUDGET = 140000;
  var FILE_BUDGET = 16;
  var TEXT_SHARD = 16000;
  var PAGE_SHARD = 6000;
  var DIRECTORY_SHARD = 12000;
  /** Results that are shown whatever they cost to load. */
  var LEAST_RESULTS = 3;
  /** Waits before the titles after which a large index gives no excerpts: with them, their directory and the texts it would be six. */
  var LONGEST_WAY = 2;
  /** Results of a first page; more come only when asked for. */
  var USUAL_RESULTS = 20;

  function decodeSummary(payload) {
    var reader = new search.Reader(payload);
    var summary = { url: reader.text(), title: reader.text(), sections: [] };
    for (var count = reader.number(); count > 0; count -= 1) {
      summary.sections.push({ anchor: reader.text(), heading: reader.text() });
    }
    return summary;
  }
  function textKey(page, section) { return search.fixed(page, 4) + search.fixed(section, 2); }
  search.textKey = textKey;

  /** An opened index. @constructor */
  function Engine(store) {
    this.store = store;
    this.analyzer = search.createAnalyzer(store.root);
    this.queries = 0;
  }

  Engine.prototype.summary = function (page) {
    var payload = this.store.value("pages", search.fixed(page, 4));
    return payload === null ? null : decodeSummary(payload);
  };

  /** The pages that a facet's value has. */
  Engine.prototype.facetPages = function (name, value) {
    var payload = this.store.value("facets", name + "=" + value);
    var pages = new Set();
    if (payload === null) { return pages; }
    for (var reader = new search.Reader(payload), page = 0; !reader.isAtEnd();) { pages.add(page += reader.number()); }
    return pages;
  };

  /** Every facet with its values. @returns {{name: string, values: string[]}[]} */
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
      facets.push(facet);
    }
    return facets;
  };

  /** Whether the index is so small that a query may look at all of its texts. */
  Engine.prototype.isSmall = function () {
    var texts = this.store.root.trees.texts;
    return texts.depth === 0 && texts.top.keys.length <= FILE_BUDGET;
  };

  /** Narrows ranked pages to those with one of the chosen values of each facet. */
  Engine.prototype.withFacets = function (ranked, facets) {
    var engine = this;
    var allowed = Object.keys(facets).filter(function (name) { return facets[name].length > 0; }).map(function (name) {
      return facets[name].map(function (value) { return engine.facetPages(name, value); });
    });
    return ranked.filter(function (entry) {
      return allowed.every(function (values) { return values.some(function (pages) { return pages.has(entry.page); }); });
    });
  };

  Engine.prototype.counts = function (ranked) {
    var engine = this;
    return this.catalogue().map(function (facet) {
      return { name: facet.name, values: facet.values.map(function (value) {
        var pages = engine.facetPages(facet.name, value);
        return { value: value, count: ranked.filter(function (entry) { return pages.has(entry.page); }).length };
      }).filter(function (one) { return one.count > 0; }) };
    }).filter(function (facet) { return facet.values.length > 0; });
  };

  Engine.prototype.result = function (entry) {
    var summary = this.summary(entry.page);
    if (summary === null) { return null; }
    var section = entry.section > 0 ? summary.sections[entry.section - 1] : null;
    var anchor = section && summary.url.indexOf("#") < 0 ? section.anchor : "";
    return { title: summary.title, url: summary.url + (anchor === "" ? "" : "#" + anchor), type: this.store.root.types[entry.type],
      section: section && section.heading !== "" ? section.heading : null, score: entry.score, page: entry.page,
      ordinal: entry.section };
  };

  Engine.prototype.answer = function (text, options, budget) {
    var engine = this;
    var store = this.store;
    var answer = { query: text, results: [], total: 0, types: [], facets: [], terms: [], isPartial: false, hasEmptyPhrase: false };
    var query = search.parseQuery(text, this.analyzer, store.root.scoring.maximumWords);
    if (options.isTyping === false) { query.isGrowing = false; }
    answer.hasEmptyPhrase = query.hasEmptyPhrase;
    if (query.words.length === 0) { return answer; }
    var resolved = search.resolveQuery(query, store, this.analyzer);
    if (store.isWaiting()) {
      search.expectLists(store, resolved);
      return answer;
    }
    var ranked = search.rank(store, resolved);
    if (store.isWaiting()) { return answer; }
    ranked = this.withFacets(ranked, options.facets || {});
    function isShown(entry) {
      return !(options.types && options.types.length > 0) || options.types.indexOf(store.root.types[entry.type]) >= 0;
    }
    var limit = options.limit || 10;
    if (resolved.phrases.length > 0) {
      var verified = search.verifyPhrases(this, ranked, resolved.phrases,
        { limit: limit, isShown: isShown, bytes: budget.bytes * Math.max(1, limit / USUAL_RESULTS) });
      if (store.isWaiting()) { return answer; }
      ranked = verified.found;
      answer.isPartial = verified.isPartial;
    }
    answer.types = store.root.types.map(function (type, index) {
      return { type: type, count: ranked.filter(function (entry) { return entry.type === index; }).length };
    }).filter(function (one) { return one.count > 0; });
    ranked = ranked.filter(isShown);
    var shown = this.affordable(ranked.slice(0, limit), budget);
    this.expectTexts(shown, budget);
    if (options.withFacets) { answer.facets = this.counts(ranked); }
    answer.total = ranked.length;
    answer.terms = resolved.terms.map(function (term) {
      return { word: term.word.word, folded: term.word.folded, alternatives: term.alternatives };
    });
    answer.isGrowing = resolved.isGrowing;
    answer.texts = budget.texts;
    answer.excerptCount = budget.excerpts || 0;
    answer.results = shown.map(function (entry) { return engine.result(entry); })
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
    var store = this.store;
    var isFirst = this.queries === 0;
    // Who asks for a long list has seen its beginning, and gets it whole. The root counts with the first query.
    var budget = { texts: null, excerpts: null, results: (options || {}).limit > USUAL_RESULTS ? Infinity : null,
      isHurried: isFirst || (options || {}).isTyping === false, rounds: store.rounds,
      bytes: isFirst ? FIRST_BUDGET : LATER_BUDGET + store.bytes, files: FILE_BUDGET + (isFirst ? 0 : store.files) };
    return store.ask(function () { return engine.answer(String(text), options || {}, budget); }).then(function (answer) {
      engine.queries += 1;
      return answer;
    });
  };

  /** The best results whose titles the query may still load: of a small index all. None while that is not known. */
  Engine.prototype.affordable = function (ranked, budget) {
    var store = this.store;
    // Once it is known it stays, while what it allows comes in.
    if (budget.results === null && !store.isWaiting()) {
      var names = ranked.map(function (entry) { return store.names("pages", search.fixed(entry.page, 4), 1)[0]; });
      if (store.isWaiting()) { return []; }
      var left = Math.min(budget.files - store.files, Math.floor((budget.bytes - store.bytes) / PAGE_SHARD));
      var missing = new Set();
      budget.results = names.findIndex(function (name, place) {
        if (store.leaves.has(name) || missing.has(name)) { return false; }
        missing.add(name);
        return place >= LEAST_RESULTS && missing.size > left;
      });
      if (budget.results < 0) { budget.results = names.length; }
    }
    return ranked.slice(0, budget.results || 0);
  };

  /** Which shards of text the results may load, so that the query stays within its budget; null while that is not known. */
  Engine.prototype.allowTexts = function (ranked, budget) {
    var store = this.store;
    var depth = store.root.trees.texts.depth;
    var pages = new Set(ranked.map(function (entry) { return store.names("pages", search.fixed(entry.page, 4), 1)[0]; }));
    if (store.isWaiting()) { return null; }
    var missing = Array.from(pages).filter(function (name) { return !store.leaves.has(name); }).length;
    function affordable(files, weight) {
      var bytes = budget.bytes - store.bytes - missing * PAGE_SHARD;
      return Math.max(0, Math.min(Math.floor((budget.files - store.files - missing) / files), Math.floor(bytes / weight)));
    }
    // In a large index it costs a file and a wait to find out where a text stands.
    if (budget.excerpts === null) {
      budget.excerpts = depth === 0 ? ranked.length : store.rounds - budget.rounds > LONGEST_WAY ? 0
        : affordable(1 + depth, TEXT_SHARD + depth * DIRECTORY_SHARD);
    }
    var texts = new Set();
    ranked.slice(0, budget.excerpts).forEach(function (entry) {
      if (entry.section > 0) { texts.add(store.names("texts", textKey(entry.page, entry.section), 1)[0]); }
    });
    if (store.isWaiting()) { return null; }
    var left = affordable(1, TEXT_SHARD);
    return new Set(Array.from(texts).filter(function (name) {
      if (store.leaves.has(name)) { return true; }
      left -= 1;
      return left >= 0;
    }));
  };

  /**
   * Says which texts may come, and has them come in while the titles do; not between one key and the next, when most results
   * are soon replaced.
   */
  Engine.prototype.expectTexts = function (ranked, budget) {
    var store = this.store;
    if (budget.texts !== null || store.isWaiting()) { return; }
    budget.texts = this.allowTexts(ranked, budget);
    if (budget.texts === null || !budget.isHurried) { return; }
    budget.texts.forEach(function (name) {
      // A failure shows when the excerpt is asked for.
      if (!store.leaves.has(name)) { store.fetch(name).catch(function () { return null; }); }
    });
  };

  /**
   * The excerpts of an answer's results, in their order; null where there is no text or the query has loaded enough.
   * @returns {Promise<(?{text: string, isMarked: boolean}[])[]>}
   */
  Engine.prototype.excerpts = function (answer) {
    var store = this.store;
    var mark = search.createMarker(answer, this.analyzer);
    var allowed = answer.texts || new Set();
    return store.ask(function () {
      return answer.results.map(function (result, place) {
        var key = textKey(result.page, result.ordinal);
        if (place >= answer.excerptCount || result.ordinal === 0 || !allowed.has(store.names("texts", key, 1)[0])) { return null; }
        var payload = store.value("texts", key);
        return payload === null ? null : search.excerpt(search.decodeText(payload), mark);
      });
    });
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
