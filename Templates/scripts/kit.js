"use strict";
/* The helpers that every script of the site shares: texts, elements, loading, the state in the address, keys. */
window.Leidraad = window.Leidraad || /** @type {Kit} */ ({});

(function () {
  const root = document.documentElement;

  /**
   * Fills "{name}" in a text of the interface. What is not given stays as it is.
   * @param {string} text
   * @param {Record<string, string | number>} values
   */
  Leidraad.fill = (text, values) => text.replace(/\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g, (all, key, one, many) => {
    if (!Object.hasOwn(values, key)) return all;
    return many === undefined ? String(values[key]) : Number(values[key]) === 1 ? one : many;
  });

  /**
   * Makes an element; text goes in as text, never as markup.
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Record<string, string>} [attributes]
   * @param {(Node | string)[]} children
   * @returns {HTMLElementTagNameMap[Name]}
   */
  Leidraad.element = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  /** @type {Record<string, Promise<void>>} */
  const running = Object.create(null);

  /**
   * Runs a script of the site when it is first needed. Classic scripts are the only way that works from file://.
   * @param {string} path from the site root
   * @returns {Promise<void>}
   */
  Leidraad.run = (path) => {
    running[path] ??= new Promise((resolve, reject) => {
      const script = Leidraad.element("script");
      script.src = root.dataset.root + path;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(path));
      document.head.append(script);
    });
    return running[path];
  };

  /**
   * The data of "data/NAME.js".
   * @param {string} name
   * @returns {Promise<any>}
   */
  Leidraad.load = async (name) => {
    if (!Leidraad[name]) await Leidraad.run(`data/${name}.js`);
    return Leidraad[name];
  };

  /**
   * The markup of rows that come in pieces, each there once. Made by the program, as the page is.
   * @param {{pieces: string[], rows: number[][]}} packed
   * @returns {DocumentFragment}
   */
  Leidraad.unpack = ({ pieces, rows }) => {
    const markup = Leidraad.element("template");
    markup.innerHTML = rows.map((row) => row.map((piece) => pieces[piece]).join("")).join("");
    return markup.content;
  };

  /**
   * A part of an address as it was before it was encoded; as it stands where that cannot be told.
   * @param {string} text
   */
  Leidraad.decode = (text) => {
    try { return decodeURIComponent(text); } catch { return text; }
  };

  /**
   * The state as it was last read or written.
   * @type {Map<string, string[]>}
   */
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
      if (!state.has(key)) state.set(key, pair.slice(at + 1).split(",").filter(Boolean).map(Leidraad.decode));
    }
    kept = new Map(state);
    return state;
  };

  /**
   * A state as it stands behind "#".
   * @param {Map<string, string[]>} state
   */
  Leidraad.hashOf = (state) =>
    [...state].filter(([, values]) => values.length).map(([key, values]) => `${key}=${values.map(encodeURIComponent).join(",")}`).join("&");

  /**
   * @param {Map<string, string[]>} state
   */
  Leidraad.writeHash = (state) => {
    kept = new Map(state);
    const text = Leidraad.hashOf(state);
    const next = `${location.pathname}${location.search}${text ? `#${text}` : ""}`;
    if (`#${text}` !== (location.hash || "#")) history.pushState(null, "", next);
  };

  /**
   * Case, accents, spaces, hyphens and zeros before a number do not matter when a code or a name is spoken: "we8" is WE-08.
   * @param {string} text
   */
  Leidraad.fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9.]+/g, "").replace(/(^|[^0-9])0+(?=[0-9])/g, "$1");

  /**
   * Whether a key goes to something that takes text.
   * @param {Event} event
   */
  Leidraad.isTyping = (event) =>
    event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName));

  /**
   * Whether a key asks for the search field: "/" where nothing is typed, or Ctrl-K. Shift and Alt make it another key.
   * @param {KeyboardEvent} event
   */
  Leidraad.asksForSearch = (event) => {
    if (event.altKey || event.shiftKey && event.key !== "/") return false;
    const isCommand = event.ctrlKey || event.metaKey;
    return isCommand ? event.key.toLowerCase() === "k" : event.key === "/" && !Leidraad.isTyping(event);
  };

  /**
   * The clipboard, or the older way where the browser refuses it on file://.
   * @param {string} text
   * @returns {Promise<boolean>}
   */
  Leidraad.toClipboard = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = Leidraad.element("textarea", { class: "visually-hidden" });
      const before = document.activeElement;
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (before instanceof HTMLElement) before.focus();
      return done;
    }
  };

  const SVG = "http://www.w3.org/2000/svg";
  /**
   * Marks an age on the lines of years in a part of the page; "" takes it off.
   * @param {ParentNode} within
   * @param {string} age
   */
  Leidraad.markAge = (within, age) => {
    for (const mark of within.querySelectorAll(".age-bar .asked")) mark.remove();
    if (!/^\d{1,3}$/.test(age)) return;
    for (const line of within.querySelectorAll(".age-bar svg")) {
      const [, , end] = (line.getAttribute("viewBox") ?? "").split(" ").map(Number);
      const mark = document.createElementNS(SVG, "rect");
      // In the middle of the year, a little higher than the line.
      const place = { class: "asked", x: Math.min(Number(age) + 0.4, end), y: -0.5, width: 0.3, height: 3 };
      for (const [name, value] of Object.entries(place)) mark.setAttribute(name, String(value));
      line.append(mark);
    }
  };

  /** The links that may have a note: terms, sources, and records that a text or a list of a record names. */
  Leidraad.noted = "main :is(a.term, a.citation, :is(.prose, .summary, .findings, .relations, .coded-list, .chips) a[href]:not(.heading-anchor, .code))";
})();
