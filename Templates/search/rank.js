/* Gives pages their points, in whole numbers: the same as Ranker in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  /** A unit is a page and the number of its section in one number: pages times this, plus the section. */
  var SECTIONS = 65536;
  /** Lists that stay decoded: those of the words that are being typed. */
  var MOST_LISTS = 60;

  /** The units of a class or name, ascending, and what each gives. @param {?string} payload */
  function decodeList(payload) {
    if (payload === null) { return { weight: 0, units: [], impacts: [], isWhole: true }; }
    var reader = new search.Reader(payload);
    var list = { weight: reader.number(), units: [], impacts: [], isWhole: true };
    var left = reader.number();
    for (var page = 0; !reader.isAtEnd();) {
      page += reader.number();
      left -= 1;
      for (var code = 0; (code & 1) === 0;) {
        code = reader.number();
        list.units.push(page * SECTIONS + (code >> 1));
        list.impacts.push(reader.number());
      }
    }
    list.isWhole = left === 0;
    return list;
  }
  function pageOf(unit) { return Math.floor(unit / SECTIONS); }

  /** The units that several lists share, with the mean of what they give. */
  function shared(lists) {
    var others = lists.slice(1).map(function (list) {
      return new Map(list.units.map(function (unit, place) { return [unit, list.impacts[place]]; }));
    });
    var result = { units: [], impacts: [] };
    lists[0].units.forEach(function (unit, place) {
      if (others.every(function (other) { return other.has(unit); })) {
        var total = others.reduce(function (sum, other) { return sum + other.get(unit); }, lists[0].impacts[place]);
        result.units.push(unit);
        result.impacts.push(Math.floor(total / lists.length));
      }
    });
    return result;
  }

  /** The numbers of several ascending lists, each once, ascending. @returns {Float64Array} */
  function union(lists) {
    var all = new Float64Array(lists.reduce(function (total, list) { return total + list.length; }, 0));
    var count = 0;
    lists.forEach(function (list) {
      all.set(list, count);
      count += list.length;
    });
    all.sort();
    count = 0;
    for (var place = 0; place < all.length; place += 1) {
      if (place === 0 || all[place] !== all[place - 1]) {
        all[count] = all[place];
        count += 1;
      }
    }
    return all.subarray(0, count);
  }

  function isBetter(left, right) { return right.score - left.score || left.page - right.page; }

  /** Gives pages their points. Flat rows and no object for each unit: a frequent word has thousands. @constructor */
  function Ranker(store, query) {
    this.store = store;
    this.scoring = store.root.scoring;
    this.query = query;
    this.width = query.terms.length;
    /** What each meaning of a term gives: units, impacts and weight. */
    this.shares = [];
    this.units = null;
    /** The points of the terms in each unit, unit after unit. */
    this.points = null;
    /** The points of pages for a name that takes in the whole query, and for one that takes in a part. */
    this.wholeBonuses = new Map();
    this.partBonuses = new Map();
    this.weights = [];
  }
  var proto = Ranker.prototype;

  proto.list = function (key) {
    var payload = this.store.value("postings", key);
    var lists = this.store.lists;
    var list = payload === null ? undefined : lists.get(key);
    if (list === undefined) {
      list = decodeList(payload);
      if (lists.size >= MOST_LISTS) { lists.clear(); }
      if (payload !== null) { lists.set(key, list); }
    }
    return list;
  };
  /** Spreads what the lists give over the units, the best of each term. */
  proto.gather = function () {
    var width = this.width;
    var units = union(this.shares.map(function (share) { return share.units; }));
    var points = new Int32Array(units.length * width);
    this.shares.forEach(function (share) {
      for (var place = 0, row = 0; place < share.units.length; place += 1) {
        while (units[row] < share.units[place]) { row += 1; }
        var given = (share.impacts[place] * share.weight) >> 8;
        if (given > points[row * width + share.term]) { points[row * width + share.term] = given; }
      }
    });
    this.units = units;
    this.points = points;
  };
  proto.addName = function (name, all) {
    var scoring = this.scoring;
    var isGrowing = name.share < 256;
    var isWhole = name.end - name.start >= this.width;
    var met = this.weights.slice(name.start, name.end).reduce(function (total, weight) { return total + weight; }, 0);
    // Who types letters and digits among other words means the code.
    var isCode = /[0-9]/.test(name.key) && /[^=0-9]/.test(name.key);
    var share = isCode ? 256 : all === 0 ? 0 : Math.floor(met * 256 / all);
    var bonuses = isGrowing || isWhole ? this.wholeBonuses : this.partBonuses;
    var list = this.list(name.key);
    for (var place = 0; place < list.units.length; place += 1) {
      var strength = list.impacts[place];
      var page = Math.floor(list.units[place] / SECTIONS);
      var bonus = Math.floor((isGrowing ? scoring.partName * strength * name.share : isWhole ? scoring.wholeName * strength * name.weight
        : scoring.partName * strength * (name.end - name.start) * share) / 768);
      bonuses.set(page, Math.max(bonus, bonuses.get(page) || 0));
    }
  };
  /** The points of a page whose units are these, the head first. */
  proto.score = function (page, start, end, all) {
    var scoring = this.scoring;
    var best = { section: 0, total: 0 };
    var headTotal = 0;
    var others = 0;
    var met = 0;
    for (var row = start; row < end; row += 1) {
      var section = this.units[row] % SECTIONS;
      var total = section === 0 ? 0 : headTotal;
      for (var term = 0; term < this.width; term += 1) {
        var points = this.points[row * this.width + term];
        total += points;
        if (points > 0) { met |= 1 << term; }
      }
      if (section === 0) {
        headTotal = best.total = total;
      } else {
        others += total - headTotal;
        if (total > best.total || (best.section === 0 && total >= best.total)) { best = { section: section, total: total }; }
      }
    }
    others -= best.total - headTotal;
    var sum = best.total + ((Math.min(others, best.total) * scoring.otherSections) >> 8);
    var weight = 0;
    for (var word = 0; word < this.width; word += 1) { weight += met & (1 << word) ? this.weights[word] : 0; }
    var coverage = all === 0 ? 256 : Math.floor(weight * 256 / all);
    // A part counts for less where the page lacks the rest of the query.
    var bonus = Math.max(this.wholeBonuses.get(page) || 0, ((this.partBonuses.get(page) || 0) * coverage) >> 8);
    var covered = ((((sum * coverage) >> 8) * coverage) >> 8) + bonus;
    var type = this.store.typeOf(page);
    var prior = this.store.root.priors.length === 0 ? 100 : this.store.root.priors[type];
    return { page: page, type: type, section: best.section, score: Math.floor(covered * prior / 100),
      isCovered: coverage >= scoring.leastCoverage || bonus > 0 };
  };
  proto.addTerms = function () {
    var ranker = this;
    this.query.terms.forEach(function (term, index) {
      var weight = 0;
      term.alternatives.forEach(function (alternative) {
        var lists = alternative.classes.map(function (key) { return ranker.list(key); });
        var listWeight = Math.max.apply(null, lists.map(function (list) { return list.weight; }));
        var isExtra = term.alternatives[0].kind === "exact" && alternative.kind !== "exact";
        if (!isExtra) { weight = Math.max(weight, (listWeight * alternative.weight) >> 8); }
        var list = lists.length === 1 ? lists[0] : shared(lists);
        ranker.shares.push({ term: index, units: list.units, impacts: list.impacts, weight: alternative.weight });
      });
      ranker.weights.push(term.alternatives.length === 0 ? ranker.scoring.unknownWord : Math.max(1, weight));
    });
  };
  proto.rank = function () {
    var ranker = this;
    this.addTerms();
    var all = this.weights.reduce(function (total, weight) { return total + weight; }, 0);
    this.query.names.forEach(function (name) { ranker.addName(name, all); });
    this.gather();
    var units = this.units;
    var ranked = [];
    for (var start = 0, end = 0; start < units.length; start = end) {
      var page = Math.floor(units[start] / SECTIONS);
      while (end < units.length && units[end] < (page + 1) * SECTIONS) { end += 1; }
      ranked.push(this.score(page, start, end, all));
    }
    new Set(Array.from(this.wholeBonuses.keys()).concat(Array.from(this.partBonuses.keys()))).forEach(function (page) {
      var position = search.firstNotBefore(units, page * SECTIONS);
      if (!(units[position] < (page + 1) * SECTIONS)) { ranked.push(ranker.score(page, 0, 0, all)); }
    });
    if (this.query.phrases.length > 0) { return this.candidates(ranked).sort(isBetter); }
    var covered = ranked.filter(function (entry) { return entry.isCovered; });
    // Little is better than nothing.
    return (covered.length === 0 ? ranked : covered).sort(isBetter);
  };
  /** The pages on which every phrase may stand: those with a unit that has all of its words, and those of which it is a name. */
  proto.candidates = function (ranked) {
    var ranker = this;
    return this.query.phrases.reduce(function (left, phrase) {
      phrase.named = new Set(phrase.name === null ? [] : ranker.list(phrase.name.key).units.map(pageOf));
      var pages = new Set(phrase.named);
      if (phrase.classes !== null) {
        var lists = phrase.classes.map(function (key) { return ranker.list(key); });
        // Of a frequent word only the best pages are kept: it cannot say that a page lacks it.
        var whole = lists.filter(function (list) { return list.isWhole; });
        whole = whole.length === 0 ? lists : whole;
        if (whole.length === 0) { return left; }
        shared(whole).units.forEach(function (unit) { pages.add(pageOf(unit)); });
      }
      return left.filter(function (entry) { return pages.has(entry.page); });
    }, ranked);
  };

  /** Has the lists come in of what is known of a query so far. */
  search.expectLists = function (store, query) {
    query.terms.forEach(function (term) {
      term.alternatives.forEach(function (alternative) {
        alternative.classes.forEach(function (key) { store.value("postings", key); });
      });
    });
    query.names.forEach(function (name) { store.value("postings", name.key); });
  };

  /**
   * All pages that match well enough, the best first; not to be used while the store is waiting.
   * @param {object} store @param {object} query what `resolveQuery` gives
   * @returns {{page: number, type: number, section: number, score: number}[]}
   */
  search.rank = function (store, query) { return new Ranker(store, query).rank(); };
})(typeof globalThis === "object" ? globalThis : self);
