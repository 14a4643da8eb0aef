/* What a word means that the index does not have: by its stem, its parts, or words that look like it. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var proto = search.Resolver.prototype;
  function reverse(word) { return word.split("").reverse().join(""); }
  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }
  function startsWith(text, beginning) { return text.slice(0, beginning.length) === beginning; }

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

  /** The class of a word that the index does not have, if it has other forms of it. */
  proto.addStem = function (term) {
    var key = this.analyzer.classKey(term.word.word);
    var form = this.formOfClass(key);
    if (this.store.isWaiting()) {
      // What is looked up next comes in at the same time.
      this.candidates(term.word.folded);
    } else if (form !== null) {
      search.addAlternative(term, { classes: [key], weight: this.scoring.stem, kind: "stem", form: form });
    }
  };

  /** For a word that the index does not have, nor its stem: its parts, and words that look like it; `names` gets those among them. */
  proto.addFallbacks = function (term, names) {
    var resolver = this;
    var split = this.split(term.word.folded);
    if (split !== null) {
      search.addAlternative(term, { classes: split.classes, weight: this.scoring.compound, kind: "compound", form: split.form });
    }
    var similar = term.word.isAbbreviation ? [] : this.similarForms(term.word.folded);
    similar.forEach(function (found) {
      if (split !== null && found.distance !== 1) { return; }
      var isOne = found.distance === 1;
      var entry = search.decodeEntry(found.payload, found.form, resolver.store);
      var weight = isOne ? resolver.scoring.oneEdit : resolver.scoring.twoEdits;
      if (entry.isWholeName) { names.push({ key: "=" + found.form, start: 0, end: 1, weight: weight, share: 256 }); }
      var kind = isOne ? "oneEdit" : "twoEdits";
      // A word of the vocabulary may be one of the site in another form: "kli\u00ebnt" for "cli\u00ebnten".
      var key = found.form.slice(1);
      var known = found.form.charAt(0) === "~" ? resolver.formOfClass(key) : null;
      if (known !== null) { search.addAlternative(term, { classes: [key], weight: weight, kind: kind, form: known }); }
      resolver.add(entry, found.form, kind, weight, term);
    });
    if (split !== null) {
      split.classes.forEach(function (key) {
        search.addAlternative(term, { classes: [key], weight: resolver.scoring.part, kind: "part", form: split.form });
      });
    } else if (similar.length === 0) {
      this.addParts(term.word.folded, term);
    }
  };
  /** For a word that only the vocabulary knows, and only as related to others: its two parts together as well. */
  proto.addSplit = function (term) {
    var split = this.split(term.word.folded);
    if (split === null) { return; }
    search.addAlternative(term, { classes: split.classes, weight: this.scoring.compound, kind: "compound", form: split.form });
  };
  /** "loopt steeds weg" where texts have "weglopen": the verb with its particle, as far as the index or the vocabulary knows it. */
  proto.addSeparated = function (query, terms) {
    var resolver = this;
    var separable = this.store.words("separable");
    query.words.forEach(function (word, place) {
      if (separable.indexOf(word.folded) < 0) { return; }
      verbsOf(place, query.words).some(function (verb) {
        var term = terms[verb];
        var stem = resolver.analyzer.classKey(query.words[verb].word);
        if (term === null || term.word.phrase !== null || stem.length < 3) { return false; }
        var key = word.folded + stem;
        var form = resolver.formOfClass(key);
        var entry = resolver.entry(search.synonymKey(key));
        if (form !== null) {
          search.addAlternative(term, { classes: [key], weight: resolver.scoring.compound, kind: "compound", form: form });
        }
        if (entry !== null) { resolver.add(entry, key, "compound", resolver.scoring.exact, term); }
        term.hasParticle = form !== null || entry !== null;
        return term.hasParticle;
      });
    });
  };
  /** Where the verb may be from which a particle is apart: behind it and "te", or one of the words before it, the nearest first. */
  function verbsOf(place, words) {
    var found = [];
    if (words[place].phrase !== null) { return found; }
    if (place + 2 < words.length && words[place + 1].folded === "te") { return [place + 2]; }
    for (var index = place - 1; index >= Math.max(0, place - 5); index -= 1) { found.push(index); }
    return found;
  }
  /** The longest beginning and the longest end of an unknown word that the index knows, each by itself. */
  proto.addParts = function (form, term) {
    if (form.length < 8 || this.addSeparable(form, term)) { return; }
    var weight = this.scoring.part;
    var part = null;
    // Where compounds are written as one word, a short one may be before another.
    var shortest = this.store.words("linkers").length === 0 ? 5 : 4;
    for (var end = form.length - 3; end >= shortest && part === null; end -= 1) {
      part = this.part(form.slice(0, end));
      if (part !== null) {
        search.addAlternative(term, { classes: part.classes, weight: weight, kind: "part", form: form.slice(0, end) });
      }
    }
    var positions = this.suffixPositions(form, 5);
    for (var index = 0; index < positions.length; index += 1) {
      var entry = this.plainEntry(form.slice(positions[index]));
      if (entry !== null) {
        search.addAlternative(term, { classes: entry.classes, weight: weight, kind: "part", form: form.slice(positions[index]) });
        return;
      }
    }
  };
  /** "afbouwen" where texts have "bouw de hulp af": the verb with what was split off, or else by itself. */
  proto.addSeparable = function (form, term) {
    var separable = this.store.words("separable");
    for (var index = 0; index < separable.length; index += 1) {
      var beginning = separable[index];
      var verb = form.slice(beginning.length);
      var key = this.analyzer.classKey(verb);
      var known = startsWith(form, beginning) && verb.length >= 4 ? this.formOfClass(key) : null;
      if (known === null) { continue; }
      var part = this.plainEntry(beginning);
      if (part !== null) {
        search.addAlternative(term, { classes: [key].concat(part.classes), weight: this.scoring.compound, kind: "compound",
          form: known });
      }
      search.addAlternative(term, { classes: [key], weight: this.scoring.part, kind: "part", form: known });
      return true;
    }
    return false;
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
    var store = this.store;
    var beginning = key.slice(0, Math.max(3, key.length - 3));
    var starts = [beginning, key];
    for (var place = 0; place < 2; place += 1) {
      var leaf = store.leavesAround("lexicon", starts[place], 1)[0];
      if (!leaf) { continue; }
      for (var index = search.position(leaf, beginning);
        index < leaf.keys.length && startsWith(leaf.keys[index], beginning); index += 1) {
        var isOfClass = search.decodeEntry(leaf.values[index], leaf.keys[index], store).alternatives.some(function (alternative) {
          return search.isOwn(alternative) && alternative.classes.length === 1 && alternative.classes[0] === key;
        });
        if (isOfClass) { return leaf.keys[index]; }
      }
    }
    return null;
  };
  proto.split = function (form) {
    var best = null;
    var linkers = [""].concat(this.store.words("linkers"));
    var positions = this.suffixPositions(form, 4);
    // What is longer is no word, and would take time with the square of its length.
    for (var place = 0; form.length >= 8 && form.length <= 64 && place < positions.length; place += 1) {
      var middle = positions[place];
      if (middle < 4) { continue; }
      var right = this.part(form.slice(middle));
      for (var index = 0; right !== null && index < linkers.length; index += 1) {
        var end = middle - linkers[index].length;
        if (end < 4 || form.slice(end, middle) !== linkers[index]) { continue; }
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
  /** A word that is known, or only as the stem of others ("opvoed"), or to the vocabulary. */
  proto.part = function (form) {
    var entry = this.plainEntry(form);
    if (entry !== null) { return entry; }
    if (form.length < 5) { return null; }
    var keys = [form, this.analyzer.classKey(form)];
    for (var place = 0; place < 2; place += 1) {
      if (this.formOfClass(keys[place]) !== null) { return { classes: [keys[place]], frequency: 1 }; }
    }
    var meaning = this.synonyms(form, null)[0];
    return meaning ? { classes: meaning.classes, frequency: 1 } : null;
  };
  proto.plainEntry = function (form) {
    var entry = this.entry(form);
    if (entry === null) { return null; }
    var plain = entry.alternatives.filter(search.isOwn)[0];
    return plain ? { classes: plain.classes, frequency: entry.frequency } : null;
  };
})(typeof globalThis === "object" ? globalThis : self);
