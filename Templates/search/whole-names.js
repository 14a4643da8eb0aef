/* Whole names in a query: the same steps as NameLookup and QueryPhrase in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var proto = search.Resolver.prototype;
  /** Letters of a name written together; a longer one is no name. */
  var LONGEST_NAME = 120;
  /** Names that what is typed may become. */
  var GROWING_NAMES = 5;

  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }
  function join(words) { return words.map(function (word) { return word.folded; }).join(""); }
  function countTerms(words) { return words.filter(function (word) { return !word.isStopWord; }).length; }

  /** A name that takes in the terms of a stretch of the query, the last word of it included. */
  function nameOf(joined, words, first, last) {
    var start = countTerms(words.slice(0, first));
    return { key: "=" + joined, start: start, end: start + countTerms(words.slice(first, last + 1)), weight: 256, share: 256 };
  }

  /** Neighbours written together: whole names, and compounds that were typed as two words. */
  proto.addJoins = function (query, terms, names) {
    var words = query.words;
    for (var first = 0; first < words.length; first += 1) {
      var beginning = words[first].isStopWord && first > 0 ? null : this.entry(words[first].folded);
      var joined = "";
      for (var last = first; last < Math.min(words.length, first + 8); last += 1) {
        joined += words[last].folded;
        var isWhole = first === 0 && last === words.length - 1;
        if ((!isWhole && (words[first].isStopWord || words[last].isStopWord)) || joined.length > LONGEST_NAME) { continue; }
        // What words go on in the next one is known once they are here.
        var isPossible = last === first || (this.isKnown &&
          (beginning === null || search.isContinued(beginning, words[first + 1].folded)));
        var entry = isPossible ? this.entry(joined) : null;
        if (entry === null) {
          if (isWhole) { this.addSimilarJoin(joined, terms, names); }
          continue;
        }
        if (entry.isWholeName) { names.push(nameOf(joined, words, first, last)); }
        if (last > first) { this.addJoin(entry, joined, this.scoring.compound, terms.slice(first, last + 1)); }
      }
    }
  };

  /** The class of a word as far as the lexicon knows it; a stop word is its own. */
  proto.keyOf = function (word, term) {
    if (term === null) { return word.folded; }
    var own = term.alternatives.filter(function (one) { return search.isOwnKind(one.kind); })[0];
    return own ? own.classes[0] : this.analyzer.classKey(word.word);
  };
  /** Stretches of words that the site or the vocabulary knows another word for: "niet naar school", "old systems"; with their stop
   * words, and without. */
  proto.addStretches = function (query, terms) {
    this.addStretchesOf(query.words, terms);
    function isTelling(word, index) { return terms[index] !== null; }
    var telling = query.words.filter(isTelling);
    if (telling.length < query.words.length) { this.addStretchesOf(telling, terms.filter(function (term) { return term !== null; })); }
  };
  proto.addStretchesOf = function (words, terms) {
    var resolver = this;
    var keys = words.map(function (word, index) { return resolver.keyOf(word, terms[index]); });
    for (var first = 0; first + 1 < keys.length; first += 1) {
      var beginning = words[first].phrase === null ? this.entry(search.synonymKey(keys[first])) : null;
      if (beginning === null || !search.isContinued(beginning, keys[first + 1])) { continue; }
      var joined = keys[first];
      for (var last = first + 1; last < Math.min(keys.length, first + 6); last += 1) {
        joined += keys[last];
        var entry = this.entry(search.synonymKey(joined));
        if (entry === null) { continue; }
        var present = terms.slice(first, last + 1).filter(function (term) { return term !== null; });
        // Where the site has each of the words, what they mean together comes second.
        var isKnown = present.every(function (term) { return term.alternatives.length > 0 && search.isOwnKind(term.alternatives[0].kind); });
        var weight = Math.floor((isKnown ? this.scoring.exact : this.scoring.lone) / Math.max(1, present.length));
        for (var index = 0; index < present.length; index += 1) { this.add(entry, joined, "compound", weight, present[index]); }
      }
    }
  };

  /** Names that start with everything typed so far, the shortest first. */
  proto.addGrowingNames = function (query, names) {
    var typed = join(query.words);
    var store = this.store;
    var leaf = typed.length < 2 ? null : store.leavesAround("lexicon", typed, 1)[0];
    if (!leaf) { return; }
    var found = [];
    for (var index = search.position(leaf, typed);
      index < leaf.keys.length && leaf.keys[index].slice(0, typed.length) === typed; index += 1) {
      if (leaf.keys[index].length > typed.length) {
        var entry = search.decodeEntry(leaf.values[index], leaf.keys[index], store);
        if (entry.isWholeName && entry.frequency > 0) { found.push(leaf.keys[index]); }
      }
    }
    found.sort(function (left, right) { return left.length - right.length || compare(left, right); });
    found.slice(0, GROWING_NAMES).forEach(function (name) {
      names.push({ key: "=" + name, start: 0, end: 0, weight: 256, share: Math.floor(typed.length * 256 / name.length) });
    });
  };

  /** The name that the whole query is an inflection of: "netwerken activeren" for "Netwerk activeren". */
  proto.addInflectedName = function (query, terms, names) {
    var resolver = this;
    var keys = query.words.map(function (word, index) { return resolver.keyOf(word, terms[index]); });
    var joined = keys.join("");
    if (joined.length > LONGEST_NAME || joined === join(query.words)) { return; }
    var beginning = keys.length > 1 ? this.entry(keys[0]) : null;
    if (beginning !== null && !search.isContinued(beginning, keys[1])) { return; }
    var entry = this.entry(joined);
    if (entry !== null && entry.isWholeName) { names.push(nameOf(joined, query.words, 0, query.words.length - 1)); }
  };

  /** "kracht gezinen": two or three words, one of them unknown, that together look like a word or name of the index. */
  proto.addSimilarJoin = function (joined, terms, names) {
    var resolver = this;
    var isUnknown = terms.some(function (term) { return term !== null && term.alternatives.length === 0; });
    if (terms.length < 2 || terms.length > 3 || !isUnknown || this.store.isWaiting()) { return; }
    var count = terms.filter(function (term) { return term !== null; }).length;
    this.similarForms(joined).forEach(function (found) {
      var weight = found.distance === 1 ? resolver.scoring.oneEdit : resolver.scoring.twoEdits;
      var entry = search.decodeEntry(found.payload, found.form, resolver.store);
      if (entry.isWholeName) { names.push({ key: "=" + found.form, start: 0, end: count, weight: weight, share: 256 }); }
      resolver.addJoin(entry, found.form, weight, terms);
    });
  };
  proto.addJoin = function (entry, form, weight, terms) {
    var resolver = this;
    var present = terms.filter(function (term) { return term !== null; });
    present.forEach(function (term) {
      resolver.add(entry, form, "compound", Math.floor(weight / present.length), term);
    });
  };

  /** What the words of a phrase mean: of a phrase of one word only the form as it was typed counts. */
  proto.phrase = function (number, query) {
    var words = query.phrases[number];
    var places = query.words.map(function (word, index) { return word.phrase === number ? index : -1; })
      .filter(function (index) { return index >= 0; });
    var single = { alternatives: [] };
    var own = words.length === 1 ? this.entry(words[0]) : null;
    if (own !== null) { this.add(own, words[0], "exact", this.scoring.exact, single); }
    var joined = words.join("");
    var entry = joined.length > LONGEST_NAME ? null : this.entry(joined);
    var isName = entry !== null && entry.isWholeName && places.length > 0;
    return { words: words, name: isName ? nameOf(joined, query.words, places[0], places[places.length - 1]) : null,
      single: single.alternatives.filter(function (alternative) { return alternative.kind === "exact"; }) };
  };
})(typeof globalThis === "object" ? globalThis : self);
