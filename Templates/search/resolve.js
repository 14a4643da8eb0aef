/* What the words of a query mean in the lexicon: the same steps as SearchQuery and TermResolver in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

  var NAME_LENGTH = 7;
  /** How surely a form means what an alternative says: it is the word itself, a synonym, or a related word. */
  var OWN = 0;
  var RELATED = 2;
  /** What the synonyms of a class stand under. */
  search.synonymKey = function (key) { return "~" + key; };
  search.NAME_LENGTH = NAME_LENGTH;
  /** Whether a kind of meaning is the word itself, in this form or another. */
  search.isOwnKind = function (kind) { return kind === "exact" || kind === "stem"; };
  search.isOwn = function (alternative) { return alternative.strength === OWN; };

  /** An entry of the lexicon; the store learns where the pages of its classes stand. @param {string} payload @param {string} form @param {object} store */
  search.decodeEntry = function (payload, form, store) {
    var reader = new search.Reader(payload);
    var head = reader.number();
    var entry = { frequency: head >> 7, place: (head >> 4) & 7, hasSynonyms: (head & 8) !== 0,
      isWholeName: (head & 2) !== 0, alternatives: [],
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
      entry.alternatives.push({ classes: [note(form.slice(0, keep) + payload.slice(reader.cursor), name)], strength: OWN });
      return entry;
    }
    while (!reader.isAtEnd()) {
      var code = reader.number();
      var classes = [];
      for (var count = code >> 2; count > 0; count -= 1) {
        var kept = form.length - reader.number();
        var where = place();
        classes.push(note(form.slice(0, kept) + reader.text(), where));
      }
      entry.alternatives.push({ classes: classes, strength: code & 3 });
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
  function Resolver(store, analyzer, isTyping) {
    this.store = store;
    /** Whether the reader may still be typing: then little is loaded. */
    this.isTyping = isTyping;
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
    var resolver = this;
    entry.alternatives.forEach(function (alternative) {
      if (alternative.strength === OWN) {
        search.addAlternative(term, { classes: alternative.classes, form: form, kind: kind, weight: weight, forms: 1 << entry.place });
      } else {
        resolver.addSynonym(alternative, form, weight, term);
      }
    });
  };
  proto.addSynonym = function (alternative, form, weight, term) {
    var isRelated = alternative.strength === RELATED;
    var share = isRelated ? this.scoring.related : this.scoring.synonym;
    search.addAlternative(term, { classes: alternative.classes, form: form, kind: isRelated ? "related" : "synonym",
      weight: Math.floor(weight * share / 256), forms: 0 });
  };
  /** What the vocabulary and the site say that a word also means. */
  proto.synonyms = function (word, entry) {
    var own = entry === null ? undefined : entry.alternatives.filter(search.isOwn)[0];
    var found = this.entry(search.synonymKey(own ? own.classes[0] : this.analyzer.classKey(word)));
    var most = this.isTyping ? this.scoring.meanings >> 1 : this.scoring.meanings;
    return found === null ? [] : found.alternatives.slice(0, most);
  };
  /** The word itself. */
  proto.addExact = function (term) {
    var entry = this.entry(term.word.folded);
    if (entry !== null) { this.add(entry, term.word.folded, "exact", this.scoring.exact, term); }
  };
  /** The stem of a word where there is no such word, its synonyms, and its completions where it may go on. */
  proto.addForms = function (term, isGrowing, isKnown) {
    var resolver = this;
    var form = term.word.folded;
    var entry = this.entry(form);
    var isUnknown = term.alternatives.length === 0;
    var isBeginning = isGrowing ? form.length >= 2 : isKnown && isUnknown && form.length >= 3;
    if (term.word.phrase !== null) { return; }
    if (isUnknown && isKnown) { this.addStem(term); }
    // Between one key and the next the word itself will do.
    if ((entry === null ? isKnown : entry.hasSynonyms) && (isUnknown || !this.isTyping)) {
      var share = term.alternatives.length === 0 ? this.scoring.lone : this.scoring.exact;
      this.synonyms(term.word.word, entry).forEach(function (alternative) {
        resolver.addSynonym(alternative, form, share, term);
      });
    }
    if (!isBeginning) { return; }
    var weight = isUnknown ? this.scoring.prefix : Math.floor(this.scoring.prefix / 2);
    this.completions(form, term.alternatives.length === 0).forEach(function (found) { resolver.add(found.entry, found.form, "prefix", weight, term); });
  };
  /** The most frequent forms that start with a word; names and synonyms that no text has only where there is nothing else. */
  proto.completions = function (form, orSynonyms) {
    var scoring = this.scoring;
    var found = this.formsFrom(form, 2);
    if (found.length === 0 && orSynonyms && !this.store.isWaiting()) { found = this.formsFrom(search.synonymKey(form), 1); }
    var plain = found.filter(function (one) { return one.entry.alternatives.some(search.isOwn); });
    if (plain.length > 0 || !orSynonyms) { found = plain; }
    found.sort(function (left, right) {
      return right.entry.frequency - left.entry.frequency || left.form.length - right.form.length || compare(left.form, right.form);
    });
    var occurrences = 0;
    return found.slice(0, this.isTyping ? scoring.typedCompletions : scoring.completions).filter(function (one, place) {
      var isKept = place < 3 || occurrences < scoring.completionOccurrences;
      occurrences += Math.pow(2, one.entry.frequency);
      return isKept;
    });
  };
  proto.formsFrom = function (form, leaves) {
    var store = this.store;
    var found = [];
    store.leavesAround("lexicon", form, leaves).forEach(function (leaf) {
      for (var index = search.position(leaf, form); index < leaf.keys.length && startsWith(leaf.keys[index], form); index += 1) {
        if (leaf.keys[index].length > form.length) {
          var entry = search.decodeEntry(leaf.values[index], leaf.keys[index], store);
          if (entry.alternatives.length > 0) { found.push({ form: leaf.keys[index], entry: entry }); }
        }
      }
    });
    return found;
  };

  /** Whether the last word may go on: while it is typed, and where the index does not have it. */
  proto.isGrowing = function (query) {
    var last = query.words[query.words.length - 1];
    if (query.isGrowing || last.phrase !== null) { return query.isGrowing; }
    var entry = this.entry(last.folded);
    if (entry === null) { return this.synonyms(last.word, null).length === 0; }
    return entry.alternatives.length === 0 && !entry.isWholeName && !entry.hasSynonyms;
  };

  /** Terms that stand side by side, with at most two stop words between them. */
  function neighbours(query, terms) {
    var found = [];
    var number = -1;
    var last = null;
    terms.forEach(function (term, index) {
      if (term === null) { return; }
      number += 1;
      if (last !== null && index - last <= 3 && query.words[index].phrase === null && query.words[last].phrase === null) {
        found.push({ first: number - 1, second: number,
          words: query.words.slice(last, index + 1).map(function (word) { return word.folded; }) });
      }
      last = index;
    });
    return found;
  }

  /** The meanings of a query's words; not to be used while the store is waiting. */
  search.resolveQuery = function (query, store, analyzer, isTyping) {
    var resolver = new Resolver(store, analyzer, isTyping);
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
    if (isKnown && !store.isWaiting()) { resolver.addStretches(query, terms); }
    if (!isTyping && isKnown && !store.isWaiting()) { resolver.addSeparated(query, terms); }
    if (isGrowing && (query.isGrowing || isKnown)) { resolver.addGrowingNames(query, names); }
    if (!store.isWaiting()) {
      resolver.addInflectedName(query, terms, names);
      var present = terms.filter(function (term) { return term !== null; });
      present.forEach(function (term) {
        if (term.word.phrase !== null) { return; }
        if (term.alternatives.length === 0) {
          resolver.addFallbacks(term, present.length === 1 ? names : []);
        } else if (!isTyping && term.alternatives.every(function (one) { return one.kind === "related"; })) {
          resolver.addSplit(term);
        }
      });
    }
    var excluded = query.excluded.map(function (word) { return resolver.plainEntry(word.folded); })
      .filter(function (entry) { return entry !== null; }).map(function (entry) { return entry.classes; });
    var weak = store.words("weak");
    terms.forEach(function (term) {
      if (term !== null) { term.share = weak.indexOf(term.word.folded) < 0 || term.hasParticle ? 256 : resolver.scoring.weak; }
    });
    return { terms: terms.filter(function (term) { return term !== null; }), names: names, phrases: phrases, excluded: excluded,
      neighbours: isTyping ? [] : neighbours(query, terms), isGrowing: isGrowing };
  };
})(typeof globalThis === "object" ? globalThis : self);
