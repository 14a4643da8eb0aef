/*
 * What the field and the results page share: words of the interface, elements, messages, and what a reader searched for before.
 * Words come from LeidraadSearchStrings, which the generator writes; text goes into the page as text, never as markup.
 */
(function (root) {
  "use strict";
  var ui = (root.LeidraadSearchUI = root.LeidraadSearchUI || {});
  var document = root.document;
  var RECENT = "leidraad-recent-searches";
  var RECENT_MOST = 6;
  var MARKS = "leidraad-marks";
  /** Results that stand together whatever their kind. */
  var BEST = 3;
  var opened = new Map();
  ui.PAGE_RESULTS = 20;
  ui.fields = [];

  /** A word of the interface; {name} stands for a value. @param {string} key @param {object} [values] */
  function say(key, values) {
    var strings = root.LeidraadSearchStrings || {};
    var text = Object.prototype.hasOwnProperty.call(strings, key) ? String(strings[key]) : key;
    return text.replace(/\{(\w+)\}/g, function (whole, name) {
      return values && Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : whole;
    });
  }
  /** The same for a number: the key with ".one" where it is one. */
  function sayCount(key, number, values) {
    var all = Object.assign({ count: number }, values || {});
    return say(number === 1 ? key + ".one" : key, all);
  }

  /** An element with text in it. @param {string} name @param {?string} className @param {string} [text] */
  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text !== undefined) { element.textContent = text; }
    return element;
  }
  function addSegments(element, segments) {
    segments.forEach(function (segment) {
      element.appendChild(segment.isMarked ? make("mark", null, segment.text) : document.createTextNode(segment.text));
    });
  }
  function clear(element) { while (element.firstChild) { element.removeChild(element.firstChild); } }

  /** The index of a site, opened once: at the first focus of a field. @returns {Promise<object>} */
  function open(folder) {
    if (!opened.has(folder)) {
      var loading = root.LeidraadSearch.open(root.LeidraadSearch.scriptLoader(folder));
      loading.catch(function () { opened.delete(folder); });
      opened.set(folder, loading);
    }
    return opened.get(folder);
  }

  function typeName(type) {
    var key = "type." + type;
    var name = say(key);
    return name === key ? type : name;
  }

  function stripped(form) { return form.replace(/^~/, ""); }

  /**
   * What was searched for instead of what was typed, a sentence each, and the question that asks for just what was typed.
   * @returns {{texts: string[], exact: ?string}}
   */
  function relaxations(answer) {
    var texts = [];
    var changed = new Set();
    var used = [];
    var unknown = [];
    answer.terms.forEach(function (term) {
      if (term.isPhrase) { return; }
      var first = term.alternatives[0];
      if (!first) {
        // The name of a page is no word of its text.
        if (answer.names.indexOf(term.folded) < 0 && term.word.length > 1) { unknown.push(term.word); }
        return;
      }
      if (root.LeidraadSearch.isOwnKind(first.kind) || first.kind === "prefix") { return; }
      changed.add(term.folded);
      if (/Edit/.test(first.kind)) {
        used.push(stripped(first.form));
      } else if (first.form.charAt(0) === "~") {
        texts.push(say("similar", { word: term.word }));
      } else if (first.kind === "synonym" || first.kind === "related") {
        // Only where every word that was taken for it means the same may that be said.
        var isSame = term.alternatives.every(function (one) { return one.kind === "synonym"; });
        texts.push(say(isSame ? "synonyms" : "related", { word: term.word }));
      } else if (first.form.indexOf(" ") > 0) {
        texts.push(say("split", { word: term.word, parts: first.form }));
      } else if (first.kind === "part") {
        texts.push(say("parts", { word: term.word, parts: term.alternatives.map(function (one) { return one.form; }).join(", ") }));
      } else {
        changed.delete(term.folded);
      }
    });
    if (used.length > 0) { texts.unshift(say("corrected", { words: used.join(" ") })); }
    // A word that is everywhere is not looked for in the texts; that is not "not found".
    if (unknown.length > 0 && !answer.hasOnlyStopWords) { texts.push(say("unknown", { words: unknown.join(", ") })); }
    if (answer.excluded.length > 0) { texts.push(say("excluded", { words: answer.excluded.join(", ") })); }
    var exact = answer.query.split(/(\s+)/).map(function (piece) {
      var words = root.LeidraadSearch.words(piece).map(function (token) { return root.LeidraadSearch.fold(token.word); });
      return words.some(function (word) { return changed.has(word); }) ? '"' + piece.replace(/"/g, "") + '"' : piece;
    }).join("");
    return { texts: texts, exact: changed.size > 0 && exact !== answer.query ? exact : null };
  }

  /** What there is to say of words that are everywhere, or null. */
  function phraseNote(answer) {
    if (answer.hasOnlyStopWords && answer.results.length === 0) { return say("stop.words"); }
    return answer.hasEmptyPhrase ? say("phrase.empty") : null;
  }

  function errorText(error) {
    var known = ["missing", "damaged", "otherBuild", "version", "offline"];
    return say("error." + (error && known.indexOf(error.kind) >= 0 ? error.kind : "other"));
  }

  /** The best results whatever their kind, then all others by kind; what is not for every reader stands last. */
  function grouped(results) {
    var groups = [];
    var last = [];
    var isMixed = results.length > BEST + 1 && new Set(results.map(function (result) { return result.type; })).size > 1;
    if (isMixed) { groups.push({ name: say("best"), results: results.slice(0, BEST) }); }
    results.slice(isMixed ? BEST : 0).forEach(function (result) {
      var list = result.audience === "" ? groups : last;
      var name = result.audience === "" ? typeName(result.type) : say("audience", { audience: result.audience });
      var group = list.filter(function (one) { return one.name === name; })[0];
      if (!group) { list.push(group = { name: name, results: [] }); }
      group.results.push(result);
    });
    return groups.concat(last);
  }

  /** A step of a scale, drawn; its words stand beside it. */
  function scaleOf(step, steps) {
    var shape = make("span", "level-shape");
    shape.setAttribute("aria-hidden", "true");
    for (var place = 1; place <= steps; place += 1) { shape.appendChild(make("span", place <= step ? "filled" : null)); }
    return shape;
  }

  /** The sign of what a fact says that research shows, by the word that it ends with: "behaviour: positive"; "" for another fact. */
  function signOf(fact) {
    var key = "sign." + fact.slice(fact.lastIndexOf(": ") + 1).trim();
    return say(key) === key ? "" : say(key);
  }

  /** The facts of a record; an age range that holds an age of the question is the reason, and marked. */
  function factsOf(result, answer) {
    var ages = answer.terms.map(function (term) { return Number(term.word); }).filter(function (age) { return age > 0 && age < 120; });
    var element = make("span", "search-facts");
    result.facts.split(" \u00b7 ").forEach(function (fact, place) {
      if (place > 0) { element.appendChild(document.createTextNode(" \u00b7 ")); }
      // A level ends with its step on its scale: "(stap 3 van 4)" is drawn too, and is no range of ages.
      var step = /\(\D*(\d+)\D+(\d+)\)$/.exec(fact);
      var range = step ? null : /(\d+)\D{1,8}(\d+)/.exec(fact);
      var isReason = range && ages.some(function (age) { return age >= Number(range[1]) && age <= Number(range[2]); });
      if (step && Number(step[2]) < 10) { element.appendChild(scaleOf(Number(step[1]), Number(step[2]))); }
      var sign = result.type === "intervention" ? signOf(fact) : "";
      element.appendChild(isReason ? make("mark", null, fact) : sign ? make("span", "direction direction-" + sign, fact) : document.createTextNode(fact));
    });
    return element;
  }

  function fillResult(element, result, mark, answer) {
    var title = make("span", "search-title");
    addSegments(title, root.LeidraadSearch.segments(result.title, mark));
    element.appendChild(title);
    if (result.section !== null && result.section !== result.title) {
      var section = make("span", "search-section");
      addSegments(section, root.LeidraadSearch.segments(result.section, mark));
      element.appendChild(section);
    }
    if (result.facts !== "") { element.appendChild(factsOf(result, answer)); }
  }

  /** Remembers which words a result showed, for the page that it leads to. */
  function keepMarks(address, words) {
    try {
      root.sessionStorage.setItem(MARKS, JSON.stringify({ path: new root.URL(address, root.location.href).pathname, words: words }));
    } catch (error) { return; }
  }
  /** The words of an element that are marked, each once. */
  function markedIn(element) {
    return Array.from(new Set(Array.from(element.querySelectorAll("mark")).map(function (one) { return one.textContent.toLowerCase(); })));
  }

  var recent = {
    isOn: function () { try { return root.localStorage.getItem(RECENT) !== null; } catch (error) { return false; } },
    list: function () {
      try {
        var list = JSON.parse(root.localStorage.getItem(RECENT));
        return Array.isArray(list) ? list.filter(function (one) { return typeof one === "string"; }).slice(0, RECENT_MOST) : [];
      } catch (error) { return []; }
    },
    add: function (text) {
      if (!this.isOn() || text.trim() === "") { return; }
      this.save([text.trim()].concat(this.list().filter(function (one) { return one !== text.trim(); })).slice(0, RECENT_MOST));
    },
    save: function (list) { try { root.localStorage.setItem(RECENT, JSON.stringify(list)); } catch (error) { return; } },
    switchOff: function () { try { root.localStorage.removeItem(RECENT); } catch (error) { return; } }
  };

  Object.assign(ui, { say: say, sayCount: sayCount, make: make, clear: clear, addSegments: addSegments, open: open,
    fillResult: fillResult, grouped: grouped, typeName: typeName, relaxations: relaxations, keepMarks: keepMarks,
    markedIn: markedIn, phraseNote: phraseNote, errorText: errorText, recent: recent });
})(typeof globalThis === "object" ? globalThis : self);
