/* Gives pages their points, in whole numbers: the same as Ranker in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  /** A unit is a page and the number of its section in one number: pages times this, plus the section. */
  var SECTIONS = 65536;
  /** Lists that stay decoded: those of the words that are being typed. */
  var MAX_LISTS = 60;

  /** What the head of a list says: each unit names its forms, or the pages beyond the best stand under another key. */
  var HAS_FORMS = 1;
  var HAS_OVERFLOW = 2;
  /** How strong a name is that is the page's own. */
  var STRONG = 3;
  /** A form that is only a part of a longer word has this bit alone. */
  var OWN_FORMS = 15;

  /** The units of a class or name, ascending, and what each gives. @param {?string} payload */
  function decodeList(payload) {
    var list = { weight: 0, units: [], impacts: [], forms: null, hasOverflow: false };
    if (payload === null) { return list; }
    var reader = new search.Reader(payload);
    list.weight = reader.number();
    reader.number();
    var flags = reader.number();
    list.forms = flags & HAS_FORMS ? [] : null;
    list.hasOverflow = (flags & HAS_OVERFLOW) !== 0;
    for (var page = 0; !reader.isAtEnd();) {
      page += reader.number();
      for (var code = 0; (code & 1) === 0;) {
        code = reader.number();
        list.units.push(page * SECTIONS + (code >> 1));
        list.impacts.push(reader.number());
        if (list.forms !== null) { list.forms.push(reader.number()); }
      }
    }
    return list;
  }
  /** The units of two lists in one, ascending. */
  function joined(left, right) {
    var places = left.units.map(function (unit, place) { return { list: left, unit: unit, place: place }; })
      .concat(right.units.map(function (unit, place) { return { list: right, unit: unit, place: place }; }));
    places.sort(function (one, other) { return one.unit - other.unit; });
    return { weight: left.weight, hasOverflow: false,
      units: places.map(function (one) { return one.unit; }),
      impacts: places.map(function (one) { return one.list.impacts[one.place]; }),
      forms: left.forms === null && right.forms === null ? null
        : places.map(function (one) { return one.list.forms === null ? 1 : one.list.forms[one.place]; }) };
  }
  function formsAt(list, place) { return list.forms === null ? 1 : list.forms[place]; }
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
  function Ranker(store, query, isTyping) {
    this.store = store;
    /** Whether the reader may still be typing: then of a frequent word the best pages will do. */
    this.isTyping = isTyping;
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
    if (payload === null) { return decodeList(null); }
    var lists = this.store.lists;
    var name = this.isTyping ? key : key + "\u0001";
    var list = lists.get(name);
    if (list === undefined) {
      list = decodeList(payload);
      if (list.hasOverflow && !this.isTyping) {
        var overflow = this.store.value("postings", key + "\u0001");
        if (overflow === null) { return list; }
        list = joined(list, decodeList(overflow));
      }
      if (lists.size >= MAX_LISTS) { lists.clear(); }
      lists.set(name, list);
    }
    return list;
  };
  /** Spreads what the lists give over the units, the best of each term. */
  proto.gather = function () {
    var width = this.width;
    var units = union(this.shares.map(function (share) { return share.units; }));
    var points = new Int32Array(units.length * width);
    var otherForm = this.scoring.otherForm;
    this.shares.forEach(function (share) {
      for (var place = 0, row = 0; place < share.units.length; place += 1) {
        while (units[row] < share.units[place]) { row += 1; }
        var given = (share.impacts[place] * share.weight) >> 8;
        if (share.bit !== 0 && (formsAt(share, place) & share.bit) === 0) { given = (given * otherForm) >> 8; }
        given = (given * share.share) >> 8;
        if (given > points[row * width + share.term]) { points[row * width + share.term] = given; }
      }
    });
    this.units = units;
    this.points = points;
    this.near = new Int32Array(units.length);
  };
  /** The row of a unit, or -1. */
  proto.row = function (unit) {
    var row = search.firstNotBefore(this.units, unit);
    return this.units[row] === unit ? row : -1;
  };
  /** Words that stand side by side in the query and in a text count for more. */
  proto.addNearness = function () {
    var ranker = this;
    this.query.neighbours.forEach(function (pair) {
      search.placesOfPhrase(ranker.store, pair.words).forEach(function (unit) {
        var row = ranker.row(unit);
        if (row < 0) { return; }
        var sum = ranker.points[row * ranker.width + pair.first] + ranker.points[row * ranker.width + pair.second];
        ranker.near[row] += (sum * ranker.scoring.near) >> 8;
      });
    });
  };
  /** The pages that have a word which the query excludes, itself and not only as a part of another. */
  proto.excluded = function (mask) {
    var ranker = this;
    var pages = new Set();
    this.query.excluded.forEach(function (classes) {
      classes.forEach(function (key) {
        var list = ranker.list(key);
        list.units.forEach(function (unit, place) { if (formsAt(list, place) & mask) { pages.add(pageOf(unit)); } });
      });
    });
    return pages;
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
    var metByHead = 0;
    var totals = [];
    for (var row = start; row < end; row += 1) {
      var section = this.units[row] % SECTIONS;
      var total = (section === 0 ? 0 : headTotal) + this.near[row];
      for (var term = 0; term < this.width; term += 1) {
        var points = this.points[row * this.width + term];
        total += points;
        if (points > 0) { met |= 1 << term; }
        if (points > 0 && section === 0) { metByHead |= 1 << term; }
      }
      if (section === 0) {
        headTotal = best.total = total;
      } else {
        others += total - headTotal;
        if (total > headTotal) { totals.push({ ordinal: section, total: total }); }
        if (total > best.total || (best.section === 0 && total >= best.total)) { best = { section: section, total: total }; }
      }
    }
    others -= best.total - headTotal;
    var sum = best.total + ((Math.min(others, best.total) * scoring.otherSections) >> 8);
    var weight = 0;
    var headWeight = 0;
    for (var word = 0; word < this.width; word += 1) {
      weight += met & (1 << word) ? this.weights[word] : 0;
      headWeight += metByHead & (1 << word) ? this.weights[word] : 0;
    }
    // A title that says what was asked for.
    var headShare = all === 0 ? 0 : Math.floor(headWeight * 256 / all);
    sum += (((sum * headShare) >> 8) * scoring.title) >> 8;
    var coverage = all === 0 ? 256 : Math.floor(weight * 256 / all);
    // A part counts for less where the page lacks the rest of the query.
    var bonus = Math.max(this.wholeBonuses.get(page) || 0, ((this.partBonuses.get(page) || 0) * coverage) >> 8);
    var covered = Math.floor(((sum * coverage) >> 8) * (coverage + scoring.mildness) / (256 + scoring.mildness)) + bonus;
    var type = this.store.typeOf(page);
    var prior = this.store.root.priors.length === 0 ? 100 : this.store.root.priors[type];
    totals.sort(function (left, right) { return right.total - left.total || left.ordinal - right.ordinal; });
    return { page: page, type: type, section: best.section,
      sections: totals.slice(0, 3).map(function (one) { return one.ordinal; }), score: Math.floor(covered * prior / 100),
      isCovered: coverage >= scoring.minCoverage || bonus > 0 };
  };
  proto.addTerms = function () {
    var ranker = this;
    this.query.terms.forEach(function (term, index) {
      var weight = 0;
      term.alternatives.forEach(function (alternative) {
        var lists = alternative.classes.map(function (key) { return ranker.list(key); });
        var listWeight = Math.max.apply(null, lists.map(function (list) { return list.weight; }));
        var isExtra = search.isOwnKind(term.alternatives[0].kind) && !search.isOwnKind(alternative.kind);
        if (!isExtra) { weight = Math.max(weight, (listWeight * alternative.weight) >> 8); }
        var list = lists.length === 1 ? lists[0] : shared(lists);
        ranker.shares.push({ term: index, units: list.units, impacts: list.impacts, forms: list.forms || null,
          bit: lists.length === 1 ? alternative.forms || 0 : 0, weight: alternative.weight, share: term.share });
      });
      var own = term.alternatives.length === 0 ? ranker.scoring.unknownWord : weight;
      ranker.weights.push(Math.max(1, (own * term.share) >> 8));
    });
  };
  proto.rank = function () {
    var ranker = this;
    this.addTerms();
    var all = this.weights.reduce(function (total, weight) { return total + weight; }, 0);
    this.query.names.forEach(function (name) { ranker.addName(name, all); });
    this.gather();
    this.addNearness();
    var excluded = this.excluded(OWN_FORMS);
    var units = this.units;
    var ranked = [];
    for (var start = 0, end = 0; start < units.length; start = end) {
      var page = Math.floor(units[start] / SECTIONS);
      while (end < units.length && units[end] < (page + 1) * SECTIONS) { end += 1; }
      if (!excluded.has(page)) { ranked.push(this.score(page, start, end, all)); }
    }
    new Set(Array.from(this.wholeBonuses.keys()).concat(Array.from(this.partBonuses.keys()))).forEach(function (page) {
      var position = search.firstNotBefore(units, page * SECTIONS);
      if (!(units[position] < (page + 1) * SECTIONS) && !excluded.has(page)) { ranked.push(ranker.score(page, 0, 0, all)); }
    });
    if (this.query.phrases.length > 0) { return this.withPhrases(ranked).sort(isBetter); }
    var covered = ranked.filter(function (entry) { return entry.isCovered; });
    // Little is better than nothing.
    return (covered.length === 0 ? ranked : covered).sort(isBetter);
  };
  /** Where each phrase may stand: units with its words side by side, by page, and pages of which it is the name. */
  proto.placePhrases = function () {
    var ranker = this;
    this.query.phrases.forEach(function (phrase) {
      phrase.named = new Set(phrase.name === null ? [] : ranker.list(phrase.name.key).units.map(pageOf));
      phrase.units = new Map();
      function add(unit) {
        var page = pageOf(unit);
        if (!phrase.units.has(page)) { phrase.units.set(page, []); }
        phrase.units.get(page).push(unit % SECTIONS);
      }
      if (phrase.words.length > 1) {
        search.placesOfPhrase(ranker.store, phrase.words).forEach(add);
      } else {
        phrase.single.forEach(function (alternative) {
          if (alternative.classes.length !== 1) { return; }
          var list = ranker.list(alternative.classes[0]);
          list.units.forEach(function (unit, place) { if (formsAt(list, place) & alternative.forms) { add(unit); } });
        });
      }
    });
  };
  /** The pages on which every phrase may stand. */
  proto.withPhrases = function (ranked) {
    var store = this.store;
    var scoring = this.scoring;
    var phrases = this.query.phrases;
    this.placePhrases();
    function hasAll(page) { return phrases.every(function (phrase) { return phrase.named.has(page) || phrase.units.has(page); }); }
    var known = new Set(ranked.map(function (entry) { return entry.page; }));
    var excluded = this.excluded(~0);
    var found = ranked.filter(function (entry) { return hasAll(entry.page); });
    var pages = new Set(Array.from(phrases[0].named).concat(Array.from(phrases[0].units.keys())));
    // A phrase of words that texts are not searched for gives no points by itself.
    Array.from(pages).sort(function (left, right) { return left - right; }).forEach(function (page) {
      if (known.has(page) || excluded.has(page) || !hasAll(page)) { return; }
      var type = store.typeOf(page);
      found.push({ page: page, type: type, section: 0, sections: [], score: Math.floor(scoring.phrase * store.root.priors[type] / 100),
        isCovered: true });
    });
    return found;
  };

  /** Has the lists come in of what is known of a query so far. */
  search.expectLists = function (store, query) {
    query.neighbours.forEach(function (pair) { search.placesOfPhrase(store, pair.words); });
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
  search.rank = function (store, query, isTyping) { return new Ranker(store, query, isTyping).rank(); };
  search.SECTIONS = SECTIONS;
  /** The pages of which a text is the name itself, not a synonym. @param {string} payload */
  search.strongPages = function (payload) {
    var list = decodeList(payload);
    return list.units.filter(function (unit, place) { return list.impacts[place] >= STRONG; }).map(pageOf);
  };
})(typeof globalThis === "object" ? globalThis : self);
