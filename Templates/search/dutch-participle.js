/* Participles without ge-, which the stemmer leaves as they are: the same as DutchParticiples.swift. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var BEGINNING = /^(?:ver|be|ont|over|onder|her|mis)/;
  /** Endings that look like a participle's and belong to the root. */
  var ROOT = new RegExp("(?:beeld|wereld|held|veld|geweld|geld|meld|schuld|woord|moord|boord|noord|hard|hoofd|hemd|vreemd|vriend|" +
    "eend|maand|eugd|feest|geest|troost|roest|woest)$");
  /** The ie of "vermoeiend" is no long vowel. */
  var LONG = "(?:aa|ee|oo|uu|(?:^|[^aeou])ie|oe|ui|ei|ij|eu|ou|au)";
  var D = new RegExp("(?:[bcdfghklmpqrstvwxz]|" + LONG + "n)d$");
  var T = new RegExp(LONG + "st$");

  /**
   * Takes off the -d of "verwaarloosd" and the -t of "verwaarloost", and what stands behind it in "ondersteunde" and "bezorgdheid".
   * @param {string} word
   */
  search.dropParticipleEnding = function (word) {
    var beginning = word.length > 5 ? BEGINNING.exec(word) : null;
    if (beginning === null) { return word; }
    var base = word.replace(/d(?:heid|heden)$/, "d").replace(/nden?$/, "nd");
    var letters = base.length - beginning[0].length;
    var isParticiple = letters > 3 && !ROOT.test(base) && (D.test(base) || (base === word && letters > 4 && T.test(base)));
    return isParticiple ? base.slice(0, -1) : word;
  };
})(typeof globalThis === "object" ? globalThis : self);
