/* Words that look or sound like an unknown one: the same as SimilarWords in the generator. */
(function (root) {
  "use strict";
  var search = (root.LeidraadSearch = root.LeidraadSearch || {});
  var proto = search.Resolver.prototype;

  /** Letters from which a stem may be taken for one of the vocabulary. */
  var LONG_STEM = 6;
  function reverse(word) { return word.split("").reverse().join(""); }
  function compare(left, right) { return left < right ? -1 : left > right ? 1 : 0; }

  /** How a word sounds, by the spellings of a language: what is written, and what it becomes; "_" is nothing, "." the end. */
  search.sound = function (word, sounds) {
    word += ".";
    for (var place = 0; place + 1 < sounds.length; place += 2) {
      word = word.split(sounds[place]).join(sounds[place + 1] === "_" ? "" : sounds[place + 1]);
    }
    return word.replace(/\./g, "").replace(/(.)\1+/g, "$1");
  };

  /** The forms that differ least from a word, the most frequent first: by their letters, by how they sound, or by their stems. */
  proto.similarForms = function (form) {
    if (form.length < this.scoring.oneEditFrom || !/[aeiouy]/.test(form)) { return []; }
    var limit = form.length >= this.scoring.twoEditsFrom ? 2 : 1;
    var sounds = this.store.words("sounds");
    var sound = search.sound(form, sounds);
    var stem = this.analyzer.classKey(form);
    var stemSound = search.sound(stem, sounds);
    var found = new Map();
    this.candidates(form).forEach(function (candidate) {
      if (candidate.frequency === 0 || found.has(candidate.form)) { return; }
      var isStem = candidate.form.charAt(0) === "~";
      var other = isStem ? candidate.form.slice(1) : candidate.form;
      // A short word is more often one that nobody knows than a word of the vocabulary with an error in it.
      var distance = isStem && stem.length < LONG_STEM ? -1 : search.editDistance(isStem ? stem : form, other, isStem ? 1 : limit);
      if (distance !== 1 && sound.length > 2 && search.sound(other, sounds) === (isStem ? stemSound : sound)) { distance = 1; }
      // The vocabulary knows words that no text has: it comes after those of the site.
      if (distance >= 0) { found.set(candidate.form, { form: candidate.form, payload: candidate.payload, distance: distance,
        frequency: isStem ? 0 : candidate.frequency }); }
    });
    if (found.size === 0) { found = this.formsOfSimilarStem(stem, form); }
    if (found.size === 0) { found = this.formsWithConsonants(sound, sounds); }
    var sorted = Array.from(found.values()).sort(function (left, right) {
      return left.distance - right.distance || right.frequency - left.frequency || compare(left.form, right.form);
    });
    return sorted.slice(0, 3).filter(function (one) { return one.distance === sorted[0].distance; });
  };
  /** "gezinsbehandelignen": a form that the site does not have, with an error in it. */
  proto.formsOfSimilarStem = function (stem, form) {
    var analyzer = this.analyzer;
    var found = new Map();
    if (stem.length < this.scoring.oneEditFrom || stem === form) { return found; }
    this.candidates(form).forEach(function (candidate) {
      var first = candidate.form.charAt(0);
      if (candidate.frequency > 0 && first !== "~" && first === form.charAt(0) &&
          search.editDistance(stem, analyzer.classKey(candidate.form), 1) >= 0) {
        found.set(candidate.form, { form: candidate.form, payload: candidate.payload, distance: 2, frequency: candidate.frequency });
      }
    });
    return found;
  };
  function consonants(sound) { return sound.replace(/[aeiouy]/g, ""); }
  /** "resedivie" for "recidive": where nothing else is alike, forms that sound alike but for their vowels. */
  proto.formsWithConsonants = function (sound, sounds) {
    var found = new Map();
    if (consonants(sound).length < 4) { return found; }
    this.candidates(sound).forEach(function (candidate) {
      var other = candidate.frequency > 0 && candidate.form.charAt(0) !== "~" ? search.sound(candidate.form, sounds) : "";
      if (other.charAt(0) === sound.charAt(0) && consonants(other) === consonants(sound)) {
        found.set(candidate.form, { form: candidate.form, payload: candidate.payload, distance: 2, frequency: candidate.frequency });
      }
    });
    return found;
  };
  /** Words of about the same length that begin or end alike; of a small lexicon, all. */
  proto.candidates = function (form) {
    var store = this.store;
    var found = [];
    function add(leaf, isReverse) {
      leaf.keys.forEach(function (key, index) {
        if (Math.abs(key.length - form.length) > 3) { return; }
        found.push({ form: isReverse ? reverse(key) : key, payload: leaf.values[index],
          frequency: new search.Reader(leaf.values[index]).number() >> 7 });
      });
    }
    var isSmall = store.isEmpty("reverse");
    store.leavesAround("lexicon", isSmall ? "" : form, isSmall ? 1000 : 1).forEach(function (leaf) { add(leaf, false); });
    if (isSmall) { return found; }
    store.leavesAround("lexicon", search.synonymKey(form), 1).forEach(function (leaf) { add(leaf, false); });
    store.leavesAround("reverse", reverse(form), 1).forEach(function (leaf) { add(leaf, true); });
    return found;
  };
})(typeof globalThis === "object" ? globalThis : self);
