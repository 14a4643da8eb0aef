/*
 * Loads the search the first time that a reader asks for it: a focus on the field, "/" or Ctrl-K. Until then a page weighs no more for it.
 */
(function (root) {
  "use strict";
  var document = root.document;
  var form = document.querySelector("form[data-search]");
  var input = form && form.querySelector("input[type=search]");
  if (!input) { return; }
  var folder = (form.getAttribute("data-root") || "") + (form.getAttribute("data-scripts") || "search") + "/";
  var started = false;

  function load(name, then) {
    var script = document.createElement("script");
    script.src = folder + name;
    script.onload = then;
    document.head.appendChild(script);
  }

  function start() {
    if (started) { return; }
    started = true;
    var style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = folder + "search.css";
    document.head.appendChild(style);
    load("strings.js", function () {
      load("ui.js", function () {
        if (document.getElementById(form.getAttribute("data-results") || "")) { load("results.js", function () { return null; }); }
        // What was typed while the scripts came in counts too.
        if (document.activeElement === input) { input.dispatchEvent(new Event("focus")); }
        if (input.value !== "" && document.activeElement === input) { input.dispatchEvent(new Event("input", { bubbles: true })); }
      });
    });
  }

  input.addEventListener("focus", start, { once: true });
  document.addEventListener("keydown", function (event) {
    if (started) { return; }
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
