/* The query engine: from typed text to results and their excerpts, with the points that the generator gives as well. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var PHRASE_PAGES = 40;
  /** Characters that the first query and each later one may load, and what a shard of text may weigh. */
  var FIRST_BUDGET = 330000;
  var LATER_BUDGET = 140000;
  var FILE_BUDGET = 20;
  var TEXT_SHARD = 28000;

  /** The pages of a class or name. @param {?string} payload */
  function decodeList(payload) {
    if (payload === null) { return { weight: 0, pages: [] }; }
    var reader = new search.Reader(payload);
    var list = { weight: reader.number(), pages: [] };
    reader.number();
    var number = 0;
    while (!reader.isAtEnd()) {
      number += reader.number();
      var units = [];
      for (var isLast = false; !isLast;) {
        var code = reader.number();
        units.push({ ordinal: code >> 1, impact: reader.number() });
        isLast = (code & 1) === 1;
      }
      list.pages.push({ number: number, units: units });
    }
    return list;
  }

  function sum(numbers) { return numbers.reduce(function (total, number) { return total + number; }, 0); }

  /** Gives pages their points. @constructor */
  function Ranker(store, query) {
    this.store = store;
    this.scoring = store.root.scoring;
    this.query = query;
    this.pages = new Map();
    this.weights = [];
  }
  var proto = Ranker.prototype;

  proto.list = function (key) { return decodeList(this.store.value("postings", key)); };
  proto.page = function (number) {
    if (!this.pages.has(number)) { this.pages.set(number, { number: number, units: new Map(), nameBonus: 0 }); }
    return this.pages.get(number);
  };
  proto.add = function (points, number, ordinal, term) {
    var units = this.page(number).units;
    if (!units.has(ordinal)) { units.set(ordinal, this.query.terms.map(function () { return 0; })); }
    units.get(ordinal)[term] = Math.max(points, units.get(ordinal)[term]);
  };
  proto.addPoints = function (lists, weight, term) {
    var ranker = this;
    var others = lists.slice(1).map(function (list) {
      return new Map(list.pages.map(function (page) { return [page.number, page.units]; }));
    });
    lists[0].pages.forEach(function (page) {
      page.units.forEach(function (unit) {
        var total = unit.impact;
        var isMet = others.every(function (other) {
          var match = (other.get(page.number) || []).filter(function (one) { return one.ordinal === unit.ordinal; })[0];
          total += match ? match.impact : 0;
          return match !== undefined;
        });
        if (isMet) { ranker.add((Math.floor(total / lists.length) * weight) >> 8, page.number, unit.ordinal, term); }
      });
    });
  };
  proto.addName = function (name) {
    var ranker = this;
    var scoring = this.scoring;
    var isWhole = name.words >= this.query.terms.length;
    this.list(name.key).pages.forEach(function (page) {
      var strength = page.units[0].impact;
      var bonus = name.share < 256 ? Math.floor(scoring.partName * strength * name.share / 768)
        : Math.floor((isWhole ? scoring.wholeName * strength : scoring.partName * strength * name.words) / 3);
      var match = ranker.page(page.number);
      match.nameBonus = Math.max(match.nameBonus, bonus);
    });
  };
  proto.coverage = function (page) {
    var met = 0;
    var all = 0;
    var units = Array.from(page.units.values());
    this.weights.forEach(function (weight, term) {
      all += weight;
      if (units.some(function (points) { return points[term] > 0; })) { met += weight; }
    });
    return all === 0 ? 256 : Math.floor(met * 256 / all);
  };
  proto.score = function (page) {
    var scoring = this.scoring;
    var head = page.units.get(0) || this.query.terms.map(function () { return 0; });
    var headTotal = sum(head);
    var best = { section: 0, total: headTotal };
    var others = 0;
    Array.from(page.units.keys()).sort(function (left, right) { return left - right; }).forEach(function (ordinal) {
      if (ordinal === 0) { return; }
      var total = headTotal + sum(page.units.get(ordinal));
      others += total - headTotal;
      if (total > best.total || (best.section === 0 && total >= best.total)) { best = { section: ordinal, total: total }; }
    });
    others -= best.total - headTotal;
    var total = best.total + ((Math.min(others, best.total) * scoring.otherSections) >> 8);
    var coverage = this.coverage(page);
    if (coverage < scoring.leastCoverage && page.nameBonus === 0) { return null; }
    var covered = ((((total * coverage) >> 8) * coverage) >> 8) + page.nameBonus;
    var type = this.store.typeOf(page.number);
    var prior = this.store.root.priors.length === 0 ? 100 : this.store.root.priors[type];
    return { page: page.number, type: type, section: best.section, score: Math.floor(covered * prior / 100) };
  };
  proto.rank = function () {
    var ranker = this;
    this.query.terms.forEach(function (term, index) {
      var weight = 0;
      term.alternatives.forEach(function (alternative) {
        var lists = alternative.classes.map(function (key) { return ranker.list(key); });
        var listWeight = Math.max.apply(null, lists.map(function (list) { return list.weight; }));
        var isExtra = term.alternatives[0].kind === "exact" && alternative.kind !== "exact";
        if (!isExtra) { weight = Math.max(weight, (listWeight * alternative.weight) >> 8); }
        ranker.addPoints(lists, alternative.weight, index);
      });
      ranker.weights.push(term.alternatives.length === 0 ? ranker.scoring.unknownWord : Math.max(1, weight));
    });
    this.query.names.forEach(function (name) { ranker.addName(name); });
    return Array.from(this.pages.values()).map(function (page) { return ranker.score(page); })
      .filter(function (entry) { return entry !== null; })
      .sort(function (left, right) { return right.score - left.score || left.page - right.page; });
  };

  function decodeSummary(payload) {
    var reader = new search.Reader(payload);
    var summary = { url: reader.text(), title: reader.text(), sections: [] };
    for (var count = reader.number(); count > 0; count -= 1) {
      summary.sections.push({ anchor: reader.text(), heading: reader.text() });
    }
    return summary;
  }
  function textKey(page, section) { return search.fixed(page, 4) + search.fixed(section, 2); }

  /** An opened index. @constructor */
  function Engine(store) {
    this.store = store;
    this.analyzer = search.createAnalyzer(store.root);
    this.queries = 0;
    this.spent = { bytes: 0, files: 0 };
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

  function hasPhrase(words, phrase) {
    for (var start = 0; start + phrase.length <= words.length; start += 1) {
      if (phrase.every(function (word, index) { return words[start + index] === word; })) { return true; }
    }
    return false;
  }
  function foldedWords(text) { return search.words(text).map(function (token) { return search.fold(token.word); }); }

  /** The section that has the first phrase, if every phrase is on the page; -1 if not. */
  Engine.prototype.sectionWithPhrases = function (entry, phrases) {
    var summary = this.summary(entry.page);
    if (summary === null) { return -1; }
    var texts = [{ section: 0, words: foldedWords(summary.title) }];
    summary.sections.forEach(function (section, index) { texts.push({ section: index + 1, words: foldedWords(section.heading) }); });
    function allFound() {
      return phrases.every(function (phrase) { return texts.some(function (text) { return hasPhrase(text.words, phrase); }); });
    }
    var order = [entry.section];
    for (var index = 1; index <= summary.sections.length; index += 1) { if (index !== entry.section) { order.push(index); } }
    for (var place = 0; place < order.length && !allFound(); place += 1) {
      if (order[place] > 0) {
        var text = this.store.value("texts", textKey(entry.page, order[place]));
        if (text !== null) { texts.push({ section: order[place], words: foldedWords(search.decodeText(text)) }); }
      }
    }
    if (!allFound()) { return -1; }
    var sections = texts.filter(function (text) { return hasPhrase(text.words, phrases[0]); })
      .map(function (text) { return text.section; });
    return sections.indexOf(entry.section) >= 0 ? entry.section : sections[sections.length - 1];
  };

  Engine.prototype.verified = function (ranked, phrases, limit) {
    var engine = this;
    var found = [];
    ranked.slice(0, PHRASE_PAGES).forEach(function (entry) {
      if (found.length >= limit || engine.store.wanted.size > 8) { return; }
      var section = engine.sectionWithPhrases(entry, phrases);
      if (section >= 0) { found.push({ page: entry.page, type: entry.type, section: section, score: entry.score }); }
    });
    return found;
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

  Engine.prototype.answer = function (text, options) {
    var engine = this;
    var store = this.store;
    var answer = { query: text, results: [], total: 0, types: [], facets: [], terms: [] };
    var query = search.parseQuery(text, this.analyzer, store.root.scoring.maximumWords);
    if (options.isTyping === false) { query.isGrowing = false; }
    if (query.words.length === 0) { return answer; }
    var resolved = search.resolveQuery(query, store, this.analyzer);
    if (store.isWaiting()) { return answer; }
    var ranked = new Ranker(store, resolved).rank();
    if (store.isWaiting()) { return answer; }
    ranked = this.withFacets(ranked, options.facets || {});
    answer.types = store.root.types.map(function (type, index) {
      return { type: type, count: ranked.filter(function (entry) { return entry.type === index; }).length };
    }).filter(function (one) { return one.count > 0; });
    if (options.types && options.types.length > 0) {
      ranked = ranked.filter(function (entry) { return options.types.indexOf(store.root.types[entry.type]) >= 0; });
    }
    var limit = options.limit || 10;
    if (resolved.phrases.length > 0) { ranked = this.verified(ranked, resolved.phrases, limit); }
    if (options.withFacets) { answer.facets = this.counts(ranked); }
    answer.total = ranked.length;
    answer.terms = resolved.terms.map(function (term) {
      return { word: term.word.word, folded: term.word.folded, alternatives: term.alternatives };
    });
    answer.isGrowing = query.isGrowing;
    answer.results = ranked.slice(0, limit).map(function (entry) { return engine.result(entry); })
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
    this.spent = { bytes: this.queries === 0 ? 0 : this.store.bytes, files: this.queries === 0 ? 0 : this.store.files };
    return this.store.ask(function () { return engine.answer(String(text), options || {}); }).then(function (answer) {
      engine.queries += 1;
      return answer;
    });
  };

  /**
   * The excerpts of an answer's results, in their order; null where there is no text or the query has loaded enough.
   * @returns {Promise<(?{text: string, isMarked: boolean}[])[]>}
   */
  Engine.prototype.excerpts = function (answer) {
    var engine = this;
    var store = this.store;
    var mark = search.createMarker(answer, this.analyzer);
    var bytes = (this.queries > 1 ? LATER_BUDGET : FIRST_BUDGET) - (store.bytes - this.spent.bytes);
    var files = FILE_BUDGET - (store.files - this.spent.files);
    var left = Math.max(0, Math.min(files, Math.floor(bytes / TEXT_SHARD)));
    var allowed = new Set();
    function text(result) {
      if (result.ordinal === 0) { return null; }
      var key = textKey(result.page, result.ordinal);
      var name = store.names("texts", key, 1)[0];
      if (name === undefined) { return null; }
      if (!store.leaves.has(name) && !allowed.has(name)) {
        if (left === 0) { return null; }
        left -= 1;
        allowed.add(name);
      }
      return store.value("texts", key);
    }
    return store.ask(function () {
      return answer.results.map(function (result) {
        var payload = text(result);
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
