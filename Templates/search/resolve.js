/* What the words of a query mean in the lexicon: the same steps as SearchQuery and TermResolver in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

  var NAME_LENGTH = 7;

  /** An entry of the lexicon; the store learns where the pages of its classes stand. @param {string} payload @param {string} form @param {object} store */
  search.decodeEntry = function (payload, form, store) {
    var reader = new search.Reader(payload);
    var head = reader.number();
    var entry = { frequency: head >> 3, isWholeName: (head & 2) !== 0, alternatives: [],
      continuations: head & 4 ? reader.number() : 0 };
    var hasPlaces = store.root.trees.postings.depth > 0;
    function place() {
      if (!hasPlaces) { return ""; }
      reader.cursor += NAME_LENGTH;
      return payload.slice(reader.cursor - NAME_LENGTH, reader.cursor);
    }
    function note(key, name) {
      if (name !== "") { store.places.set(key, name); }
      return key;
    }
    if (entry.isWholeName) { note("=" + form, place()); }
    if (head & 1) {
      var keep = form.length - reader.number();
      var name = place();
      entry.alternatives.push({ classes: [note(form.slice(0, keep) + payload.slice(reader.cursor), name)], isSynonym: false });
      return entry;
    }
    while (!reader.isAtEnd()) {
      var code = reader.number();
      var classes = [];
      for (var count = code >> 1; count > 0; count -= 1) {
        var kept = form.length - reader.number();
        var where = place();
        classes.push(note(form.slice(0, kept) + reader.text(), where));
      }
      entry.alternatives.push({ classes: classes, isSynonym: (code & 1) === 1 });
    }
    return entry;
  };

  /** Whether a longer form may start with an entry's form and go on as a text does. */
  search.isContinued = function (entry, text) { return (entry.continuations & (1 << text.charCodeAt(0) % 15)) !== 0; };

  function same(left, right) { return left.length === right.length && left.join(" ") === right.join(" "); }
  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }
  function startsWith(text, beginning) { return text.slice(0, beginning.length) === beginning; }

  /** Adds a meaning, unless it is there with at least the same weight. */
  search.addAlternative = function (term, alternative) {
    if (alternative.classes.length === 0) { return; }
    for (var index = 0; index < term.alternatives.length; index += 1) {
      if (same(term.alternatives[index].classes, alternative.classes)) {
        if (term.alternatives[index].weight < alternative.weight) { term.alternatives[index] = alternative; }
        return;
      }
    }
    term.alternatives.push(alternative);
  };

  /** @constructor @param {object} store @param {object} analyzer */
  function Resolver(store, analyzer) {
    this.store = store;
    this.analyzer = analyzer;
    this.scoring = store.root.scoring;
    /** Whether every word of the query itself has been looked up. */
    this.isKnown = false;
  }
  search.Resolver = Resolver;
  var proto = Resolver.prototype;

  proto.entry = function (form) {
    var value = this.store.value("lexicon", form);
    return value === null ? null : search.decodeEntry(value, form, this.store);
  };
  proto.add = function (entry, form, kind, weight, term) {
    var scoring = this.scoring;
    entry.alternatives.forEach(function (alternative) {
      search.addAlternative(term, { classes: alternative.classes, form: form, kind: alternative.isSynonym ? "synonym" : kind,
        weight: alternative.isSynonym ? Math.floor(weight * scoring.synonym / 256) : weight });
    });
  };
  /** The word itself. */
  proto.addExact = function (term) {
    var entry = this.entry(term.word.folded);
    if (entry !== null) { this.add(entry, term.word.folded, "exact", this.scoring.exact, term); }
  };
  /** The stem of a word where there is no such word, and its completions there and while it is being typed. */
  proto.addForms = function (term, isGrowing, isKnown) {
    var resolver = this;
    var form = term.word.folded;
    var isUnknown = term.alternatives.length === 0;
    var isBeginning = isGrowing ? form.length >= 2 : isKnown && isUnknown && form.length >= 3;
    if (term.word.phrase !== null) { return; }
    if (isUnknown && isKnown) { this.addStem(term); }
    if (!isBeginning) { return; }
    var weight = isUnknown ? this.scoring.prefix : Math.floor(this.scoring.prefix / 2);
    this.completions(form, term.alternatives.length === 0).forEach(function (found) { resolver.add(found.entry, found.form, "prefix", weight, term); });
  };
  /** The most frequent forms that start with a word; names and synonyms that no text has only where there is nothing else. */
  proto.completions = function (form, orSynonyms) {
    var store = this.store;
    var scoring = this.scoring;
    var found = [];
    store.leavesAround("lexicon", form, 2).forEach(function (leaf) {
      for (var index = search.position(leaf, form); index < leaf.keys.length && startsWith(leaf.keys[index], form); index += 1) {
        if (leaf.keys[index].length > form.length) {
          var entry = search.decodeEntry(leaf.values[index], leaf.keys[index], store);
          if (entry.alternatives.length > 0) { found.push({ form: leaf.keys[index], entry: entry }); }
        }
      }
    });
    var plain = found.filter(function (one) {
      return one.entry.alternatives.some(function (alternative) { return !alternative.isSynonym; });
    });
    if (plain.length > 0 || !orSynonyms) { found = plain; }
    found.sort(function (left, right) {
      return right.entry.frequency - left.entry.frequency || left.form.length - right.form.length || compare(left.form, right.form);
    });
    var occurrences = 0;
    return found.slice(0, scoring.completions).filter(function (one, place) {
      var isKept = place < 3 || occurrences < scoring.completionOccurrences;
      occurrences += Math.pow(2, one.entry.frequency);
      return isKept;
    });
  };

  /** Whether the last word may go on: while it is typed, and where the index does not have it. */
  proto.isGrowing = function (query) {
    var last = query.words[query.words.length - 1];
    if (query.isGrowing || last.phrase !== null) { return query.isGrowing; }
    var entry = this.entry(last.folded);
    return entry === null || (entry.alternatives.length === 0 && !entry.isWholeName);
  };

  /** The meanings of a query's words; not to be used while the store is waiting. */
  search.resolveQuery = function (query, store, analyzer) {
    var resolver = new Resolver(store, analyzer);
    var terms = query.words.map(function (word) { return word.isStopWord ? null : { word: word, alternatives: [] }; });
    var isGrowing = resolver.isGrowing(query);
    terms.forEach(function (term) { if (term !== null) { resolver.addExact(term); } });
    // A name may start with a stop word.
    if (terms.length > 1) { resolver.entry(query.words[0].folded); }
    // A word that is not there yet may be known: its stem waits until that is clear.
    var isKnown = resolver.isKnown = !store.isWaiting();
    terms.forEach(function (term, index) {
      if (term !== null) { resolver.addForms(term, isGrowing && index === terms.length - 1, isKnown); }
    });
    var phrases = query.phrases.map(function (words, number) { return resolver.phrase(number, query); });
    var names = phrases.map(function (phrase) { return phrase.name; }).filter(function (name) { return name !== null; });
    resolver.addJoins(query, terms, names);
    if (isGrowing && (query.isGrowing || isKnown)) { resolver.addGrowingNames(query, names); }
    if (!store.isWaiting()) {
      resolver.addInflectedName(query, terms, names);
      var present = terms.filter(function (term) { return term !== null; });
      present.forEach(function (term) {
        if (term.alternatives.length > 0 || term.word.phrase !== null) { return; }
        resolver.addFallbacks(term, present.length === 1 ? names : []);
      });
    }
    return { terms: terms.filter(function (term) { return term !== null; }), names: names, phrases: phrases,
      isGrowing: isGrowing };
  };
})(typeof globalThis === "object" ? globalThis : self);
