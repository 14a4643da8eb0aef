/* A query as it was typed, cut into words and phrases: the same as SearchQuery in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var MAXIMUM_LENGTH = 1000;

  /** Which words have a hyphen before them and nothing before that; the parts of one word go together. */
  function excludedPlaces(tokens, piece) {
    var found = new Set();
    tokens.forEach(function (token, place) {
      if (token.start === 0) { return; }
      var before = piece.charAt(token.start - 1);
      var isJoined = found.has(place - 1) && tokens[place - 1].end === token.start - 1 && before !== " ";
      if (isJoined || (before === "-" && (token.start === 1 || piece.charAt(token.start - 2) === " "))) { found.add(place); }
    });
    return found;
  }

  /** A question of stop words alone: several of them are the phrase that they make. */
  function takeStopWords(query) {
    query.hasOnlyStopWords = query.words.length > 0 && query.phrases.length === 0;
    var isPhrase = query.words.length > 1 && query.phrases.length === 0;
    if (isPhrase) {
      query.phrases.push(query.words.map(function (word) { return word.folded; }));
      query.isGrowing = false;
    }
    query.words.forEach(function (word) {
      word.isStopWord = false;
      if (isPhrase) { word.phrase = 0; }
    });
  }

  /**
   * A query as it was typed, cut into words.
   * @param {string} text @param {object} analyzer @param {number} maximumWords
   */
  search.parseQuery = function (text, analyzer, maximumWords) {
    var pieces = text.slice(0, MAXIMUM_LENGTH).split(/["\u201c\u201d\u201e\u00ab\u00bb]/);
    var query = { words: [], phrases: [], excluded: [], isGrowing: false, hasEmptyPhrase: false,
      hasOnlyStopWords: false };
    pieces.forEach(function (piece, index) {
      var isPhrase = index % 2 === 1 && index < pieces.length - 1;
      var tokens = search.words(piece);
      var phrase = isPhrase && tokens.length > 0 ? query.phrases.length : null;
      if (phrase !== null) { query.phrases.push(tokens.map(function (token) { return search.fold(token.word); })); }
      var left = phrase === null ? excludedPlaces(tokens, piece) : new Set();
      var dotted = new Map();
      search.tokenize(piece).forEach(function (token) { if (token.word.charAt(0) === ".") { dotted.set(token.end, token.word); } });
      // A phrase is checked word for word, without accents, but found by the words that the index has of running text: single
      // letters are not among them, nor is "een", for which "\u00e9\u00e9n" may stand.
      var stopWords = tokens.map(function (token) {
        return analyzer.isStopWord(token.word) || (phrase !== null &&
          (analyzer.isStopWord(search.fold(token.word)) || (token.word.length === 1 && token.word > "9")));
      });
      var isEmptyPhrase = phrase !== null && stopWords.every(function (isStopWord) { return isStopWord; });
      query.hasEmptyPhrase = query.hasEmptyPhrase || isEmptyPhrase;
      tokens.forEach(function (token, place) {
        var typed = piece.slice(token.start, token.end);
        var form = dotted.get(token.end) || token.word;
        var word = { word: form, folded: search.fold(form), phrase: phrase,
          isStopWord: stopWords[place] && !isEmptyPhrase && !left.has(place),
          isAbbreviation: /^[A-Z0-9]{2,6}$/.test(typed) && /[A-Z]/.test(typed) };
        (left.has(place) ? query.excluded : query.words).push(word);
      });
      if (index === pieces.length - 1 && !isPhrase) {
        query.isGrowing = tokens.length > 0 && tokens[tokens.length - 1].end === piece.length && !left.has(tokens.length - 1);
      }
    });
    if (query.words.length > maximumWords) {
      query.words.length = maximumWords;
      query.isGrowing = false;
    }
    if (query.words.every(function (word) { return word.isStopWord; })) { takeStopWords(query); }
    return query;
  };
})(typeof globalThis === "object" ? globalThis : self);
