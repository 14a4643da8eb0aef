/*
 * The search field in every header: a combobox with a list of suggestions.
 *
 * <form role="search" data-search data-root="../" action="../zoeken.html">
 *   <label for="q">…</label> <input type="search" name="q" id="q"> <button>…</button>
 * </form>
 * data-root is the way to the root of the site; data-index the folder of the index. data-results on the form
 * names the element that holds the results page. data-audience: the page is for an audience apart, and so is its search.
 */
(function (root) {
  "use strict";
  var ui = (root.LeidraadSearchUI = root.LeidraadSearchUI || {});
  var document = root.document;
  /** Milliseconds without a key after which excerpts come and the number of results is announced: longer than between two keys. */
  var PAUSE = 250;
  var SUGGESTIONS = 8;
  /** As many after the first or second letter of a word: almost anything may follow, and each result costs something to load. */
  var EARLY_SUGGESTIONS = 3;
  var count = 0;

  /** A field with its list of suggestions. @constructor @param {HTMLFormElement} form */
  function Field(form) {
    count += 1;
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.site = form.getAttribute("data-root") || "";
    /** For whom the search is, where the page is not for the readers of the site; "" else. */
    this.audience = form.getAttribute("data-audience") || "";
    this.index = (form.getAttribute("data-index") || "search-index") + "/";
    this.id = "search-list-" + count;
    this.active = -1;
    this.run = 0;
    this.options = [];
    this.timer = 0;
    this.isAsking = false;
    this.isStale = false;
    this.build();
    this.listen();
  }
  var proto = Field.prototype;

  proto.build = function () {
    this.list = ui.make("div", "search-list");
    this.list.id = this.id;
    this.list.setAttribute("role", "listbox");
    // It scrolls, so a browser would stop at it on the way to the next link.
    this.list.tabIndex = -1;
    this.list.setAttribute("aria-label", ui.say("results"));
    this.note = ui.make("p", "search-note");
    this.panel = ui.make("div", "search-panel");
    this.panel.hidden = true;
    this.panel.appendChild(this.note);
    this.panel.appendChild(this.list);
    this.more = ui.make("a", "search-more", ui.say("all"));
    this.more.tabIndex = -1;
    this.panel.appendChild(this.more);
    this.whole = ui.make("a", "search-more", ui.say("whole"));
    this.whole.hidden = true;
    this.panel.appendChild(this.whole);
    this.status = ui.make("p", "search-status");
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
    this.input.addEventListener("input", function () { field.suggest(); });
    this.input.addEventListener("keydown", function (event) { field.key(event); });
    this.form.addEventListener("submit", function (event) { field.submit(event); });
    this.form.addEventListener("focusout", function (event) {
      if (!field.form.contains(event.relatedTarget)) { field.close(); }
    });
    this.panel.addEventListener("mousedown", function (event) { event.preventDefault(); });
  };

  proto.open = function () { return ui.open(this.site + this.index); };
  proto.resultsAddress = function (text, isWhole) {
    var state = [["q", text]].concat(this.audience && !isWhole ? [["facet.audience", this.audience]] : []);
    return (this.form.getAttribute("action") || "") + "#" + new root.URLSearchParams(state).toString();
  };

  /** What the audience of the page finds in what is for them; where there is nothing, what the whole site has. */
  proto.ask = function (engine, text, limit) {
    var field = this;
    var facets = this.audience ? { audience: [this.audience] } : {};
    return engine.search(text, { limit: limit, facets: facets }).then(function (answer) {
      field.isApart = field.audience !== "" && answer.total > 0;
      return !field.audience || answer.total > 0 ? answer : engine.search(text, { limit: limit });
    });
  };

  /** Answers what stands in the field, one question at a time: keys that come meanwhile wait for the answer. */
  proto.suggest = function () {
    var field = this;
    var text = this.input.value;
    this.run += 1;
    var run = this.run;
    root.clearTimeout(this.timer);
    if (text.trim() === "") { this.close(); return; }
    this.isStale = this.isAsking;
    if (this.isAsking) { return; }
    this.isAsking = true;
    this.open().then(function (engine) {
      var isEarly = /(^|\s)\S{1,2}$/.test(text);
      return field.ask(engine, text, isEarly ? EARLY_SUGGESTIONS : SUGGESTIONS).then(function (answer) {
        if (run !== field.run) { return; }
        field.show(answer, engine);
        field.timer = root.setTimeout(function () {
          field.announce(answer);
          field.showExcerpts(answer, engine);
        }, PAUSE);
      });
    }).catch(function (error) { if (run === field.run) { field.fail(error, false); } }).then(function () {
      field.isAsking = false;
      if (field.isStale) { field.suggest(); }
    });
  };

  proto.showExcerpts = function (answer, engine) {
    var field = this;
    var run = this.run;
    engine.excerpts(answer).then(function (excerpts) {
      if (run === field.run) { field.addExcerpts(excerpts); }
    }).catch(function (error) {
      if (run !== field.run) { return; }
      if (error.kind === "renewed") { field.suggest(); } else { field.fail(error, true); }
    });
  };

  proto.show = function (answer, engine) {
    var field = this;
    var mark = root.LeidraadSearch.createMarker(answer, engine.analyzer);
    this.deselect();
    ui.clear(this.list);
    this.options = [];
    this.answer = answer;
    ui.grouped(answer.results).forEach(function (group, number) {
      var box = ui.make("div", "search-group");
      box.setAttribute("role", "group");
      var heading = ui.make("div", "search-type", group.name);
      heading.id = field.id + "-type-" + number;
      heading.setAttribute("role", "presentation");
      box.setAttribute("aria-labelledby", heading.id);
      box.appendChild(heading);
      group.results.forEach(function (result) { box.appendChild(field.option(result, mark)); });
      field.list.appendChild(box);
    });
    this.shown = answer.results;
    var notes = ui.relaxations(answer).texts.concat(ui.phraseNote(answer) || []);
    if (answer.total === 0) { notes = [ui.say("none", { query: answer.query })].concat(notes); }
    this.note.textContent = notes.join(" ");
    this.note.hidden = notes.length === 0;
    this.more.href = this.resultsAddress(answer.query, !this.isApart);
    this.whole.href = this.resultsAddress(answer.query, true);
    this.whole.hidden = !this.isApart || !this.form.getAttribute("action");
    this.more.hidden = !this.form.getAttribute("action") || answer.total <= answer.results.length;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
  };

  proto.announce = function (answer) {
    var count = answer.total === 0 ? "" : ui.sayCount("found", answer.total);
    this.status.textContent = [this.note.textContent, count].join(" ").trim();
  };

  proto.option = function (result, mark) {
    var field = this;
    var option = ui.make("a", "search-option");
    option.href = this.site + result.url;
    option.id = this.id + "-" + this.options.length;
    option.tabIndex = -1;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    ui.fillResult(option, result, mark, this.answer);
    option.addEventListener("click", function () {
      ui.recent.add(field.input.value);
      ui.keepMarks(option.href, ui.markedIn(option));
      field.close();
    });
    this.options.push({ element: option, result: result });
    return option;
  };

  proto.addExcerpts = function (excerpts) {
    var field = this;
    this.options.forEach(function (option) {
      var excerpt = excerpts[field.shown.indexOf(option.result)];
      if (!excerpt || excerpt.length === 0) { return; }
      var text = ui.make("span", "search-excerpt");
      ui.addSegments(text, excerpt);
      option.element.appendChild(text);
    });
  };

  /** Says what is wrong. Results that are there stay: only their excerpts failed. */
  proto.fail = function (error, hasResults) {
    if (!hasResults) {
      this.deselect();
      ui.clear(this.list);
      this.options = [];
      this.more.hidden = true;
      this.whole.hidden = true;
    }
    this.note.hidden = false;
    this.note.textContent = ui.errorText(error);
    this.status.textContent = this.note.textContent;
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.options.length > 0));
  };

  proto.close = function () {
    this.run += 1;
    root.clearTimeout(this.timer);
    this.isStale = false;
    this.panel.hidden = true;
    this.deselect();
    this.input.setAttribute("aria-expanded", "false");
  };

  /** Gives the keyboard back to the text. */
  proto.deselect = function () {
    if (this.active >= 0) { this.options[this.active].element.setAttribute("aria-selected", "false"); }
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
  };

  proto.select = function (next) {
    if (this.options.length === 0) { return; }
    this.deselect();
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
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].indexOf(event.key) >= 0) {
      this.deselect();
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
    ui.recent.add(text);
    this.close();
    if (this.onSubmit) { this.onSubmit(text); } else if (this.form.getAttribute("action") && text.trim() !== "") { this.go(text); }
  };

  /** Goes to the page of which a text is the name or code, or else to all results. */
  proto.go = function (text) {
    var field = this;
    function toResults() { root.location.href = field.resultsAddress(text, field.isApart === false); }
    this.open().then(function (engine) { return engine.exactAddress(text); }).then(function (address) {
      if (address === null) { toResults(); } else { root.location.href = field.site + address; }
    }).catch(toResults);
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

  /** Makes every search form of the page work; called once, when all scripts are there. */
  ui.start = function () {
    var forms = document.querySelectorAll("form[data-search]");
    for (var index = 0; index < forms.length; index += 1) {
      if (forms[index].querySelector("input[type=search]")) {
        var field = new Field(forms[index]);
        if (index === 0) { listenToKeys(field); }
        ui.fields.push(field);
        ui.startResults(field);
      }
    }
  };
})(typeof globalThis === "object" ? globalThis : self);
