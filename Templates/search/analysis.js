/* From text to words and from words to classes: the same as Letters, Tokenizer and Analyzer in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});

  /** Digits from which numbers with signs between them are one. */
  var MIN_DIGITS = 6;
  var SEPARATOR = 0, LETTER = 1, JOINER = 2, APOSTROPHE = 3, MARK = 4, IGNORABLE = 5;

  /** The class of a UTF-16 code unit; our own ranges, so that every browser agrees. @param {number} c */
  function classify(c) {
    if (c < 0x80) {
      if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39)) { return LETTER; }
      if (c === 0x2d || c === 0x2e || c === 0x2f || c === 0x5f) { return JOINER; }
      return c === 0x27 || c === 0x60 ? APOSTROPHE : SEPARATOR;
    }
    if (c === 0xb4 || c === 0x2bc || c === 0x2018 || c === 0x2019) { return APOSTROPHE; }
    if (c === 0x2010 || c === 0x2011) { return JOINER; }
    if ((c >= 0x591 && c <= 0x5bd) || c === 0x5bf || c === 0x5c1 || c === 0x5c2 || c === 0x5c4 || c === 0x5c5 ||
        (c >= 0x610 && c <= 0x61a) || c === 0x640 || (c >= 0x64b && c <= 0x65f) || c === 0x670 ||
        (c >= 0x6d6 && c <= 0x6dc)) { return IGNORABLE; }
    if (c === 0xad || c === 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
        (c >= 0x2060 && c <= 0x2069) || (c >= 0xfe00 && c <= 0xfe0f)) { return IGNORABLE; }
    if (c === 0xd7 || c === 0xf7) { return SEPARATOR; }
    if (c === 0xaa || c === 0xb5 || c === 0xba || (c >= 0xc0 && c <= 0x2ff)) { return LETTER; }
    if (c >= 0x300 && c <= 0x36f) { return MARK; }
    return (c >= 0x370 && c <= 0x1fff) || (c >= 0x2c00 && c <= 0x2dff) || (c >= 0x3040 && c <= 0xd7ff) ||
      (c >= 0xf900 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefe) || (c >= 0xff10 && c <= 0xffdc) ? LETTER : SEPARATOR;
  }

  /** @param {number} c */
  function lower(c) {
    if (c < 0x80) { return c >= 0x41 && c <= 0x5a ? c + 32 : c; }
    if ((c >= 0xc0 && c <= 0xd6) || (c >= 0xd8 && c <= 0xde) || (c >= 0x391 && c <= 0x3a9) || (c >= 0x410 && c <= 0x42f)) {
      return c + 32;
    }
    if ((c >= 0x100 && c <= 0x12f) || (c >= 0x132 && c <= 0x137) || (c >= 0x14a && c <= 0x177)) { return c | 1; }
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17e)) { return c + (c & 1); }
    if (c === 0x130) { return 0x69; }
    if (c === 0x178) { return 0xff; }
    if (c === 0x622 || c === 0x623 || c === 0x625) { return 0x627; }
    if (c === 0x629) { return 0x647; }
    if (c === 0x649) { return 0x64a; }
    return c >= 0x400 && c <= 0x40f ? c + 80 : c;
  }

  /** Whether a letter belongs to a script that writes words without spaces. */
  function isUnspaced(c) {
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) ||
      (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff66 && c <= 0xff9d);
  }

  var VOWELS = { a: 0xe0, e: 0xe8, i: 0xec, o: 0xf2, u: 0xf9 };
  /** The word with an accent set on its last vowel, where Dutch spelling knows that. */
  function compose(word, mark) {
    var vowel = word.charAt(word.length - 1);
    var base = Object.prototype.hasOwnProperty.call(VOWELS, vowel) ? VOWELS[vowel] : 0;
    var offset = mark === 0x300 ? 0 : mark === 0x301 ? 1 : mark === 0x302 ? 2
      : mark === 0x308 ? (vowel === "a" || vowel === "o" ? 4 : 3) : -1;
    return base === 0 || offset < 0 ? word : word.slice(0, -1) + String.fromCharCode(base + offset);
  }

  var PLAIN = ("ss a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y " +
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k " +
    "l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t " +
    "u u u u u u u u u u u u w w y y y z z z z z z s").split(" ");

  /** The word without accents, as it is looked up. @param {string} word */
  search.fold = function (word) {
    return word.replace(/[\u00df-\u017f]/g, function (letter) {
      var plain = PLAIN[letter.charCodeAt(0) - 0xdf];
      return plain === "." ? letter : plain;
    });
  };

  var LIGATURES = { "\u0133": "ij", "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl" };

  /**
   * @typedef {{word: string, kind: string, start: number, end: number, isName: boolean, isHanging: boolean}} Token
   * The words of a text, the parts of a word with hyphens before the whole of it.
   * @param {string} text
   * @returns {Token[]}
   */
  search.tokenize = function (text) {
    var tokens = [];
    var cursor = 0;
    var atSentenceStart = true;
    // Letters, digits and signs of double width are those of the usual one.
    text = text.replace(/[\uff01-\uff5e]/g, function (letter) { return String.fromCharCode(letter.charCodeAt(0) - 0xfee0); });

    function classAt(position) { return position < text.length ? classify(text.charCodeAt(position)) : SEPARATOR; }
    function isCapital(position) { var c = text.charCodeAt(position); return lower(c) !== c; }
    function afterApostrophe(position) {
      if (classAt(position) !== LETTER) { return -1; }
      var rest = text.substr(position, 4).toLowerCase();
      var endings = ["tjes", "tje", "s"];
      for (var index = 0; index < 3; index += 1) {
        if (rest.slice(0, endings[index].length) === endings[index]) {
          var next = classAt(position + endings[index].length);
          if (next !== LETTER && next !== MARK && next !== IGNORABLE) { return position + endings[index].length; }
        }
      }
      return position;
    }
    function isDigit(position) { return /[0-9]/.test(text.charAt(position)); }
    /** Whether a part goes on behind what stands at the cursor: one joiner, or the comma of a decimal. */
    function goesOnAfter(position) {
      if (text.charAt(position) === ",") { return isDigit(position - 1) && isDigit(position + 1); }
      return classAt(position) === JOINER && classAt(position + 1) === LETTER && !isUnspaced(text.charCodeAt(position + 1));
    }
    /** The signs of names such as "c#" and "c++". */
    function readSigns(word) {
      var signs = /^(?:#(?!#)|\+\+(?!\+))/.exec(text.slice(cursor, cursor + 3));
      if (signs === null || !/[a-z]$/.test(word) || (signs[0] === "#" && word.length > 2)) { return word; }
      if (classAt(cursor + signs[0].length) === LETTER) { return word; }
      cursor += signs[0].length;
      return word + signs[0];
    }
    function push(word, kind, start, isName) {
      tokens.push({ word: word, kind: kind, start: start, end: cursor, isName: isName, isHanging: false });
    }
    /** A run of letters of a script without spaces: each two neighbours are a part. */
    function readRun() {
      var start = cursor;
      while (cursor < text.length && isUnspaced(text.charCodeAt(cursor))) { cursor += 1; }
      atSentenceStart = false;
      var run = text.slice(start, cursor);
      for (var place = 0; place < Math.max(1, run.length - 1); place += 1) {
        tokens.push({ word: run.slice(place, place + 2), kind: "part", start: start + place, end: start + Math.min(place + 2, run.length),
          isName: false, isHanging: false });
      }
    }
    /** The digits before the decimals of a number with thousands set apart, "12.500" or "1.250,50"; null if it is none. */
    function thousands(number) {
      var match = /^([0-9]{1,3}(?:\.[0-9]{3})+)(?:,[0-9]*)?$/.exec(number) || /^([0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]*)?$/.exec(number);
      return match ? match[1].replace(/[^0-9]/g, "") : null;
    }
    function readPart() {
      var word = "";
      while (cursor < text.length) {
        var code = text.charCodeAt(cursor);
        switch (classify(code)) {
        case LETTER: {
          if (isUnspaced(code)) { return word; }
          var letter = String.fromCharCode(lower(code));
          word += LIGATURES[letter] || letter;
          break;
        }
        case MARK: word = compose(word, code); break;
        case IGNORABLE: break;
        case APOSTROPHE: {
          var end = afterApostrophe(cursor + 1);
          if (end < 0) { return word; }
          if (end > cursor + 1) { cursor = end; return word; }
          break;
        }
        case SEPARATOR: return readSigns(word);
        default: return word;
        }
        cursor += 1;
      }
      return word;
    }
    function readWord() {
      if (isUnspaced(text.charCodeAt(cursor))) { readRun(); return; }
      var start = cursor;
      var hasDot = text.charAt(start - 1) === "." && (start === 1 || /[ \n(,]/.test(text.charAt(start - 2)));
      var whole = "";
      var parts = 0;
      var hasLetters = false;
      var isName = !atSentenceStart && isCapital(cursor);
      for (;;) {
        var partStart = cursor;
        var isPartName = !atSentenceStart && isCapital(partStart);
        var word = readPart();
        var goesOn = goesOnAfter(cursor);
        var isHanging = !goesOn && text.charAt(cursor) === "-";
        tokens.push({ word: word, kind: "part", start: partStart, end: cursor, isName: isPartName, isHanging: isHanging });
        atSentenceStart = false;
        parts += 1;
        whole += word;
        hasLetters = hasLetters || /[^0-9]/.test(word);
        if (parts === 1 && !goesOn && hasDot && /^[a-z]{1,4}$/.test(word)) { push("." + word, "whole", start, isName); }
        if (!goesOn) { break; }
        cursor += 1;
      }
      if (parts < 2) { return; }
      var integer = hasLetters ? null : thousands(text.slice(start, cursor));
      if (integer !== null) { push(integer, "whole", start, isName); }
      // "0-18" is a range, and no number of its own; a telephone number is.
      if ((hasLetters || whole.length >= MIN_DIGITS) && whole !== integer) { push(whole, "whole", start, isName); }
    }
    while (cursor < text.length) {
      if (classAt(cursor) === LETTER) {
        readWord();
      } else {
        if (/[!.:;?\n\u2022]/.test(text.charAt(cursor))) { atSentenceStart = true; }
        cursor += 1;
      }
    }
    return tokens;
  };

  /** The parts of a text's words. @param {string} text */
  search.words = function (text) {
    return search.tokenize(text).filter(function (token) { return token.kind === "part"; });
  };

  /** @param {string} list words with spaces between them */
  function split(list) { return list === "" ? [] : list.split(" "); }
  function pairs(list) {
    var words = split(list);
    var result = [];
    for (var index = 0; index + 1 < words.length; index += 2) { result.push([words[index], words[index + 1]]); }
    return result;
  }

  /**
   * Decides which forms of a word belong together, with the word lists of the index.
   * @param {{language: string, stopWords: string, corrections: string, endings: string, rootsWithGe: string}} lists
   */
  search.createAnalyzer = function (lists) {
    var stopWords = new Set(split(lists.stopWords));
    var corrections = new Map(pairs(lists.corrections));
    var endings = pairs(lists.endings);
    var roots = split(lists.rootsWithGe);

    /** The word with the first of the endings that it has replaced. @param {string} word */
    function withKnownEnding(word) {
      var known = endings.find(function (pair) { return word.slice(-pair[0].length) === pair[0]; });
      return known ? word.slice(0, -known[0].length) + known[1] : word;
    }
    function dutchStem(word) {
      return search.dropEndings(search.stemDutch(search.dropParticipleEnding(word), roots));
    }
    return {
      isStopWord: function (word) { return stopWords.has(word); },
      /** The key of the class that a lower-case word belongs to. @param {string} word */
      classKey: function (word) {
        var folded = search.fold(word);
        if (corrections.has(folded)) { return corrections.get(folded); }
        if (word.length <= 3 || /[^a-z\u00e0-\u017f]/.test(word)) { return folded; }
        var form = withKnownEnding(word);
        return search.fold(lists.language === "en" ? search.stemEnglish(form) : dutchStem(form));
      }
    };
  };
})(typeof globalThis === "object" ? globalThis : self);
