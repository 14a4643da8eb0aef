/* The Kraaij-Pohlmann stemmer for Dutch: the same steps as DutchStemmer.swift, held against the same vocabulary. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var proto = search.DutchWord.prototype;

  /** The longest of the suffixes that ends the word. @param {string[]} suffixes longest first */
  proto.suffix = function (suffixes) {
    for (var index = 0; index < suffixes.length; index += 1) {
      if (this.has(suffixes[index], this.word.length)) { return suffixes[index]; }
    }
    return "";
  };

  var STEP1 = ["ies", "aus", "nde", "'s", "es", "és", "en", "s"];
  proto.step1 = function () {
    var suffix = this.suffix(STEP1);
    var length = this.word.length;
    var at = length - suffix.length;
    switch (suffix) {
    case "'s": return this.cut(at);
    case "s":
      if (this.r1 > at || (this.before(at) === "t" && this.r1 <= at - 1) || !this.consonantBefore(at)) { return false; }
      return this.cut(at);
    case "ies":
    case "és": return this.r1 <= at && this.cut(length - 1);
    case "aus": return this.r1 <= at && this.vowelBefore(at) && this.cut(length - 1);
    case "es": return this.dropEs(at);
    case "en": return this.dropEn(at);
    case "nde": return this.cut(length - 1);
    default: return false;
    }
  };
  proto.dropEs = function (at) {
    var isLong = this.has("ar", at);
    if ((isLong || this.has("er", at)) && this.r1 <= at - 2 && this.consonantBefore(at - 2)) {
      this.cut(at);
      return isLong ? this.lengthen() : true;
    }
    return this.r1 <= at && this.consonantBefore(at) && this.cut(this.word.length - 1);
  };
  proto.dropEn = function (at) {
    if (this.has("hed", at) && this.r1 <= at - 3) { return this.cut(at - 3, "heid"); }
    if (this.has("nd", at)) { return this.cut(at); }
    if (this.before(at) === "d" && this.r1 <= at - 1 && this.consonantBefore(at - 1)) { return this.cut(at - 1); }
    if ((this.before(at) === "i" || this.before(at) === "j") && this.vowelBefore(at - 1)) { return this.cut(at); }
    return this.r1 <= at && this.consonantBefore(at) && this.cut(at) && this.lengthen();
  };

  var STEP2 = ["lijke", "ische", "ieve", "ene", "je", "ge", "te", "se", "re", "de", "le"];
  proto.step2 = function () {
    var suffix = this.suffix(STEP2);
    var at = this.word.length - suffix.length;
    if (suffix === "") { return false; }
    if (suffix === "je") { return this.dropDiminutive(at); }
    if (this.r1 > at) { return false; }
    switch (suffix) {
    case "de": return this.consonantBefore(at) && this.cut(at);
    case "le": return this.cut(at, "l") && this.lengthen();
    case "ene": return this.consonantBefore(at) && this.cut(at, "en") && this.lengthen();
    case "ieve": return this.consonantBefore(at) && this.cut(at, "ief");
    default: return this.cut(this.word.length - 1);
    }
  };
  proto.dropDiminutive = function (at) {
    if (this.has("'t", at)) { return this.cut(at - 2); }
    if (this.has("et", at) && this.r1 <= at - 2 && this.consonantBefore(at - 2)) { return this.cut(at - 2); }
    if (this.has("rnt", at)) { return this.cut(at - 1); }
    if (this.before(at) === "t" && this.r1 <= at - 1 && at >= 2 && this.vowelBefore(at - 2)) { return this.cut(at - 1); }
    if (this.has("ink", at)) { return this.cut(at - 1, "g"); }
    if (this.has("mp", at)) { return this.cut(at - 1); }
    if (this.before(at) === "'" && this.r1 <= at - 1) { return this.cut(at - 1); }
    return this.r1 <= at && this.consonantBefore(at) && this.cut(at);
  };

  var STEP3 = ["iteit", "atie", "heid", "ster", "rder", "isme", "erij", "arij", "sel", "ing", "fie", "gie", "tst", "dst"];
  proto.step3 = function () {
    var suffix = this.suffix(STEP3);
    var at = this.word.length - suffix.length;
    var inRegion = this.r1 <= at;
    switch (suffix) {
    case "rder": return this.cut(at, "r");
    case "atie": return inRegion && this.cut(at, "eer");
    case "heid":
    case "sel":
    case "ster": return inRegion && this.cut(at);
    case "ing":
    case "isme":
    case "erij":
      if (this.has("ild", at)) { return this.cut(at, "er"); }
      return inRegion && this.cut(at) && this.lengthen();
    case "iteit": return inRegion && this.cut(at) && this.lengthen();
    case "arij": return inRegion && this.consonantBefore(at) && this.cut(at, "aar");
    case "fie":
    case "gie": return this.r2 <= at && this.cut(at + 1) && this.lengthen();
    case "tst":
    case "dst": return inRegion && this.consonantBefore(at) && this.cut(at + 1);
    default: return false;
    }
  };

  var STEP4 = ["achtiger", "achtigst", "ioneel", "lijker", "lijkst", "achtig", "eriger", "erigst", "atief", "baar", "naar",
    "laar", "raar", "tant", "erig", "end"];
  proto.step4 = function () {
    if (this.adjective()) { return true; }
    var suffix = this.suffix(["iger", "igst", "ig"]);
    var at = this.word.length - suffix.length;
    if (suffix === "" || this.r1 > at || (at === 3 && this.has("inn", at)) || !this.consonantBefore(at)) { return false; }
    return this.cut(at) && this.lengthen();
  };
  proto.adjective = function () {
    var suffix = this.suffix(STEP4);
    var at = this.word.length - suffix.length;
    if (suffix === "" || this.r1 > at) { return false; }
    switch (suffix) {
    case "ioneel": return this.cut(at, "ie");
    case "atief": return this.cut(at, "eer");
    case "tant": return this.cut(at, "teer");
    case "lijker":
    case "lijkst": return this.cut(at, "lijk");
    case "naar":
    case "laar":
    case "raar": return this.vowelBefore(at) && this.cut(at + 1);
    case "eriger":
    case "erigst":
    case "erig":
    case "end": return this.consonantBefore(at) && this.cut(at) && this.lengthen();
    default: return this.cut(at);
    }
  };

  proto.step1c = function () {
    var at = this.word.length - 1;
    var last = this.before(this.word.length);
    if ((last !== "d" && last !== "t") || this.r1 > at || !this.consonantBefore(at)) { return; }
    var before = this.before(at);
    if (last === "d") {
      if (before === "n" && this.r1 <= at - 1) { return; }
      this.cut(at, this.word === "ind" ? "n" : "");
    } else if (!(before === "h" && this.r1 <= at - 1) && this.word !== "ent") {
      this.cut(at);
    }
  };
  proto.dropFinalT = function () { return /[kfp]t$/.test(this.word) && this.cut(this.word.length - 1); };
  proto.undouble = function () {
    var end = this.word.length - 1;
    if (/([bcdfghjklmnpqrstvwxz])\1$/.test(this.word)) {
      if (this.word !== "inn") { this.cut(end); }
    } else if (/v$/.test(this.word)) {
      this.cut(end, "f");
    } else if (/z$/.test(this.word)) {
      this.cut(end, "s");
    }
  };

  /** Where a "ge" stands that may be taken off, or -1. @param {object} buffer @param {boolean} infix */
  function positionOfGe(buffer, infix) {
    var word = buffer.word;
    var start = infix ? word.indexOf("ge", 1) : word.slice(0, 2) === "ge" ? 0 : -1;
    if (start < 0 || start + 5 > word.length) { return -1; }
    var cursor = start + 2;
    while (cursor < word.length && buffer.endOfVowel(cursor) < 0) { cursor += 1; }
    for (var next = buffer.endOfVowel(cursor); next >= 0; next = buffer.endOfVowel(cursor)) { cursor = next; }
    if (cursor >= word.length) { return -1; }
    return !infix && /^ge(eft|val(?!i)|vaa|vare)/.test(word) ? -1 : start;
  }

  /** @param {object} buffer @param {boolean} infix @param {string[]} roots */
  function loseGe(buffer, infix, roots) {
    var start = positionOfGe(buffer, infix);
    if (start < 0) { return false; }
    var isProtected = roots.some(function (root) { return buffer.word.substr(start, root.length) === root; });
    if (!isProtected) {
      var after = !infix && buffer.word.slice(2, 6) === "vali" ? start + 4 : start;
      var word = buffer.word.slice(0, start) + buffer.word.slice(start + 2);
      var letter = word.charAt(after);
      if (letter === "ë" || letter === "ï") {
        word = word.slice(0, after) + (letter === "ë" ? "e" : "i") + word.slice(after + 1);
      }
      buffer.word = word;
      buffer.measure();
    }
    buffer.step1c();
    return true;
  }

  /**
   * The stem of a lower-case Dutch word.
   * @param {string} word
   * @param {string[]} [roots] words in ge- that keep it ("gezin"); none gives the plain algorithm
   */
  search.stemDutch = function (word, roots) {
    var buffer = new search.DutchWord(word);
    var stemmed = buffer.step1();
    stemmed = buffer.step2() || stemmed;
    stemmed = buffer.step3() || stemmed;
    stemmed = buffer.step4() || stemmed;
    stemmed = loseGe(buffer, false, roots || []) || stemmed;
    stemmed = loseGe(buffer, true, roots || []) || stemmed;
    stemmed = buffer.dropFinalT() || stemmed;
    if (stemmed) { buffer.undouble(); }
    return buffer.word;
  };

  /**
   * Takes off the -e of "belangrijke" and the -t of "coördineert", which the stemmer leaves.
   * @param {string} stem
   */
  search.dropEndings = function (stem) {
    var buffer = new search.DutchWord(stem);
    var at = stem.length - 1;
    if (stem.length > 4 && stem.charAt(at) === "e" && buffer.r1 <= at && buffer.consonantBefore(at)) {
      buffer.cut(at);
      buffer.lengthen();
      buffer.undouble();
    }
    at = buffer.word.length - 1;
    if (at > 3 && buffer.r1 <= at && /([lmnr]|^.{5,}d)t$/.test(buffer.word)) { buffer.cut(at); }
    return buffer.word;
  };
})(typeof globalThis === "object" ? globalThis : self);
