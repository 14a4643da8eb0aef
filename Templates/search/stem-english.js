/* Porter's second stemmer for English: the same steps as EnglishStemmer.swift, held against the same words. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var SPECIAL = { skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli", only: "onli",
    singly: "singl", andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news", sky: "sky" };
  var VOWEL = /[aeiouy]/;
  var STEP2 = [["ational", "ate"], ["fulness", "ful"], ["iveness", "ive"], ["ization", "ize"], ["ousness", "ous"],
    ["biliti", "ble"], ["lessli", "less"], ["tional", "tion"], ["alism", "al"], ["aliti", "al"], ["ation", "ate"],
    ["entli", "ent"], ["fulli", "ful"], ["iviti", "ive"], ["ousli", "ous"], ["ogist", "og"], ["abli", "able"],
    ["alli", "al"], ["anci", "ance"], ["ator", "ate"], ["enci", "ence"], ["izer", "ize"], ["bli", "ble"], ["ogi", null],
    ["li", null]];
  var STEP3 = [["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"], ["ative", null],
    ["ical", "ic"], ["ness", ""], ["ful", ""]];
  var STEP4 = ["ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
    "al", "er", "ic"];

  /** @param {string} word @param {number} from */
  function endOfSyllable(word, from) {
    var cursor = from;
    while (cursor < word.length && !VOWEL.test(word.charAt(cursor))) { cursor += 1; }
    while (cursor < word.length && VOWEL.test(word.charAt(cursor))) { cursor += 1; }
    return cursor < word.length ? cursor + 1 : word.length;
  }
  /** @param {string} word */
  function endsShort(word) {
    return /past$/.test(word) || /^[aeiouy][^aeiouy]$/.test(word) || /[^aeiouy][aeiouy][^aeiouywxY]$/.test(word);
  }
  /** @param {string} word @param {string} suffix */
  function ends(word, suffix) { return word.slice(-suffix.length) === suffix; }

  function step1a(word) {
    word = word.replace(/('s'|'s|')$/, "");
    if (ends(word, "sses")) { return word.slice(0, -2); }
    if (/(ied|ies)$/.test(word)) { return word.slice(0, word.length > 4 ? -2 : -1); }
    if (/(us|ss)$/.test(word) || !ends(word, "s")) { return word; }
    return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
  }
  function step1b(word, r1) {
    var found = /(eedly|eed|ingly|edly|ing|ed)$/.exec(word);
    if (!found) { return word; }
    var suffix = found[1];
    var stem = word.slice(0, -suffix.length);
    if (suffix.charAt(1) === "e") {
      return r1 > stem.length || /^(succ|proc|exc)$/.test(stem) ? word : stem + "ee";
    }
    if (suffix.charAt(0) === "i") {
      if (/^(even|cann|inn|earr|herr|out)$/.test(stem)) { return word; }
      if (/^[^aeiouy]y$/.test(stem)) { return stem.charAt(0) + "ie"; }
    }
    if (!VOWEL.test(stem)) { return word; }
    if (/(at|bl|iz)$/.test(stem)) { return stem + "e"; }
    if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) {
      return stem.length === 3 && /^[aeo]/.test(stem) ? stem : stem.slice(0, -1);
    }
    return stem.length === r1 && endsShort(stem) ? stem + "e" : stem;
  }
  function replaceSuffix(word, region, rules, special) {
    for (var index = 0; index < rules.length; index += 1) {
      var suffix = rules[index][0];
      if (ends(word, suffix)) {
        var stem = word.slice(0, -suffix.length);
        if (region > stem.length) { return word; }
        return rules[index][1] === null ? special(stem, suffix, word) : stem + rules[index][1];
      }
    }
    return word;
  }
  function step2(stem, suffix, word) {
    if (suffix === "ogi") { return /l$/.test(stem) ? stem + "og" : word; }
    return /[cdeghkmnrt]$/.test(stem) ? stem : word;
  }
  function step4(word, r2) {
    for (var index = 0; index < STEP4.length; index += 1) {
      if (ends(word, STEP4[index])) {
        var stem = word.slice(0, -STEP4[index].length);
        if (r2 > stem.length || (STEP4[index] === "ion" && !/[st]$/.test(stem))) { return word; }
        return stem;
      }
    }
    return word;
  }
  function step5(word, r1, r2) {
    var stem = word.slice(0, -1);
    if (ends(word, "e") && (r2 <= stem.length || (r1 <= stem.length && !endsShort(stem)))) { return stem; }
    return ends(word, "ll") && r2 <= stem.length ? stem : word;
  }

  /** The stem of a lower-case English word. @param {string} input */
  search.stemEnglish = function (input) {
    if (Object.prototype.hasOwnProperty.call(SPECIAL, input)) { return SPECIAL[input]; }
    if (input.length < 3) { return input; }
    var word = input.replace(/^'/, "").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    var prefix = /^(arsen|commun|emerg|gener|inter|later|organ|past|univers)/.exec(word);
    var r1 = prefix ? prefix[0].length : endOfSyllable(word, 0);
    var r2 = endOfSyllable(word, r1);
    word = step1b(step1a(word), r1);
    if (word.length > 2 && /[^aeiouy][yY]$/.test(word)) { word = word.slice(0, -1) + "i"; }
    word = replaceSuffix(word, r1, STEP2, step2);
    word = replaceSuffix(word, r1, STEP3, function (stem, suffix, whole) { return r2 <= stem.length ? stem : whole; });
    return step5(step4(word, r2), r1, r2).replace(/Y/g, "y");
  };
})(typeof globalThis === "object" ? globalThis : self);
