/* A query as it was typed, cut into words and phrases: the same as SearchQuery in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var MAXIMUM_LENGTH = 1000;

  /**
   * A query as it was typed, cut into words.
   * @param {string} text @param {object} analyzer @param {number} maximumWords
   */
  search.parseQuery = function (text, analyzer, maximumWords) {
    var pieces = text.slice(0, MAXIMUM_LENGTH).split(/["\u201c\u201d\u201e\u00ab\u00bb]/);
    var query = { words: [], phrases: [], isGrowing: false, hasEmptyPhrase: false };
    pieces.forEach(function (piece, index) {
      var isPhrase = index % 2 === 1 && index < pieces.length - 1;
      var tokens = search.words(piece);
      var phrase = isPhrase && tokens.length > 0 ? query.phrases.length : null;
      if (phrase !== null) { query.phrases.push(tokens.map(function (token) { return search.fold(token.word); })); }
      // A phrase is checked word for word, without accents, but found by the words that the index has of running text: single
      // letters are not among them, nor is "een", for which "één" may stand.
      var stopWords = tokens.map(function (token) {
        return analyzer.isStopWord(token.word) || (phrase !== null &&
          (analyzer.isStopWord(search.fold(token.word)) || (token.word.length === 1 && token.word > "9")));
      });
      var isEmptyPhrase = phrase !== null && stopWords.every(function (isStopWord) { return isStopWord; });
      query.hasEmptyPhrase = query.hasEmptyPhrase || isEmptyPhrase;
      tokens.forEach(function (token, place) {
        query.words.push({ word: token.word, folded: search.fold(token.word), phrase: phrase,
          isStopWord: stopWords[place] && !isEmptyPhrase,
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
})(typeof globalThis === "object" ? globalThis : self);
