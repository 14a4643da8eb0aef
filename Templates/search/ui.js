/*
 * The search field: a combobox in every header, and the results page.
 *
 * <form role="search" data-search data-root="../" action="../zoeken.html">
 *   <label for="q">…</label> <input type="search" name="q" id="q"> <button>…</button>
 * </form>
 * data-root is the way to the root of the site; data-index the folder of the index (zoekindex), data-scripts that of
 * these scripts (search). data-results on the form names the element that holds the results page. Words come from
 * LeidraadSearchStrings, which the generator writes; text goes into the page as text, never as markup.
 */
(function (root) {
  "use strict";
  var document = root.document;
  var SCRIPTS = ["stem-dutch.js", "stem-english.js", "analysis.js", "shards.js", "resolve.js", "excerpt.js", "query.js"];
  var DELAY = 60;
  var SUGGESTIONS = 8;
  var PAGE_RESULTS = 20;
  var RECENT = "leidraad-recent-searches";
  var opened = new Map();
  var count = 0;

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

  function loadScript(address) {
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = function () { reject(Object.assign(new Error(address), { kind: "missing", path: address })); };
      document.head.appendChild(script);
    });
  }

  /** The index of a site, opened once: at the first focus of a field. @returns {Promise<object>} */
  function open(site, index, scripts) {
    var key = site + index;
    if (!opened.has(key)) {
      var loading = Promise.all(SCRIPTS.map(function (name) { return loadScript(site + scripts + name); })).then(function () {
        return root.LeidraadSearch.open(root.LeidraadSearch.scriptLoader(site + index));
      });
      loading.catch(function () { opened.delete(key); });
      opened.set(key, loading);
    }
    return opened.get(key);
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
        return Array.isArray(list) ? list.filter(function (one) { return typeof one === "string"; }).slice(0, 6) : [];
      } catch (error) { return []; }
    },
    add: function (text) {
      if (!this.isOn() || text.trim() === "") { return; }
      this.save([text.trim()].concat(this.list().filter(function (one) { return one !== text.trim(); })).slice(0, 6));
    },
    save: function (list) { try { root.localStorage.setItem(RECENT, JSON.stringify(list)); } catch (error) { return; } },
    switchOff: function () { try { root.localStorage.removeItem(RECENT); } catch (error) { return; } }
  };

  /** A field with its list of suggestions. @constructor @param {HTMLFormElement} form */
  function Field(form) {
    count += 1;
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.site = form.getAttribute("data-root") || "";
    this.index = (form.getAttribute("data-index") || "zoekindex") + "/";
    this.scripts = (form.getAttribute("data-scripts") || "search") + "/";
    this.id = "search-list-" + count;
    this.active = -1;
    this.run = 0;
    this.options = [];
    this.timer = 0;
    this.build();
    this.listen();
  }
  var proto = Field.prototype;

  proto.build = function () {
    this.list = make("div", "search-list");
    this.list.id = this.id;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", say("results"));
    this.note = make("p", "search-note");
    this.panel = make("div", "search-panel");
    this.panel.hidden = true;
    this.panel.appendChild(this.note);
    this.panel.appendChild(this.list);
    this.more = make("a", "search-more", say("all"));
    this.more.tabIndex = -1;
    this.panel.appendChild(this.more);
    this.status = make("p", "search-status");
    this.status.setAttribute("role", "status");
    this.form.appendChild(this.panel);
    this.form.appendChild(this.status);
    var input = this.input;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.id);
    input.setAttribute("autocomplete", "off");
    input.setAttribute("spellcheck", "false");
  };

  proto.listen = function () {
    var field = this;
    this.input.addEventListener("focus", function () { field.open().catch(function () { return null; }); });
    this.input.addEventListener("input", function () {
      root.clearTimeout(field.timer);
      field.timer = root.setTimeout(function () { field.suggest(); }, DELAY);
    });
    this.input.addEventListener("keydown", function (event) { field.key(event); });
    this.form.addEventListener("submit", function (event) { field.submit(event); });
    this.form.addEventListener("focusout", function (event) {
      if (!field.form.contains(event.relatedTarget)) { field.close(); }
    });
    this.panel.addEventListener("mousedown", function (event) { event.preventDefault(); });
  };

  proto.open = function () { return open(this.site, this.index, this.scripts); };
  proto.resultsAddress = function (text) {
    return (this.form.getAttribute("action") || "") + "#q=" + encodeURIComponent(text.toWellFormed ? text.toWellFormed() : text);
  };

  proto.suggest = function () {
    var field = this;
    var text = this.input.value;
    this.run += 1;
    var run = this.run;
    if (text.trim() === "") { this.close(); return Promise.resolve(); }
    return this.open().then(function (engine) {
      return engine.search(text, { limit: SUGGESTIONS }).then(function (answer) {
        if (run !== field.run) { return null; }
        field.show(answer, engine);
        return engine.excerpts(answer).then(function (excerpts) { if (run === field.run) { field.addExcerpts(excerpts); } });
      });
    }).catch(function (error) { if (run === field.run) { field.fail(error); } });
  };

  proto.show = function (answer, engine) {
    var field = this;
    var mark = root.LeidraadSearch.createMarker(answer, engine.analyzer);
    clear(this.list);
    this.options = [];
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    grouped(answer.results).forEach(function (group, number) {
      var box = make("div", "search-group");
      box.setAttribute("role", "group");
      var heading = make("div", "search-type", typeName(group.type));
      heading.id = field.id + "-type-" + number;
      heading.setAttribute("role", "presentation");
      box.setAttribute("aria-labelledby", heading.id);
      box.appendChild(heading);
      group.results.forEach(function (result) { box.appendChild(field.option(result, mark)); });
      field.list.appendChild(box);
    });
    this.shown = answer.results;
    var note = answer.total === 0 ? say("none", { query: answer.query }) : correction(answer);
    this.note.textContent = note || "";
    this.note.hidden = !note;
    this.more.href = this.resultsAddress(answer.query);
    this.more.hidden = !this.form.getAttribute("action") || answer.total <= answer.results.length;
    this.status.textContent = (note ? note + " " : "") + (answer.total === 0 ? "" : sayCount("found", answer.total));
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
  };

  proto.option = function (result, mark) {
    var field = this;
    var option = make("a", "search-option");
    option.href = this.site + result.url;
    option.id = this.id + "-" + this.options.length;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    fillResult(option, result, mark);
    option.addEventListener("click", function () { recent.add(field.input.value); field.close(); });
    this.options.push({ element: option, result: result });
    return option;
  };

  proto.addExcerpts = function (excerpts) {
    var field = this;
    this.options.forEach(function (option) {
      var excerpt = excerpts[field.shown.indexOf(option.result)];
      if (!excerpt || excerpt.length === 0) { return; }
      var text = make("span", "search-excerpt");
      addSegments(text, excerpt);
      option.element.appendChild(text);
    });
  };

  proto.fail = function (error) {
    clear(this.list);
    this.options = [];
    this.note.hidden = false;
    this.note.textContent = errorText(error);
    this.more.hidden = true;
    this.status.textContent = this.note.textContent;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", "false");
  };

  proto.close = function () {
    this.run += 1;
    root.clearTimeout(this.timer);
    this.panel.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  };

  proto.select = function (next) {
    if (this.options.length === 0) { return; }
    if (this.active >= 0) { this.options[this.active].element.setAttribute("aria-selected", "false"); }
    this.active = (next + this.options.length) % this.options.length;
    var element = this.options[this.active].element;
    element.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", element.id);
    element.scrollIntoView({ block: "nearest" });
  };

  proto.key = function (event) {
    if (event.isComposing) { return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.panel.hidden) { this.suggest(); return; }
      var isDown = event.key === "ArrowDown";
      this.select(this.active < 0 ? (isDown ? 0 : -1) : this.active + (isDown ? 1 : -1));
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      this.options[this.active].element.click();
    } else if (event.key === "Escape") {
      if (!this.panel.hidden) { event.preventDefault(); this.close(); } else { this.input.value = ""; }
    }
  };

  proto.submit = function (event) {
    event.preventDefault();
    var text = this.input.value;
    recent.add(text);
    this.close();
    if (this.onSubmit) { this.onSubmit(text); } else if (this.form.getAttribute("action") && text.trim() !== "") {
      root.location.href = this.resultsAddress(text);
    }
  };

  /** The keys that go to the field from anywhere: / and Ctrl-K. */
  function listenToKeys(field) {
    document.addEventListener("keydown", function (event) {
      var target = event.target;
      var isTyping = target instanceof root.HTMLElement &&
        (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      var isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
      var isK = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (isSlash || isK) {
        event.preventDefault();
        field.input.focus();
        field.input.select();
      }
    });
  }

  root.LeidraadSearchUI = { Field: Field, say: say, sayCount: sayCount, make: make, clear: clear, addSegments: addSegments,
    fillResult: fillResult, grouped: grouped, typeName: typeName, correction: correction, errorText: errorText, recent: recent,
    PAGE_RESULTS: PAGE_RESULTS, fields: [] };

  function start() {
    var forms = document.querySelectorAll("form[data-search]");
    for (var index = 0; index < forms.length; index += 1) {
      if (forms[index].querySelector("input[type=search]")) {
        var field = new Field(forms[index]);
        if (index === 0) { listenToKeys(field); }
        root.LeidraadSearchUI.fields.push(field);
        if (root.LeidraadSearchUI.startResults) { root.LeidraadSearchUI.startResults(field); }
      }
    }
  }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", start); } else { start(); }
})(self);
