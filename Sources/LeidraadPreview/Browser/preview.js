"use strict";
/*
 * Follows the site while it is edited. Served by `leidraad preview` only; never part of a published site.
 * A changed page is loaded again as a whole, so that its own scripts start as they do for a reader; place, focus and opened parts
 * are put back before the page is first painted, and the browser shows the old page until then.
 */
(function () {
  const own = "/~leidraad/";
  const memory = "leidraad-preview";
  const shownVersion = document.currentScript.dataset.version;
  const root = document.documentElement;
  let words = null;

  /* Leaving and coming back */

  /** A selector that finds an element again in another version of the page. */
  function wayTo(element) {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (at.id) {
        steps.unshift("#" + CSS.escape(at.id));
        return steps.join(" > ");
      }
      const same = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      steps.unshift(`${at.localName}:nth-of-type(${same.indexOf(at) + 1})`);
    }
    return ["body", ...steps].join(" > ");
  }

  /** The last element with an id above the top of the window: what is read stays in place when something above it grows. */
  function landmark() {
    let last = null;
    for (const element of document.querySelectorAll("main [id]")) {
      if (element.getBoundingClientRect().top > 120) break;
      last = element;
    }
    return last && { id: last.id, top: last.getBoundingClientRect().top };
  }

  function leave() {
    const focused = document.activeElement;
    const kept = { path: location.pathname, x: scrollX, y: scrollY, landmark: scrollY > 0 ? landmark() : null };
    if (focused && focused !== document.body && !focused.closest("#leidraad-preview")) {
      kept.focus = wayTo(focused);
      if (typeof focused.value === "string" && focused.type !== "password") kept.value = focused.value;
      try { kept.selection = [focused.selectionStart, focused.selectionEnd]; } catch { /* not a field with text */ }
    }
    kept.details = [...document.querySelectorAll("details")].map((part) => [wayTo(part), part.open]);
    try { sessionStorage.setItem(memory, JSON.stringify(kept)); } catch { /* no storage: the browser keeps the place itself */ }
    history.scrollRestoration = "manual";
    location.reload();
  }

  function comeBack(kept) {
    for (const [way, open] of kept.details) {
      const part = document.querySelector(way);
      if (part && part.localName === "details") part.open = open;
    }
    const focused = kept.focus && document.querySelector(kept.focus);
    if (focused) {
      if ("value" in kept && "value" in focused) focused.value = kept.value;
      focused.focus({ preventScroll: true });
      try { if (kept.selection && kept.selection[0] !== null) focused.setSelectionRange(...kept.selection); } catch { /* as above */ }
    }
    place(kept);
  }

  function place(kept) {
    const element = kept.landmark && document.getElementById(kept.landmark.id);
    const y = element ? scrollY + element.getBoundingClientRect().top - kept.landmark.top : kept.y;
    scrollTo({ left: kept.x, top: y, behavior: "instant" });
  }

  function resume() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(memory));
      sessionStorage.removeItem(memory);
    } catch { /* no storage */ }
    if (!kept || kept.path !== location.pathname) return;
    // Nothing is painted until everything is in its place; the browser keeps the old page on the screen that long.
    root.classList.add("leidraad-returning");
    document.addEventListener("DOMContentLoaded", () => {
      root.classList.remove("leidraad-returning");
      comeBack(kept);
    });
    addEventListener("load", () => {
      if (Math.abs(scrollY - kept.y) > 2 && !moved) place(kept);
      history.scrollRestoration = "auto";
    });
    let moved = false;
    for (const event of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(event, () => { moved = true; }, { once: true, passive: true });
  }

  /* The panel */

  function make(name, text, className) {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function item(problem) {
    const entry = make("li");
    entry.append(make("p", problem.place, "leidraad-place"), make("p", problem.message, "leidraad-message"));
    if (problem.excerpt) {
      const letters = [...new Intl.Segmenter().segment(problem.excerpt)].map((part) => part.segment);
      const excerpt = make("pre");
      const code = make("code", letters.slice(0, problem.start).join(""));
      code.append(make("mark", letters.slice(problem.start, problem.start + problem.width).join("")));
      code.append(letters.slice(problem.start + problem.width).join(""));
      excerpt.append(code);
      excerpt.tabIndex = 0;
      entry.append(excerpt);
    }
    if (problem.hint) entry.append(make("p", problem.hint, "leidraad-hint"));
    return entry;
  }

  function list(problems) {
    const items = make("ol");
    for (const problem of problems) items.append(item(problem));
    return items;
  }

  /** The words of the panel when the editor hid it. It stays hidden as long as it would say the same. */
  let unwanted = null;

  function newPanel() {
    const panel = make("aside");
    panel.id = "leidraad-preview";
    panel.setAttribute("aria-live", "polite");
    const hide = make("button", words.close, "leidraad-hide");
    hide.type = "button";
    hide.addEventListener("click", () => {
      unwanted = panel.textContent;
      panel.hidden = true;
    });
    panel.append(hide);
    document.body.append(panel);
    return panel;
  }

  /** Shows or takes away one part: "errors", "warnings" or "lost". */
  function show(part, content) {
    let panel = document.getElementById("leidraad-preview");
    if (!panel) {
      if (!content) return;
      panel = newPanel();
    }
    panel.setAttribute("aria-label", words.panel);
    const old = panel.querySelector(`[data-part="${part}"]`);
    if (content) {
      content.dataset.part = part;
      if (old) old.replaceWith(content); else panel.append(content);
    } else if (old) {
      old.remove();
    }
    panel.hidden = panel.textContent === unwanted;
    if (!panel.querySelector("[data-part]")) panel.remove();
  }

  function errors(report) {
    const count = report.errors.length + (report.failure ? 1 : 0);
    if (!count) return show("errors", null);
    const section = make("section", undefined, "leidraad-errors");
    section.append(make("p", report.hasSite ? report.words.lastGood : report.words.noneYet, "leidraad-title"));
    if (report.failure) section.append(make("p", report.failure, "leidraad-message"));
    section.append(list(report.errors));
    show("errors", section);
  }

  function warnings(report) {
    if (!report.warnings || !report.warnings.length) return show("warnings", null);
    const strip = make("details", undefined, "leidraad-warnings");
    const open = document.querySelector('#leidraad-preview [data-part="warnings"]');
    strip.open = Boolean(open && open.open);
    strip.append(make("summary", `${report.words.warnings}: ${report.warnings.length}`), list(report.warnings));
    show("warnings", strip);
  }

  /* Following */

  async function ask(what) {
    const answer = await fetch(`${own}${what}?page=${encodeURIComponent(decodeURIComponent(location.pathname))}`);
    return answer.json();
  }

  async function look() {
    const report = await ask("report");
    words = report.words;
    show("lost", null);
    if (report.version !== shownVersion && !report.failure && !report.errors.length) return leave();
    errors(report);
    warnings(await ask("warnings"));
  }

  let events = null;
  let silence = 0;

  function listen() {
    if (events || document.hidden) return;
    events = new EventSource(own + "events");
    events.onmessage = () => {
      clearTimeout(silence);
      silence = 0;
      look().catch(() => { /* the stream tells when the server is there again */ });
    };
    events.onerror = () => {
      // The browser tries again more often than this waits: only an answer may end the wait.
      if (!silence) silence = setTimeout(() => { if (words) show("lost", make("p", words.lost, "leidraad-lost")); }, 1500);
    };
  }

  /** A browser keeps few connections to one server; pages that nobody sees leave theirs to others. */
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return listen();
    if (events) events.close();
    events = null;
  });

  resume();
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", listen); else listen();
})();
