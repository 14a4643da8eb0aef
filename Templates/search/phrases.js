/* Where phrases stand: pairs of words say where to look, and texts whether it is so. The same as PairTable and PhraseChecker in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  /** Letters of a pair's hash that make the key of an entry, and those that stand in the entry. */
  var KEY_LENGTH = 2;
  var REST_LENGTH = 3;
  /** Files that are asked for at the same time. */
  var WIDTH = 24;

  /** A number for two words, of 30 bits. */
  search.pairHash = function (first, second) {
    var text = first + " " + second;
    var hash = 2166136261;
    for (var place = 0; place < text.length; place += 1) { hash = Math.imul(hash ^ text.charCodeAt(place), 16777619); }
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x2c1b3c6d);
    hash ^= hash >>> 13;
    return hash & 0x3fffffff;
  };

  /** The units that have two words side by side. */
  function unitsOfPair(store, first, second) {
    var digits = search.fixed(search.pairHash(first, second), KEY_LENGTH + REST_LENGTH);
    var payload = store.value("pairs", digits.slice(0, KEY_LENGTH));
    var rest = digits.slice(KEY_LENGTH);
    var found = [];
    if (payload === null) { return found; }
    for (var reader = new search.Reader(payload); !reader.isAtEnd() && found.length === 0;) {
      var isWanted = payload.slice(reader.cursor, reader.cursor += REST_LENGTH) === rest;
      for (var count = reader.number(), page = 0; count > 0; count -= 1) {
        page += reader.number();
        var ordinal = reader.number();
        if (isWanted) { found.push(page * search.SECTIONS + ordinal); }
      }
    }
    return found;
  }

  /** The units in which each two neighbours of a phrase stand side by side; what is not there yet is asked for. */
  search.placesOfPhrase = function (store, words) {
    var lists = words.slice(1).map(function (word, place) { return unitsOfPair(store, words[place], word); });
    return lists.length === 0 ? [] : lists.slice(1).reduce(function (left, list) {
      var known = new Set(list);
      return left.filter(function (unit) { return known.has(unit); });
    }, lists[0]);
  };

  function hasPhrase(text, phrase) {
    var words = search.words(text).map(function (token) { return search.fold(token.word); });
    for (var start = 0; start + phrase.length <= words.length; start += 1) {
      if (phrase.every(function (word, index) { return words[start + index] === word; })) { return true; }
    }
    return false;
  }

  /** The unit of a page that has a phrase, the one that fits the query best if it does; -1 if none, null if that is not known yet. */
  function placeOf(engine, phrase, entry, summary) {
    var units = phrase.units.get(entry.page) || [];
    var order = units.filter(function (unit) { return unit === entry.section; })
      .concat(units.filter(function (unit) { return unit !== entry.section; }));
    for (var index = 0; index < order.length; index += 1) {
      var unit = order[index];
      if (unit === 0 ? hasPhrase(summary.title, phrase.words) : hasPhrase(summary.sections[unit - 1].heading, phrase.words)) { return unit; }
      if (unit === 0 || summary.sections[unit - 1].shard === "") { continue; }
      var text = engine.text(entry.page, unit, summary.sections[unit - 1]);
      if (text === null) { return null; }
      if (hasPhrase(text, phrase.words)) { return unit; }
    }
    return -1;
  }

  /** The section that has the first phrase, if every phrase is on the page; -1 if not, null if that is not known yet. */
  function sectionWith(engine, phrases, entry) {
    var summary = engine.summary(entry.page);
    if (summary === null) { return null; }
    var section = -1;
    for (var index = 0; index < phrases.length; index += 1) {
      var place = placeOf(engine, phrases[index], entry, summary);
      if (place === null) { return null; }
      if (place < 0 && !phrases[index].named.has(entry.page)) { return -1; }
      if (section < 0) { section = place < 0 ? entry.section : place; }
    }
    return section;
  }

  /**
   * The pages that have the phrases, as many as are shown; those that follow are taken at the word of their pairs.
   * @param {object} engine @param {object[]} ranked @param {object[]} phrases
   * @param {{limit: number, isShown: function(object): boolean}} options
   * @returns {object[]}
   */
  search.verifyPhrases = function (engine, ranked, phrases, options) {
    var found = [];
    var shown = 0;
    ranked.forEach(function (entry) {
      if (shown >= options.limit) {
        found.push(entry);
      } else if (engine.store.wanted.size < WIDTH) {
        var section = sectionWith(engine, phrases, entry);
        // What is not known yet may be there: it takes its place until it is known.
        if (section === null || section >= 0) {
          found.push(Object.assign({}, entry, { section: section === null ? entry.section : section }));
          shown += options.isShown(entry) ? 1 : 0;
        }
      }
    });
    return found;
  };
})(typeof globalThis === "object" ? globalThis : self);
