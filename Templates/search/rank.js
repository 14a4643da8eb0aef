/* Gives pages their points, in whole numbers: the same as Ranker in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

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
        : isWhole ? Math.floor(scoring.wholeName * strength / 3)
        : Math.floor(scoring.partName * strength * name.words * name.words / (3 * ranker.query.terms.length));
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
    var covered = ((((total * coverage) >> 8) * coverage) >> 8) + page.nameBonus;
    var type = this.store.typeOf(page.number);
    var prior = this.store.root.priors.length === 0 ? 100 : this.store.root.priors[type];
    return { page: page.number, type: type, section: best.section, score: Math.floor(covered * prior / 100),
      isCovered: coverage >= scoring.leastCoverage || page.nameBonus > 0 };
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
    var ranked = Array.from(this.pages.values()).map(function (page) { return ranker.score(page); });
    var covered = ranked.filter(function (entry) { return entry.isCovered; });
    // Little is better than nothing.
    return (covered.length === 0 ? ranked : covered)
      .sort(function (left, right) { return right.score - left.score || left.page - right.page; });
  };

  /**
   * All pages that match well enough, the best first; not to be used while the store is waiting.
   * @param {object} store @param {object} query what `resolveQuery` gives
   * @returns {{page: number, type: number, section: number, score: number}[]}
   */
  search.rank = function (store, query) { return new Ranker(store, query).rank(); };
})(typeof globalThis === "object" ? globalThis : self);
