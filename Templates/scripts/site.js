"use strict";
/* What every page can do: theme, folded parts, contents list, print. What few readers need is loaded when they need it. */
window.Leidraad = window.Leidraad || {};

(function () {
  const root = document.documentElement;

  /**
   * Fills "{name}" in a text of the interface. What is not given stays as it is.
   * @param {string} text
   * @param {Record<string, string | number>} values
   */
  Leidraad.fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => (Object.hasOwn(values, key) ? String(values[key]) : all));

  /**
   * Runs a script of the site when it is first needed. Classic scripts are the only way that works from file://.
   * @param {string} path from the site root
   * @returns {Promise<void>}
   */
  Leidraad.run = (path) => {
    running[path] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = root.dataset.root + path;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
    return running[path];
  };
  /** @type {Record<string, Promise<void>>} */
  const running = Object.create(null);

  /** The data of "data/NAME.js". @param {string} name @returns {Promise<any>} */
  Leidraad.load = async (name) => {
    if (!Leidraad[name]) await Leidraad.run(`data/${name}.js`);
    return Leidraad[name];
  };

  /** A day in the words of the page's language. @param {string} date ISO */
  Leidraad.day = (date) => new Date(`${date}T12:00:00`).toLocaleDateString(root.lang, { day: "numeric", month: "long", year: "numeric" });

  if (root.dataset.copyDate) {
    for (const time of document.querySelectorAll("time[data-copy-date]")) {
      time.setAttribute("datetime", root.dataset.copyDate);
      time.textContent = Leidraad.day(root.dataset.copyDate);
    }
  }

  /** The state as it was last read or written. @type {Map<string, string[]>} */
  let kept = new Map();

  /**
   * The state that the address keeps, "#key=a,b&other=c". The first value of a key counts.
   * An anchor ("#main") is no state: who follows the skip link keeps what was chosen.
   * @returns {Map<string, string[]>}
   */
  Leidraad.readHash = () => {
    if (location.hash.length > 1 && !location.hash.includes("=")) return new Map(kept);
    const state = new Map();
    for (const pair of location.hash.slice(1).split("&")) {
      const at = pair.indexOf("=");
      if (at < 1) continue;
      const key = pair.slice(0, at);
      if (!state.has(key)) state.set(key, pair.slice(at + 1).split(",").filter(Boolean).map(decode));
    }
    kept = new Map(state);
    return state;
  };

  /** @param {Map<string, string[]>} state */
  Leidraad.writeHash = (state) => {
    kept = new Map(state);
    const text = [...state].filter(([, values]) => values.length).map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(",")}`).join("&");
    const next = `${location.pathname}${location.search}${text ? `#${text}` : ""}`;
    if (`#${text}` !== (location.hash || "#")) history.pushState(null, "", next);
  };

  /** @param {string} text */
  const decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  /** @param {string} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} children */
  Leidraad.element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  skip();
  quick();
  theme();
  folds();
  contents();
  if (root.classList.contains("copy-old")) Leidraad.run("scripts/copy-age.js").catch(() => {});
  document.addEventListener("focusin", (event) => {
    if (event.target.closest("[data-goto]")) Leidraad.run("scripts/goto.js").catch(() => {});
  });
  // Who presses Enter before the script is there is not forgotten.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-goto]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    Leidraad.run("scripts/goto.js").then(() => form.requestSubmit()).catch(() => {});
  });
  for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());

  /** Where the address keeps what was chosen, skipping the header leaves it there: a bookmark and a reload still bring it. */
  function skip() {
    document.querySelector(".skip-link")?.addEventListener("click", (event) => {
      if (!location.hash.includes("=")) return;
      event.preventDefault();
      document.getElementById("main").focus();
    });
  }

  /** The form on the home page leads to the overview, with the choice in the address. */
  function quick() {
    const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-quick]"));
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = [...new FormData(form)].filter(([, value]) => value !== "").map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
      location.href = form.dataset.quick + (chosen.length ? `#${chosen.join("&")}` : "");
    });
  }

  function theme() {
    const select = /** @type {HTMLSelectElement | null} */ (document.querySelector("[data-theme-switch]"));
    if (!select) return;
    select.value = root.dataset.theme || "system";
    select.addEventListener("change", () => {
      if (select.value === "system") delete root.dataset.theme;
      else root.dataset.theme = select.value;
      try {
        if (select.value === "system") localStorage.removeItem("theme");
        else localStorage.setItem("theme", select.value);
      } catch { /* no storage: the choice lasts as long as this page */ }
    });
  }

  /** Folded parts open for an anchor inside them and for print; lists in the margin open where there is room. */
  function folds() {
    const wide = matchMedia("(width >= 64rem)");
    const fit = () => {
      for (const details of document.querySelectorAll("details[data-open-wide]")) details.open = wide.matches;
      // Beside the text there is nothing to fold, so nothing to stop at.
      for (const summary of document.querySelectorAll(":is(.sidebar, .contents) summary")) summary.tabIndex = wide.matches ? -1 : 0;
    };
    fit();
    wide.addEventListener("change", fit);

    const reveal = () => {
      let id = location.hash.slice(1);
      try { id = decodeURIComponent(id); } catch { /* as it stands */ }
      const target = id ? document.getElementById(id) : null;
      if (!target) return;
      let opened = false;
      for (let node = target.closest("details"); node; node = node.parentElement?.closest("details") ?? null) {
        if (!node.open) opened = node.open = true;
      }
      if (opened) target.scrollIntoView();
    };
    reveal();
    addEventListener("hashchange", reveal);

    /** @type {HTMLDetailsElement[]} */
    let forPrint = [];
    addEventListener("beforeprint", () => {
      forPrint = [...document.querySelectorAll("main details:not([open])")];
      for (const details of forPrint) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of forPrint) details.open = false;
      forPrint = [];
    });
  }

  /** Marks in "On this page" the section that is being read. */
  function contents() {
    const links = [...document.querySelectorAll("[data-contents] a")];
    /** @type {Map<Element, Element>} */
    const byTarget = new Map();
    for (const link of links) {
      const target = document.getElementById(decode(link.getAttribute("href").slice(1)));
      if (target) byTarget.set(target, link);
    }
    if (!byTarget.size || !("IntersectionObserver" in window)) return;
    const top = (/** @type {Element} */ target) => target.getBoundingClientRect().top;
    // A little below the place where an anchor lands.
    const line = (parseFloat(getComputedStyle(root).scrollPaddingTop) || 0) + 64;
    const mark = () => {
      const targets = [...byTarget.keys()];
      const isAtEnd = innerHeight + scrollY >= root.scrollHeight - 2;
      let current = targets.findLast((target) => top(target) <= line);
      // The last sections never reach the line: at the end the one that was asked for counts, or else the last.
      if (isAtEnd && scrollY > 0) current = targets.find((target) => target.matches(":target") && top(target) < innerHeight) ?? targets.at(-1);
      for (const [target, link] of byTarget) {
        if (target === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    const observer = new IntersectionObserver(mark, { rootMargin: `${-Math.round(line)}px 0px 0px`, threshold: [0, 1] });
    for (const target of byTarget.keys()) observer.observe(target);
    addEventListener("scrollend", mark);
    addEventListener("hashchange", mark);
  }
})();
