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

  /** What was searched for instead of a word that the site does not have, or null. */
  function correction(answer) {
    var words = [];
    var unknown = [];
    answer.terms.forEach(function (term) {
      var first = term.alternatives[0];
      if (!first) { unknown.push(term.word); } else if (/Edit/.test(first.kind)) { words.push(first.form); }
    });
    return words.length > 0 ? say("corrected", { words: words.join(" ") })
      : unknown.length > 0 ? say("unknown", { words: unknown.join(", ") }) : null;
  }

  /** What there is to say of the phrases in quotes, or null. */
  function phraseNote(answer) {
    return answer.hasEmptyPhrase ? say("phrase.empty") : answer.isPartial ? say("phrase.partial") : null;
  }

  function errorText(error) {
    var known = ["missing", "damaged", "otherBuild", "version"];
    return say("error." + (error && known.indexOf(error.kind) >= 0 ? error.kind : "other"));
  }

  /** Results by type, the type of the best result first. */
  function grouped(results) {
    var groups = [];
    results.forEach(function (result) {
      var group = groups.filter(function (one) { return one.type === result.type; })[0];
      if (!group) { groups.push(group = { type: result.type, results: [] }); }
      group.results.push(result);
    });
    return groups;
  }

  function fillResult(element, result, mark) {
    var title = make("span", "search-title");
    addSegments(title, root.LeidraadSearch.segments(result.title, mark));
    element.appendChild(title);
    if (result.section !== null && result.section !== result.title) {
      var section = make("span", "search-section");
      addSegments(section, root.LeidraadSearch.segments(result.section, mark));
      element.appendChild(section);
    }
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
    fillResult: fillResult, grouped: grouped, typeName: typeName, correction: correction, phraseNote: phraseNote, errorText: errorText, recent: recent });
})(typeof globalThis === "object" ? globalThis : self);
