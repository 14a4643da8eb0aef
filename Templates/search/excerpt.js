/* Excerpts: the stretch of a text in which a query's words stand closest together, with every form of them marked. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var LENGTH = 30;
  var MIN_PART = 4;

  /** The text of a section as the index keeps it. @param {string} payload */
  search.decodeText = function (payload) { return payload; };

  /**
   * Tells for a word which terms of a query it is a form of.
   * @param {{terms: object[], isGrowing: boolean}} answer
   * @returns {function(string): number} the number of the term, or -1
   */
  search.createMarker = function (answer, analyzer) {
    var terms = answer.terms.map(function (term, index) {
      var forms = new Set([term.folded]);
      var classes = new Set();
      term.alternatives.forEach(function (alternative) {
        alternative.form.split(" ").forEach(function (form) { forms.add(form); });
        alternative.classes.forEach(function (key) { classes.add(key); });
      });
      var isGrowing = answer.isGrowing && index === answer.terms.length - 1 && term.folded.length > 1;
      return { forms: forms, classes: classes, beginning: isGrowing ? term.folded : null };
    });
    function isPart(folded, key) {
      return key.length >= MIN_PART && folded.length > key.length &&
        (folded.slice(0, key.length) === key || folded.slice(-key.length) === key);
    }
    return function (word) {
      var folded = search.fold(word);
      var key = analyzer.isStopWord(word) ? null : analyzer.classKey(word);
      for (var index = 0; index < terms.length; index += 1) {
        var term = terms[index];
        if (term.forms.has(folded) || (key !== null && term.classes.has(key)) ||
            (term.beginning !== null && folded.slice(0, term.beginning.length) === term.beginning)) { return index; }
      }
      for (index = 0; index < terms.length; index += 1) {
        var found = false;
        terms[index].forms.forEach(function (form) { found = found || isPart(folded, form); });
        terms[index].classes.forEach(function (one) { found = found || isPart(folded, one); });
        if (found) { return index; }
      }
      return -1;
    };
  };

  /** Words with the term that each is a form of. */
  function marked(text, mark) {
    return search.words(text).map(function (token) { return { start: token.start, end: token.end, term: mark(token.word) }; });
  }

  /** Where the densest stretch of words starts: most terms first, then most words. */
  function densest(words) {
    var best = { start: 0, value: -1 };
    var counts = new Map();
    var total = 0;
    for (var end = 0; end < words.length; end += 1) {
      if (words[end].term >= 0) {
        total += 1;
        counts.set(words[end].term, (counts.get(words[end].term) || 0) + 1);
      }
      var gone = end - LENGTH;
      if (gone >= 0 && words[gone].term >= 0) {
        total -= 1;
        var left = counts.get(words[gone].term) - 1;
        if (left === 0) { counts.delete(words[gone].term); } else { counts.set(words[gone].term, left); }
      }
      var value = counts.size * 1000 + total;
      if (value > best.value) { best = { start: Math.max(0, gone + 1), value: value }; }
    }
    return best.start;
  }

  /** Moves a stretch so that its first hit is not its last word, and it starts with a sentence where one is near: what stands before a colon belongs to what it names. */
  function settle(text, words, start) {
    var first = start;
    while (first < words.length && words[first].term < 0) { first += 1; }
    if (first === words.length) { return 0; }
    var from = Math.max(0, Math.min(start, first - 4));
    for (var back = first; back > 0 && back > first - 9; back -= 1) {
      if (/[.!?]/.test(text.slice(words[back - 1].end, words[back].start))) { return back; }
    }
    return first < 9 ? 0 : from;
  }

  /**
   * Splits a text into stretches that are marked or not.
   * @returns {{text: string, isMarked: boolean}[]}
   */
  search.segments = function (text, mark) { return segments(text, marked(text, mark), 0, text.length); };

  function segments(text, words, from, to) {
    var result = [];
    var cursor = from;
    function push(end, isMarked) {
      if (end > cursor) { result.push({ text: text.slice(cursor, end), isMarked: isMarked }); }
      cursor = Math.max(cursor, end);
    }
    words.forEach(function (word) {
      if (word.term >= 0 && word.start >= from && word.end <= to) {
        push(word.start, false);
        push(word.end, true);
      }
    });
    push(to, false);
    return result;
  }

  /** The densest thirty words of a text, as stretches. @param {string} text @param {function(string): number} mark */
  search.excerpt = function (text, mark) {
    var words = marked(text, mark);
    if (words.length === 0) { return []; }
    var start = settle(text, words, densest(words));
    var last = Math.min(words.length, start + LENGTH) - 1;
    var from = start === 0 ? 0 : words[start].start;
    var to = last === words.length - 1 ? text.length : words[last].end;
    var result = segments(text, words, from, to);
    if (start > 0) { result.unshift({ text: "\u2026 ", isMarked: false }); }
    if (last < words.length - 1) { result.push({ text: " \u2026", isMarked: false }); }
    return result;
  };
})(typeof globalThis === "object" ? globalThis : self);
