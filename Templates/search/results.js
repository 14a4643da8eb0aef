/*
 * The results page: a form with data-results="ID" fills the element with that id. What it shows stands in the address:
 * #q=…&type=intervention&facet.group=…&n=40, so that it can be bookmarked, also on a disk.
 */
(function (root) {
  "use strict";
  /** How long results wait for their excerpts, in milliseconds: shown before, they would move when those come. */
  var EXCERPTS_WAIT = 1000;
  var ui = (root.LeidraadSearchUI = root.LeidraadSearchUI || {});
  var document = root.document;

  /** The state that an address holds; whatever it is, nothing in it is trusted. @param {string} hash */
  function readState(hash) {
    var state = { q: "", types: [], facets: {}, n: ui.PAGE_RESULTS };
    var parameters = new root.URLSearchParams(hash.replace(/^#/, ""));
    parameters.forEach(function (value, key) {
      if (key === "q") { state.q = value; }
      if (key === "type" && value !== "") { state.types.push(value); }
      if (key === "n") { state.n = Math.min(1000, Math.max(1, parseInt(value, 10) || ui.PAGE_RESULTS)); }
      var name = /^facet\.(.+)$/.exec(key);
      if (name) {
        if (!Object.prototype.hasOwnProperty.call(state.facets, name[1])) {
          Object.defineProperty(state.facets, name[1], { value: [], enumerable: true, configurable: true, writable: true });
        }
        state.facets[name[1]].push(value);
      }
    });
    return state;
  }

  function writeState(state) {
    var parameters = new root.URLSearchParams();
    if (state.q !== "") { parameters.append("q", state.q); }
    state.types.forEach(function (type) { parameters.append("type", type); });
    Object.keys(state.facets).sort().forEach(function (name) {
      state.facets[name].forEach(function (value) { parameters.append("facet." + name, value); });
    });
    if (state.n !== ui.PAGE_RESULTS) { parameters.append("n", String(state.n)); }
    return "#" + parameters.toString();
  }

  function facetName(facet) {
    var label = ui.say("facet." + facet);
    return label === "facet." + facet ? facet : label;
  }

  function valueName(facet, value) {
    var key = "value." + facet + "." + value;
    var name = ui.say(key);
    if (name !== key) { return name; }
    // A value without a word of its own, such as an age, says nothing without the name of its facet.
    return facetName(facet) + ": " + value;
  }

  /** @constructor @param {object} field the combobox of the form @param {HTMLElement} place */
  function Results(field, place) {
    var page = this;
    this.field = field;
    this.place = place;
    this.run = 0;
    this.status = ui.make("p", "search-count");
    this.status.setAttribute("role", "status");
    this.back = ui.make("p", "search-back");
    this.chips = ui.make("ul", "search-chips");
    // What no source states is not among what a filter leaves, and silence is no "no".
    this.named = ui.make("p", "meta search-named", ui.say("filters.named"));
    this.named.hidden = true;
    this.filters = ui.make("div", "search-filters");
    this.fold = this.makeFold();
    this.list = ui.make("div", "search-results");
    place.appendChild(this.status);
    place.appendChild(this.back);
    place.appendChild(this.chips);
    place.appendChild(this.named);
    place.appendChild(this.fold);
    place.appendChild(this.list);
    field.onSubmit = function (text) { page.go({ q: text, types: [], facets: {}, n: ui.PAGE_RESULTS }); };
    root.addEventListener("hashchange", function () {
      var hash = root.location.hash;
      // An anchor is no state, and what is shown already is not drawn again: the focus may be in it.
      if ((hash.length > 1 && hash.indexOf("=") < 0) || hash === page.address) { return; }
      page.update();
    });
    this.siteTitle = document.title;
    /** How many results stood there when more were asked for: the focus goes to the next. */
    this.focusFrom = -1;
    this.takeOver();
    this.update();
  }
  var proto = Results.prototype;

  /** A form that was sent before the scripts were there has put its question before the hash. */
  proto.takeOver = function () {
    var typed = new root.URLSearchParams(root.location.search).get("q");
    if (typed && root.location.hash === "") { root.history.replaceState(null, "", writeState(Object.assign(readState(""), { q: typed }))); }
  };

  /** The filters in a fold: closed on a phone, so that the results come first. */
  proto.makeFold = function () {
    var fold = ui.make("details", "search-fold");
    var wide = root.matchMedia("(width >= 64rem)");
    function adapt() { fold.open = wide.matches; }
    wide.addEventListener("change", adapt);
    adapt();
    this.foldTitle = ui.make("summary", null, ui.say("filters"));
    fold.appendChild(this.foldTitle);
    fold.appendChild(this.filters);
    fold.hidden = true;
    return fold;
  };

  proto.go = function (state) {
    var hash = writeState(state);
    if (hash === root.location.hash) { this.update(); } else { root.location.hash = hash; }
  };

  proto.update = function () {
    var page = this;
    this.address = root.location.hash;
    var state = readState(this.address);
    this.state = state;
    this.run += 1;
    var run = this.run;
    if (document.activeElement !== this.field.input || this.field.input.value.trim() !== state.q.trim()) {
      this.field.input.value = state.q;
    }
    var isShown = false;
    document.title = state.q.trim() === "" ? this.siteTitle : ui.say("title", { query: state.q.trim(), page: this.siteTitle });
    function reveal() { if (run === page.run) { page.list.classList.remove("is-waiting"); } }
    reveal();
    if (state.q.trim() === "") { this.showStart(); return; }
    this.field.open().then(function (engine) {
      var options = { limit: state.n, types: state.types, facets: state.facets, withFacets: true, isTyping: false };
      return engine.search(state.q, options).then(function (answer) {
        if (run !== page.run) { return null; }
        // Before the list is shown: what is hidden later loses the focus.
        if (answer.results.length > 0) { page.list.classList.add("is-waiting"); }
        page.show(answer, engine);
        isShown = true;
        root.setTimeout(reveal, EXCERPTS_WAIT);
        return engine.excerpts(answer).then(function (excerpts) { if (run === page.run) { page.addExcerpts(excerpts); } }).finally(reveal);
      });
    }).catch(function (error) {
      if (run !== page.run) { return; }
      if (error && error.kind === "renewed") { page.update(); } else { page.fail(error, isShown); }
    });
  };

  /** Says what is wrong. Results that are there stay: only their excerpts failed. */
  proto.fail = function (error, hasResults) {
    if (!hasResults) {
      this.fold.hidden = this.back.hidden = this.chips.hidden = true;
      ui.clear(this.list);
    }
    this.status.textContent = ui.errorText(error);
  };

  /** Without a query: the way in, and recent searches where the reader keeps them. */
  proto.showStart = function () {
    var page = this;
    this.fold.hidden = this.back.hidden = this.chips.hidden = true;
    ui.clear(this.list);
    this.status.textContent = ui.say("start");
    var box = ui.make("label", "search-recent-choice");
    var check = document.createElement("input");
    check.type = "checkbox";
    check.checked = ui.recent.isOn();
    check.addEventListener("change", function () {
      if (check.checked) { ui.recent.save([]); } else { ui.recent.switchOff(); }
      page.showStart();
    });
    box.appendChild(check);
    box.appendChild(document.createTextNode(" " + ui.say("recent.keep")));
    if (ui.recent.list().length > 0) {
      this.list.appendChild(ui.make("h2", null, ui.say("recent")));
      var list = ui.make("ul", "search-recent");
      ui.recent.list().forEach(function (text) {
        var link = ui.make("a", null, text);
        link.href = writeState({ q: text, types: [], facets: {}, n: ui.PAGE_RESULTS });
        var item = document.createElement("li");
        item.appendChild(link);
        list.appendChild(item);
      });
      this.list.appendChild(list);
    }
    var index = ui.make("a", null, ui.say("hint.index"));
    index.href = this.field.form.getAttribute("data-fallback") || "";
    this.list.appendChild(ui.make("p", "needs-js")).appendChild(index);
    this.list.appendChild(box);
  };

  proto.show = function (answer, engine) {
    var page = this;
    var mark = root.LeidraadSearch.createMarker(answer, engine.analyzer);
    this.answer = answer;
    var relaxed = ui.relaxations(answer);
    var note = relaxed.texts.concat(ui.phraseNote(answer) || []).join(" ");
    ui.clear(this.list);
    this.items = [];
    this.showBack(relaxed.exact);
    this.status.textContent = (note ? note + " " : "") +
      (answer.total === 0 ? ui.say("none", { query: answer.query }) : ui.sayCount("found", answer.total));
    this.showFilters(answer);
    if (answer.total === 0) { this.showEmpty(answer); }
    ui.grouped(answer.results).forEach(function (group) {
      page.list.appendChild(ui.make("h2", "search-type", group.name));
      var list = ui.make("ol", "search-items");
      group.results.forEach(function (result) { list.appendChild(page.item(result, mark)); });
      page.list.appendChild(list);
    });
    if (answer.total > answer.results.length) {
      var more = ui.make("a", "search-more", ui.say("more"));
      more.href = writeState(Object.assign({}, this.state, { n: this.state.n + ui.PAGE_RESULTS }));
      more.addEventListener("click", function () { page.focusFrom = answer.results.length; });
      this.list.appendChild(more);
    }
    this.shown = answer.results;
    this.focusNext(answer);
  };

  /** The focus goes to the first of the results that came, and not to the top of the page. */
  proto.focusNext = function (answer) {
    if (this.focusFrom < 0 || answer.results.length <= this.focusFrom) { return; }
    var next = answer.results[this.focusFrom];
    var item = this.items.filter(function (one) { return one.result === next; })[0];
    this.focusFrom = -1;
    if (item) {
      // What waits for its excerpts cannot have the focus yet.
      this.list.classList.remove("is-waiting");
      item.element.querySelector("a").focus();
    }
  };

  /** The way back from another question to the one that was typed. */
  proto.showBack = function (exact) {
    ui.clear(this.back);
    this.back.hidden = exact === null;
    if (exact === null) { return; }
    var link = ui.make("a", null, ui.say("exact", { query: exact }));
    link.href = writeState(Object.assign({}, this.state, { q: exact, n: ui.PAGE_RESULTS }));
    this.back.appendChild(link);
  };

  /** What is chosen, each with a way to let it go. */
  proto.showChips = function (chosen) {
    var page = this;
    ui.clear(this.chips);
    this.chips.hidden = chosen.length === 0;
    chosen.forEach(function (one) {
      var chip = ui.make("a", "search-chip", one.label);
      chip.title = ui.say("filter.remove", { label: one.label });
      var cross = ui.make("span", null, " \u00d7");
      cross.setAttribute("aria-hidden", "true");
      chip.appendChild(cross);
      chip.href = writeState(one.without);
      var item = document.createElement("li");
      item.appendChild(chip);
      page.chips.appendChild(item);
    });
  };

  proto.item = function (result, mark) {
    var item = ui.make("li", "search-item");
    var link = ui.make("a", "search-link");
    link.href = this.field.site + result.url;
    ui.fillResult(link, result, mark, this.answer);
    item.appendChild(link);
    link.addEventListener("click", function () { ui.keepMarks(link.href, ui.markedIn(item)); });
    if (result.path !== "") { item.appendChild(ui.make("span", "search-path", result.path)); }
    this.items.push({ element: item, result: result });
    return item;
  };

  proto.addExcerpts = function (excerpts) {
    var page = this;
    this.items.forEach(function (item) {
      var excerpt = excerpts[page.shown.indexOf(item.result)];
      if (!excerpt || excerpt.length === 0) { return; }
      var text = ui.make("p", "search-excerpt");
      ui.addSegments(text, excerpt);
      item.element.appendChild(text);
      page.addOthers(item);
    });
  };

  /** Other sections of the page that fit. */
  proto.addOthers = function (item) {
    var site = this.field.site;
    if (item.result.others.length === 0) { return; }
    var list = ui.make("ul", "search-others");
    item.result.others.forEach(function (one) {
      var link = ui.make("a", null, one.heading);
      link.href = site + one.url;
      var line = document.createElement("li");
      line.appendChild(link);
      list.appendChild(line);
    });
    item.element.appendChild(list);
  };

  /** Nothing found: what the reader can do now. */
  proto.showEmpty = function (answer) {
    var list = ui.make("ul", "search-hints");
    var hints = answer.hasOnlyStopWords ? [] : ["hint.spelling", "hint.fewer", "hint.general"];
    hints.forEach(function (key) { list.appendChild(ui.make("li", null, ui.say(key))); });
    this.addHint(list, ui.say("hint.index"), this.field.form.getAttribute("data-fallback"));
    if (this.state.types.length > 0 || Object.keys(this.state.facets).length > 0) {
      this.addHint(list, ui.say("reset"), writeState({ q: this.state.q, types: [], facets: {}, n: ui.PAGE_RESULTS }));
    }
    this.list.appendChild(list);
  };
  proto.addHint = function (list, text, address) {
    var link = ui.make("a", null, text);
    link.href = address || "";
    var item = document.createElement("li");
    item.appendChild(link);
    list.appendChild(item);
  };

  proto.showFilters = function (answer) {
    var page = this;
    var state = this.state;
    var labels = [];
    var focused = document.activeElement && this.filters.contains(document.activeElement) ? document.activeElement.id : null;
    ui.clear(this.filters);
    if (answer.types.length > 1 || state.types.length > 0) {
      this.addFilter("type", ui.say("filter.type"), answer.types.map(function (one) {
        return { value: one.type, label: ui.typeName(one.type), count: one.count };
      }), state.types, function (types) { page.go(Object.assign({}, state, { types: types, n: ui.PAGE_RESULTS })); });
    }
    state.types.forEach(function (type) {
      labels.push({ label: ui.typeName(type), without: Object.assign({}, state, { n: ui.PAGE_RESULTS,
        types: state.types.filter(function (one) { return one !== type; }) }) });
    });
    answer.facets.forEach(function (facet) {
      var chosen = Object.prototype.hasOwnProperty.call(state.facets, facet.name) ? state.facets[facet.name] : [];
      function choose(values) {
        var facets = Object.assign({}, state.facets);
        facets[facet.name] = values;
        page.go(Object.assign({}, state, { facets: facets, n: ui.PAGE_RESULTS }));
      }
      if (facet.isRange) {
        page.addNumber("facet-" + facet.name, facetName(facet.name), chosen[0] || "", choose);
        return;
      }
      page.addFilter("facet-" + facet.name, facetName(facet.name), facet.values.map(function (one) {
        return { value: one.value, label: valueName(facet.name, one.value), count: one.count };
      }), chosen, choose);
    });
    Object.keys(state.facets).forEach(function (name) {
      state.facets[name].forEach(function (value) {
        var facets = Object.assign({}, state.facets);
        facets[name] = state.facets[name].filter(function (one) { return one !== value; });
        labels.push({ label: valueName(name, value), without: Object.assign({}, state, { n: ui.PAGE_RESULTS, facets: facets }) });
      });
    });
    this.showChips(labels);
    this.named.hidden = Object.keys(state.facets).length === 0;
    var chosen = state.types.length + Object.keys(state.facets).reduce(function (sum, name) { return sum + state.facets[name].length; }, 0);
    this.foldTitle.textContent = chosen === 0 ? ui.say("filters") : ui.say("filters.chosen", { count: chosen });
    this.fold.hidden = !this.filters.firstChild;
    var again = focused ? document.getElementById(focused) : null;
    if (again) { again.focus(); }
  };

  proto.addFilter = function (id, legend, values, chosen, change) {
    var box = ui.make("fieldset", "search-filter");
    box.appendChild(ui.make("legend", null, legend));
    values.forEach(function (one, index) {
      var label = ui.make("label", "search-choice");
      var check = document.createElement("input");
      check.type = "checkbox";
      check.id = "search-" + id + "-" + index;
      check.checked = chosen.indexOf(one.value) >= 0;
      check.addEventListener("change", function () {
        var others = chosen.filter(function (value) { return value !== one.value; });
        change(check.checked ? others.concat([one.value]) : others);
      });
      label.appendChild(check);
      label.appendChild(document.createTextNode(" " + one.label + " "));
      label.appendChild(ui.make("span", "search-number", "(" + one.count + ")"));
      box.appendChild(label);
    });
    this.filters.appendChild(box);
  };

  /** A field for a number that ranges may hold. */
  proto.addNumber = function (id, name, value, change) {
    var label = ui.make("label", "search-range", name + " ");
    var field = document.createElement("input");
    field.type = "number";
    field.step = "any";
    field.id = "search-" + id;
    field.value = value;
    field.addEventListener("change", function () { change(field.value === "" ? [] : [field.value]); });
    label.appendChild(field);
    this.filters.appendChild(label);
  };

  /** Turns a field into the one of the results page, if its form says where that is. */
  function startResults(field) {
    var place = document.getElementById(field.form.getAttribute("data-results") || "");
    if (place && !field.page) {
      place.hidden = false;
      field.page = new Results(field, place);
    }
  }
  ui.startResults = startResults;
})(typeof globalThis === "object" ? globalThis : self);
