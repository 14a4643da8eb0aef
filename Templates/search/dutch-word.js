/* A Dutch word under the hands of the stemmer: its regions, vowels and spelling, the same as in DutchLetters.swift. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var E = "eëéèê";
  var AOU = "aäáàâoöóòôuüúùû";
  var AIOU = AOU + "iïíìî";

  /** @param {string} letter */
  function isAIOU(letter) { return letter !== "" && AIOU.indexOf(letter) >= 0; }
  /** @param {string} letter */
  function isAEIOU(letter) { return letter !== "" && (E.indexOf(letter) >= 0 || AIOU.indexOf(letter) >= 0); }
  /** @param {string} letter */
  function isVowel(letter) { return letter === "y" || isAEIOU(letter); }

  /** The word under the stemmer's hands. @constructor @param {string} word */
  function DutchWord(word) {
    this.word = word;
    this.measure();
  }
  search.DutchWord = DutchWord;
  var proto = DutchWord.prototype;

  /** @param {string} part @param {number} at */
  proto.has = function (part, at) {
    return at >= part.length && at <= this.word.length && this.word.slice(at - part.length, at) === part;
  };
  /** @param {number} at */
  proto.before = function (at) { return at > 0 && at <= this.word.length ? this.word.charAt(at - 1) : ""; };
  proto.consonantBefore = function (at) {
    var letter = this.before(at);
    return letter !== "" && !isVowel(letter) && !this.has("ij", at);
  };
  proto.vowelBefore = function (at) {
    var letter = this.before(at);
    return letter !== "" && (isVowel(letter) || this.has("ij", at));
  };
  proto.endOfVowel = function (at) {
    if (at >= this.word.length) { return -1; }
    if (this.word.substr(at, 2) === "ij") { return at + 2; }
    return isVowel(this.word.charAt(at)) ? at + 1 : -1;
  };
  proto.endOfMeasure = function (from) {
    var cursor = from;
    while (cursor < this.word.length && !isVowel(this.word.charAt(cursor))) { cursor += 1; }
    var end = this.endOfVowel(cursor);
    if (end < 0) { return -1; }
    for (var next = this.endOfVowel(end); next >= 0; next = this.endOfVowel(end)) { end = next; }
    return end < this.word.length ? end + 1 : -1;
  };
  proto.measure = function () {
    var length = this.word.length;
    var first = this.endOfMeasure(0);
    var second = first < 0 ? -1 : this.endOfMeasure(first);
    this.r1 = first < 0 ? length : first;
    this.r2 = second < 0 ? length : second;
  };
  proto.cut = function (at, ending) {
    this.word = this.word.slice(0, at) + (ending || "");
    return true;
  };
  proto.insert = function (letters, at) { this.word = this.word.slice(0, at) + letters + this.word.slice(at); };

  proto.lengthen = function () {
    var length = this.word.length;
    var last = this.before(length);
    if (last === "" || isVowel(last) || last === "w" || last === "x") { return true; }
    var end = length - 1;
    var vowel = this.before(end);
    var start = end - 1;
    if (vowel === "ë") {
      if (this.before(start) === "e") { this.insert("e", end); }
      if (this.before(start) === "i") { this.word = this.word.slice(0, start) + "ee" + this.word.slice(end); }
    } else if (vowel !== "" && AOU.indexOf(vowel) >= 0) {
      if (!isAEIOU(this.before(start))) { this.insert(vowel, start); }
    } else if (vowel !== "" && E.indexOf(vowel) >= 0 && this.canLengthenE(start)) {
      this.insert(vowel, start);
    }
    return true;
  };
  proto.canLengthenE = function (start) {
    if (isAEIOU(this.before(start))) { return false; }
    var second = Math.max(start - 1, 0);
    var vowel = this.before(second);
    if (vowel === "") { return true; }
    if (isAIOU(vowel) || (E.indexOf(vowel) >= 0 && second === 1)) { return false; }
    if (!isAIOU(this.before(second - 1))) { return true; }
    var fourth = this.before(second - 2);
    return fourth === "" || isAEIOU(fourth);
  };
})(typeof globalThis === "object" ? globalThis : self);
