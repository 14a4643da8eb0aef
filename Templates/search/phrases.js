/* Keeps the pages that have every phrase of a query, word for word: the same as PhraseChecker in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  /** What a shard of text or of pages weighs, at a guess, before it is there. */
  var SHARD = 14000;
  /** Files that are asked for at the same time. */
  var WIDTH = 16;

  function hasPhrase(words, phrase) {
    for (var start = 0; start + phrase.length <= words.length; start += 1) {
      if (phrase.every(function (word, index) { return words[start + index] === word; })) { return true; }
    }
    return false;
  }
  function foldedWords(text) { return search.words(text).map(function (token) { return search.fold(token.word); }); }

  /** @constructor @param {object} engine @param {object[]} phrases what `resolveQuery` and `rank` made of them */
  function Checker(engine, phrases) {
    this.engine = engine;
    this.store = engine.store;
    this.phrases = phrases;
  }
  var proto = Checker.prototype;

  proto.text = function (entry, section) {
    var text = this.store.value("texts", search.textKey(entry.page, section));
    return text === null ? null : { section: section, words: foldedWords(search.decodeText(text)) };
  };
  proto.allFound = function (texts, entry) {
    return this.phrases.every(function (phrase) {
      return phrase.named.has(entry.page) || texts.some(function (text) { return hasPhrase(text.words, phrase.words); });
    });
  };
  /** The section that has the first phrase, if every phrase is on the page; -1 if not. */
  proto.section = function (entry) {
    var summary = this.engine.summary(entry.page);
    if (summary === null) {
      // Its text comes in at the same time.
      if (entry.section > 0) { this.store.value("texts", search.textKey(entry.page, entry.section)); }
      return -1;
    }
    var texts = [{ section: 0, words: foldedWords(summary.title) }];
    summary.sections.forEach(function (section, index) { texts.push({ section: index + 1, words: foldedWords(section.heading) }); });
    var order = [entry.section];
    for (var index = 1; index <= summary.sections.length; index += 1) { if (index !== entry.section) { order.push(index); } }
    for (var place = 0; place < order.length && !this.allFound(texts, entry); place += 1) {
      var text = order[place] > 0 ? this.text(entry, order[place]) : null;
      if (text !== null) { texts.push(text); }
    }
    if (!this.allFound(texts, entry)) { return -1; }
    var first = this.phrases[0].words;
    var sections = texts.filter(function (one) { return hasPhrase(one.words, first); }).map(function (one) { return one.section; });
    return sections.length === 0 || sections.indexOf(entry.section) >= 0 ? entry.section : sections[sections.length - 1];
  };

  /**
   * The pages that have the phrases. Of a small index all are looked at; of a large one as many as `limit` asks for and `budget`
   * allows. While the store is waiting the answer is not complete.
   * @param {object} engine @param {object[]} ranked @param {object[]} phrases
   * @param {{limit: number, isShown: function(object): boolean, bytes: number}} options `bytes` is how many may have been loaded
   * @returns {{found: object[], isPartial: boolean}}
   */
  search.verifyPhrases = function (engine, ranked, phrases, options) {
    var store = engine.store;
    var checker = new Checker(engine, phrases);
    var answer = { found: [], isPartial: false };
    var shown = 0;
    for (var place = 0; place < ranked.length && store.wanted.size < WIDTH && !answer.isPartial; place += 1) {
      var entry = ranked[place];
      var asked = store.wanted.size;
      var isSpent = store.bytes + (asked + 1) * SHARD > options.bytes;
      var isEnough = shown >= options.limit && !engine.isSmall();
      var section = isEnough ? -1 : checker.section(entry);
      answer.isPartial = isEnough || (isSpent && store.wanted.size > asked);
      if (answer.isPartial) {
        // What has been loaded is looked at whatever it weighs; nothing more is.
        Array.from(store.wanted).slice(asked).forEach(function (name) { store.wanted.delete(name); });
      } else if (section >= 0) {
        answer.found.push(Object.assign({}, entry, { section: section }));
        shown += options.isShown(entry) ? 1 : 0;
      }
    }
    return answer;
  };
})(typeof globalThis === "object" ? globalThis : self);
