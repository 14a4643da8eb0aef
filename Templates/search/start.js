/*
 * Loads the search the first time that a reader asks for it: a focus on the field, "/" or Ctrl-K. Until then a page weighs no more
 * for it. The root of the index comes in together with the scripts, so that the first query waits less.
 */
(function (root) {
  "use strict";
  var document = root.document;
  var form = document.querySelector("form[data-search]");
  var input = form && form.querySelector("input[type=search]");
  if (!input) { return; }
  var site = form.getAttribute("data-root") || "";
  var folder = site + (form.getAttribute("data-scripts") || "search") + "/";
  var isStarted = false;
  var MARKS = "leidraad-marks";

  /** Marks the words of the question on the page that a result led to. */
  function markWords() {
    var kept;
    try {
      kept = JSON.parse(root.sessionStorage.getItem(MARKS));
      root.sessionStorage.removeItem(MARKS);
    } catch (error) { return; }
    var main = document.querySelector("main");
    if (!kept || kept.path !== root.location.pathname || !Array.isArray(kept.words) || !main) { return; }
    var words = kept.words.slice(0, 20).map(String).filter(function (word) { return word.length > 1; });
    if (words.length === 0) { return; }
    var pattern = words.map(function (word) { return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); }).join("|");
    var expression = new RegExp("(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])", "giu");
    var walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    var texts = [];
    while (texts.length < 5000 && walker.nextNode()) {
      if (!walker.currentNode.parentElement.closest("script, style, mark, svg, button, option, textarea, .needs-js")) { texts.push(walker.currentNode); }
    }
    texts.forEach(function (text) {
      var value = text.nodeValue;
      var matches = Array.from(value.matchAll(expression));
      matches.reverse().forEach(function (match) {
        var range = document.createRange();
        range.setStart(text, match.index);
        range.setEnd(text, match.index + match[0].length);
        var mark = document.createElement("mark");
        mark.className = "found-word";
        range.surroundContents(mark);
      });
    });
  }
  markWords();

  function load(address, onLoad, onError) {
    var script = document.createElement("script");
    script.src = address;
    // In the order in which they are asked for.
    script.async = false;
    script.onload = onLoad;
    script.onerror = onError;
    document.head.appendChild(script);
  }

  function addStyle(onReady) {
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = folder + "search.css";
    style.onload = style.onerror = onReady;
    document.head.appendChild(style);
  }

  function fail() {
    var message = document.createElement("p");
    message.className = "search-failure";
    message.setAttribute("role", "alert");
    message.textContent = form.getAttribute("data-failure");
    form.appendChild(message);
  }

  function start() {
    if (isStarted) { return; }
    isStarted = true;
    var waiting = 2;
    // Nothing is drawn before its style is there, so that nothing moves; a style that fails stops nobody.
    function ready() {
      waiting -= 1;
      if (waiting > 0) { return; }
      root.LeidraadSearchUI.start();
      // What was typed while the scripts came in counts too.
      if (document.activeElement === input) { input.dispatchEvent(new Event("focus")); }
      if (input.value !== "" && document.activeElement === input) { input.dispatchEvent(new Event("input", { bubbles: true })); }
    }
    // The results page has the style in itself.
    if (document.querySelector('link[href$="search.css"]')) { ready(); } else { addStyle(ready); }
    root.leidraadShard = function (name, payload) { root.leidraadEarly = { name: name, payload: payload }; };
    load(site + (form.getAttribute("data-index") || "search-index") + "/root.js", null, null);
    load(folder + "search.js", ready, fail);
  }

  input.addEventListener("focus", start, { once: true });
  document.addEventListener("keydown", function (event) {
    if (isStarted) { return; }
    var target = event.target;
    var isEditing = target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    var isSlash = event.key === "/" && !isEditing && !event.ctrlKey && !event.metaKey && !event.altKey;
    var isCtrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
    if (isSlash || isCtrlK) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  if (document.getElementById(form.getAttribute("data-results") || "")) { start(); }
})(self);
