/* What the words of a query mean in the lexicon: the same steps as SearchQuery and TermResolver in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var MAXIMUM_LENGTH = 1000;
  var LINKERS = ["", "s", "e", "en", "n"];

  /**
   * A query as it was typed, cut into words.
   * @param {string} text @param {object} analyzer @param {number} maximumWords
   */
  search.parseQuery = function (text, analyzer, maximumWords) {
    var pieces = text.slice(0, MAXIMUM_LENGTH).split(/["\u201c\u201d\u201e\u00ab\u00bb]/);
    var query = { words: [], phrases: [], isGrowing: false };
    pieces.forEach(function (piece, index) {
      var isPhrase = index % 2 === 1 && index < pieces.length - 1;
      var tokens = search.words(piece);
      var phrase = isPhrase && tokens.length > 0 ? query.phrases.length : null;
      if (phrase !== null) { query.phrases.push(tokens.map(function (token) { return search.fold(token.word); })); }
      tokens.forEach(function (token) {
        query.words.push({ word: token.word, folded: search.fold(token.word), phrase: phrase,
          isStopWord: phrase === null && analyzer.isStopWord(token.word),
          isAbbreviation: /^[A-Z0-9]{2,6}$/.test(piece.slice(token.start, token.end)) &&
            /[A-Z]/.test(piece.slice(token.start, token.end)) });
      });
      if (index === pieces.length - 1 && !isPhrase) {
        query.isGrowing = tokens.length > 0 && tokens[tokens.length - 1].end === piece.length;
      }
    });
    if (query.words.length > maximumWords) {
      query.words.length = maximumWords;
      query.isGrowing = false;
    }
    if (query.words.every(function (word) { return word.isStopWord; })) {
      query.words.forEach(function (word) { word.isStopWord = false; });
    }
    return query;
  };

  /** @param {string} payload @param {string} form */
  function decodeEntry(payload, form) {
    var reader = new search.Reader(payload);
    var head = reader.number();
    var entry = { frequency: head >> 2, isWholeName: (head & 2) !== 0, alternatives: [] };
    if (head & 1) {
      var keep = form.length - reader.number();
      entry.alternatives.push({ classes: [form.slice(0, keep) + payload.slice(reader.cursor)], isSynonym: false });
      return entry;
    }
    while (!reader.isAtEnd()) {
      var code = reader.number();
      var classes = [];
      for (var count = code >> 1; count > 0; count -= 1) {
        var kept = form.length - reader.number();
        classes.push(form.slice(0, kept) + reader.text());
      }
      entry.alternatives.push({ classes: classes, isSynonym: (code & 1) === 1 });
    }
    return entry;
  }

  /** How many edits apart two words are, or -1 if more than `limit`. */
  search.editDistance = function (left, right, limit) {
    if (Math.abs(left.length - right.length) > limit) { return -1; }
    var before = [];
    var previous = [];
    for (var start = 0; start <= right.length; start += 1) { previous.push(start); }
    for (var row = 1; row <= left.length; row += 1) {
      var current = [row];
      var least = row;
      for (var column = 1; column <= right.length; column += 1) {
        var change = left.charAt(row - 1) === right.charAt(column - 1) ? 0 : 1;
        var best = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change);
        if (row > 1 && column > 1 && left.charAt(row - 1) === right.charAt(column - 2) &&
            left.charAt(row - 2) === right.charAt(column - 1)) { best = Math.min(best, before[column - 2] + 1); }
        current.push(best);
        least = Math.min(least, best);
      }
      if (least > limit) { return -1; }
      before = previous;
      previous = current;
    }
    return previous[right.length] <= limit ? previous[right.length] : -1;
  };

  function reverse(word) { return word.split("").reverse().join(""); }
  function same(left, right) { return left.length === right.length && left.join(" ") === right.join(" "); }
  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }
  function startsWith(text, beginning) { return text.slice(0, beginning.length) === beginning; }

  /** Adds a meaning, unless it is there with at least the same weight. */
  function addAlternative(term, alternative) {
    if (alternative.classes.length === 0) { return; }
    for (var index = 0; index < term.alternatives.length; index += 1) {
      if (same(term.alternatives[index].classes, alternative.classes)) {
        if (term.alternatives[index].weight < alternative.weight) { term.alternatives[index] = alternative; }
        return;
      }
    }
    term.alternatives.push(alternative);
  }

  /** @constructor */
  function Resolver(store, analyzer) {
    this.store = store;
    this.analyzer = analyzer;
    this.scoring = store.root.scoring;
  }
  var proto = Resolver.prototype;

  proto.entry = function (form) {
    var value = this.store.value("lexicon", form);
    return value === null ? null : decodeEntry(value, form);
  };
  proto.add = function (entry, form, kind, weight, term) {
    var scoring = this.scoring;
    entry.alternatives.forEach(function (alternative) {
      addAlternative(term, { classes: alternative.classes, form: form, kind: alternative.isSynonym ? "synonym" : kind,
        weight: alternative.isSynonym ? Math.floor(weight * scoring.synonym / 256) : weight });
    });
  };
  proto.addForms = function (term, isGrowing) {
    var resolver = this;
    var form = term.word.folded;
    var entry = this.entry(form);
    if (entry !== null) { this.add(entry, form, "exact", this.scoring.exact, term); }
    if (!isGrowing || term.word.phrase !== null || form.length < 2) { return; }
    var weight = term.alternatives.length === 0 ? this.scoring.prefix : Math.floor(this.scoring.prefix / 2);
    this.completions(form).forEach(function (found) { resolver.add(found.entry, found.form, "prefix", weight, term); });
  };
  proto.completions = function (form) {
    var found = [];
    this.store.leavesAround("lexicon", form, 2).forEach(function (leaf) {
      for (var index = search.position(leaf, form); index < leaf.keys.length && startsWith(leaf.keys[index], form); index += 1) {
        if (leaf.keys[index].length > form.length) {
          var entry = decodeEntry(leaf.values[index], leaf.keys[index]);
          if (entry.alternatives.length > 0) { found.push({ form: leaf.keys[index], entry: entry }); }
        }
      }
    });
    found.sort(function (left, right) {
      return right.entry.frequency - left.entry.frequency || left.form.length - right.form.length || compare(left.form, right.form);
    });
    return found.slice(0, this.scoring.completions);
  };

  /** Neighbours written together: whole names, and compounds that were typed as two words. */
  proto.addJoins = function (query, terms) {
    var words = query.words;
    var names = [];
    for (var first = 0; first < words.length; first += 1) {
      var joined = "";
      for (var last = first; last < Math.min(words.length, first + 8); last += 1) {
        joined += words[last].folded;
        var isWhole = first === 0 && last === words.length - 1;
        if ((!isWhole && (words[first].isStopWord || words[last].isStopWord)) || joined.length > 120) { continue; }
        var entry = this.entry(joined);
        if (entry === null) { continue; }
        if (entry.isWholeName) {
          names.push({ key: "=" + joined, share: 256, words: words.slice(first, last + 1)
            .filter(function (word) { return !word.isStopWord; }).length });
        }
        if (last > first) { this.addJoin(entry, joined, terms.slice(first, last + 1)); }
      }
    }
    return names;
  };
  /** Names that start with everything typed so far, the shortest first. */
  proto.growingNames = function (query) {
    var typed = query.words.map(function (word) { return word.folded; }).join("");
    var leaf = typed.length < 3 ? null : this.store.leavesAround("lexicon", typed, 1)[0];
    if (!leaf) { return []; }
    var found = [];
    for (var index = search.position(leaf, typed); index < leaf.keys.length && startsWith(leaf.keys[index], typed); index += 1) {
      if (leaf.keys[index].length > typed.length && decodeEntry(leaf.values[index], leaf.keys[index]).isWholeName) {
        found.push(leaf.keys[index]);
      }
    }
    found.sort(function (left, right) { return left.length - right.length || compare(left, right); });
    return found.slice(0, 5).map(function (name) {
      return { key: "=" + name, words: 0, share: Math.floor(typed.length * 256 / name.length) };
    });
  };
  proto.addJoin = function (entry, form, terms) {
    var resolver = this;
    var present = terms.filter(function (term) { return term !== null; });
    present.forEach(function (term) {
      resolver.add(entry, form, "compound", Math.floor(resolver.scoring.compound / present.length), term);
    });
  };

  /** For a word that the index does not have: its stem, its parts, and words that look like it. */
  proto.addFallbacks = function (term) {
    var resolver = this;
    var key = this.analyzer.classKey(term.word.word);
    var form = this.formOfClass(key);
    if (this.store.isWaiting()) { return; }
    if (form !== null) {
      addAlternative(term, { classes: [key], weight: this.scoring.stem, kind: "stem", form: form });
      return;
    }
    if (term.word.phrase !== null) { return; }
    var split = this.split(term.word.folded);
    if (split !== null) {
      addAlternative(term, { classes: split.classes, weight: this.scoring.compound, kind: "compound", form: split.form });
    }
    var similar = this.similarForms(term.word);
    similar.forEach(function (found) {
      if (split !== null && found.distance !== 1) { return; }
      var entry = resolver.entry(found.form);
      if (entry === null) { return; }
      var isOne = found.distance === 1;
      resolver.add(entry, found.form, isOne ? "oneEdit" : "twoEdits", isOne ? resolver.scoring.oneEdit : resolver.scoring.twoEdits,
        term);
    });
    if (split !== null || similar.length === 0) { this.addParts(term.word.folded, term); }
  };
  /** The longest beginning and the longest end of an unknown word that the index knows, each by itself. */
  proto.addParts = function (form, term) {
    if (form.length < 8) { return; }
    var weight = this.scoring.part;
    var part = null;
    for (var end = form.length - 3; end >= 5 && part === null; end -= 1) {
      part = this.part(form.slice(0, end));
      if (part !== null) {
        addAlternative(term, { classes: part.classes, weight: weight, kind: "part", form: form.slice(0, end) });
      }
    }
    var positions = this.suffixPositions(form, 5);
    for (var index = 0; index < positions.length; index += 1) {
      var entry = this.plainEntry(form.slice(positions[index]));
      if (entry !== null) {
        addAlternative(term, { classes: entry.classes, weight: weight, kind: "part", form: form.slice(positions[index]) });
        return;
      }
    }
  };
  /** Where the forms start that a word ends in, the longest first; in a small lexicon, everywhere. */
  proto.suffixPositions = function (form, letters) {
    var positions = [];
    for (var position = 3; position <= form.length - letters; position += 1) { positions.push(position); }
    if (this.store.isEmpty("reverse")) { return positions; }
    var backward = reverse(form);
    var leaf = this.store.leavesAround("reverse", backward, 1)[0];
    if (!leaf) { return []; }
    return positions.filter(function (one) {
      var key = backward.slice(0, form.length - one);
      return leaf.keys[search.position(leaf, key)] === key;
    });
  };
  proto.formOfClass = function (key) {
    var beginning = key.slice(0, Math.max(3, key.length - 3));
    var starts = [beginning, key];
    for (var place = 0; place < 2; place += 1) {
      var leaf = this.store.leavesAround("lexicon", starts[place], 1)[0];
      if (!leaf) { continue; }
      for (var index = search.position(leaf, beginning);
        index < leaf.keys.length && startsWith(leaf.keys[index], beginning); index += 1) {
        var isOfClass = decodeEntry(leaf.values[index], leaf.keys[index]).alternatives.some(function (alternative) {
          return !alternative.isSynonym && alternative.classes.length === 1 && alternative.classes[0] === key;
        });
        if (isOfClass) { return leaf.keys[index]; }
      }
    }
    return null;
  };
  proto.split = function (form) {
    var best = null;
    var positions = this.suffixPositions(form, 4);
    for (var place = 0; form.length >= 8 && place < positions.length; place += 1) {
      var middle = positions[place];
      if (middle < 4) { continue; }
      var right = this.plainEntry(form.slice(middle));
      for (var index = 0; right !== null && index < LINKERS.length; index += 1) {
        var end = middle - LINKERS[index].length;
        if (end < 4 || form.slice(end, middle) !== LINKERS[index]) { continue; }
        var left = this.part(form.slice(0, end));
        if (left === null) { continue; }
        var frequency = Math.min(left.frequency, right.frequency);
        if (frequency > (best === null ? 0 : best.frequency)) {
          best = { classes: left.classes.concat(right.classes), form: form.slice(0, end) + " " + form.slice(middle),
            frequency: frequency };
        }
      }
    }
    return best;
  };
  /** A word that is known, or only as the stem of others ("opvoed"). */
  proto.part = function (form) {
    var entry = this.plainEntry(form);
    if (entry !== null) { return entry; }
    return form.length >= 5 && this.formOfClass(form) !== null ? { classes: [form], frequency: 1 } : null;
  };
  proto.plainEntry = function (form) {
    var entry = this.entry(form);
    if (entry === null) { return null; }
    var plain = entry.alternatives.filter(function (alternative) { return !alternative.isSynonym; })[0];
    return plain ? { classes: plain.classes, frequency: entry.frequency } : null;
  };
  proto.similarForms = function (word) {
    var form = word.folded;
    if (form.length < this.scoring.oneEditFrom || !/[aeiouy]/.test(form) || word.isAbbreviation) { return []; }
    var limit = form.length >= this.scoring.twoEditsFrom ? 2 : 1;
    var found = new Map();
    this.candidates(form).forEach(function (candidate) {
      if (found.has(candidate.form)) { return; }
      var distance = search.editDistance(form, candidate.form, limit);
      if (distance >= 0) { found.set(candidate.form, { form: candidate.form, distance: distance, frequency: candidate.frequency }); }
    });
    var sorted = Array.from(found.values()).sort(function (left, right) {
      return left.distance - right.distance || right.frequency - left.frequency || compare(left.form, right.form);
    });
    return sorted.slice(0, 3).filter(function (one) { return one.distance === sorted[0].distance; });
  };
  proto.candidates = function (form) {
    var found = [];
    var isSmall = this.store.isEmpty("reverse");
    this.store.leavesAround("lexicon", isSmall ? "" : form, isSmall ? 1000 : 1).forEach(function (leaf) {
      leaf.keys.forEach(function (key, index) {
        if (Math.abs(key.length - form.length) <= 2) {
          found.push({ form: key, frequency: new search.Reader(leaf.values[index]).number() >> 2 });
        }
      });
    });
    if (isSmall) { return found; }
    this.store.leavesAround("reverse", reverse(form), 1).forEach(function (leaf) {
      leaf.keys.forEach(function (key, index) {
        if (Math.abs(key.length - form.length) <= 2) {
          found.push({ form: reverse(key), frequency: new search.Reader(leaf.values[index]).number() });
        }
      });
    });
    return found;
  };

  /** The meanings of a query's words; not to be used while the store is waiting. */
  search.resolveQuery = function (query, store, analyzer) {
    var resolver = new Resolver(store, analyzer);
    var terms = query.words.map(function (word) { return word.isStopWord ? null : { word: word, alternatives: [] }; });
    terms.forEach(function (term, index) {
      if (term !== null) { resolver.addForms(term, query.isGrowing && index === terms.length - 1); }
    });
    var names = resolver.addJoins(query, terms);
    if (query.isGrowing) { names = names.concat(resolver.growingNames(query)); }
    if (!store.isWaiting()) {
      terms.forEach(function (term) {
        if (term !== null && term.alternatives.length === 0) { resolver.addFallbacks(term); }
      });
    }
    return { terms: terms.filter(function (term) { return term !== null; }), names: names, phrases: query.phrases };
  };
})(typeof globalThis === "object" ? globalThis : self);
