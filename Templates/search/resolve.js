/* What the words of a query mean in the lexicon: the same steps as SearchQuery and TermResolver in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

  var NAME_LENGTH = 7;
  /** Letters of a name written together; a longer one is no name. */
  var LONGEST_NAME = 120;

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
  proto.addForms = function (term, isGrowing) {
    var resolver = this;
    var form = term.word.folded;
    var entry = this.entry(form);
    if (entry !== null) { this.add(entry, form, "exact", this.scoring.exact, term); }
    var isBeginning = isGrowing ? form.length >= 2 : term.alternatives.length === 0 && form.length >= 3;
    if (!isBeginning || term.word.phrase !== null) { return; }
    var weight = term.alternatives.length === 0 ? this.scoring.prefix : Math.floor(this.scoring.prefix / 2);
    this.completions(form).forEach(function (found) { resolver.add(found.entry, found.form, "prefix", weight, term); });
  };
  proto.completions = function (form) {
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

  /** Neighbours written together: whole names, and compounds that were typed as two words. */
  proto.addJoins = function (query, terms) {
    var words = query.words;
    var names = [];
    for (var first = 0; first < words.length; first += 1) {
      var beginning = words[first].isStopWord ? null : this.entry(words[first].folded);
      var joined = "";
      for (var last = first; last < Math.min(words.length, first + 8); last += 1) {
        joined += words[last].folded;
        var isWhole = first === 0 && last === words.length - 1;
        if ((!isWhole && (words[first].isStopWord || words[last].isStopWord)) || joined.length > LONGEST_NAME) { continue; }
        // What words go on in the next one is known once they are here.
        var isPossible = last === first || (!this.store.isWaiting() &&
          (beginning === null || (beginning.continuations & (1 << words[first + 1].folded.charCodeAt(0) % 15)) !== 0));
        var entry = isPossible ? this.entry(joined) : null;
        if (entry === null) {
          if (isWhole) { this.addSimilarJoin(joined, terms); }
          continue;
        }
        if (entry.isWholeName) {
          names.push({ key: "=" + joined, share: 256, words: words.slice(first, last + 1)
            .filter(function (word) { return !word.isStopWord; }).length });
        }
        if (last > first) { this.addJoin(entry, joined, this.scoring.compound, terms.slice(first, last + 1)); }
      }
    }
    return names;
  };
  /** Names that start with everything typed so far, the shortest first. */
  proto.growingNames = function (query) {
    var typed = query.words.map(function (word) { return word.folded; }).join("");
    var store = this.store;
    var leaf = typed.length < 3 ? null : store.leavesAround("lexicon", typed, 1)[0];
    if (!leaf) { return []; }
    var found = [];
    for (var index = search.position(leaf, typed); index < leaf.keys.length && startsWith(leaf.keys[index], typed); index += 1) {
      if (leaf.keys[index].length > typed.length && search.decodeEntry(leaf.values[index], leaf.keys[index], store).isWholeName) {
        found.push(leaf.keys[index]);
      }
    }
    found.sort(function (left, right) { return left.length - right.length || compare(left, right); });
    return found.slice(0, 5).map(function (name) {
      return { key: "=" + name, words: 0, share: Math.floor(typed.length * 256 / name.length) };
    });
  };
  /** "kracht gezinen": two or three words, one of them unknown, that together look like a word of the index. */
  proto.addSimilarJoin = function (joined, terms) {
    var resolver = this;
    var isUnknown = terms.some(function (term) { return term !== null && term.alternatives.length === 0; });
    if (terms.length < 2 || terms.length > 3 || !isUnknown || this.store.isWaiting()) { return; }
    this.similarForms(joined).forEach(function (found) {
      var weight = found.distance === 1 ? resolver.scoring.oneEdit : resolver.scoring.twoEdits;
      resolver.addJoin(search.decodeEntry(found.payload, found.form, resolver.store), found.form, weight, terms);
    });
  };
  proto.addJoin = function (entry, form, weight, terms) {
    var resolver = this;
    var present = terms.filter(function (term) { return term !== null; });
    present.forEach(function (term) {
      resolver.add(entry, form, "compound", Math.floor(weight / present.length), term);
    });
  };

  /** What the words of a phrase mean: only the forms as they were typed count. */
  proto.phrase = function (number, query) {
    var resolver = this;
    var words = query.phrases[number];
    var known = query.words.filter(function (word) { return word.phrase === number && !word.isStopWord; });
    var entries = known.map(function (word) { return resolver.plainEntry(word.folded); });
    var joined = words.join("");
    var entry = joined.length > LONGEST_NAME ? null : this.entry(joined);
    return { words: words, count: known.length, name: entry !== null && entry.isWholeName ? "=" + joined : null,
      classes: entries.some(function (one) { return one === null; }) ? null
        : entries.reduce(function (all, one) { return all.concat(one.classes); }, []) };
  };

  /** The meanings of a query's words; not to be used while the store is waiting. */
  search.resolveQuery = function (query, store, analyzer) {
    var resolver = new Resolver(store, analyzer);
    var terms = query.words.map(function (word) { return word.isStopWord ? null : { word: word, alternatives: [] }; });
    terms.forEach(function (term, index) {
      if (term !== null) { resolver.addForms(term, query.isGrowing && index === terms.length - 1); }
    });
    var phrases = query.phrases.map(function (words, number) { return resolver.phrase(number, query); });
    var names = phrases.filter(function (phrase) { return phrase.name !== null; }).map(function (phrase) {
      return { key: phrase.name, words: phrase.count, share: 256 };
    }).concat(resolver.addJoins(query, terms));
    if (query.isGrowing) { names = names.concat(resolver.growingNames(query)); }
    if (!store.isWaiting()) {
      terms.forEach(function (term) {
        if (term !== null && term.alternatives.length === 0 && term.word.phrase === null) { resolver.addFallbacks(term); }
      });
    }
    return { terms: terms.filter(function (term) { return term !== null; }), names: names, phrases: phrases };
  };
})(typeof globalThis === "object" ? globalThis : self);
