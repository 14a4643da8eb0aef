"use strict";
/* What every page can do: theme, folded parts, contents list, print. What few readers need is loaded when they need it. */

(function () {
  const root = document.documentElement;
  /** The words that scripts of every page need; none on a page without tools. */
  const words = document.querySelector("[data-cite]")?.dataset ?? {};
  /** Runs scripts that a page can do without. */
  const wake = async (/** @type {string[]} */ ...paths) => {
    try { for (const path of paths) await Leidraad.run(path); } catch { /* the page is complete without it */ }
  };

  /**
   * A day in the words of the page's language.
   * @param {string} date ISO
   */
  Leidraad.day = (date) => new Date(`${date}T12:00:00`).toLocaleDateString(root.lang === "en" ? "en-GB" : root.lang, { day: "numeric", month: "long", year: "numeric" });

  if (root.dataset.copyDate) {
    for (const place of document.querySelectorAll("span[data-copy-date]")) place.textContent = Leidraad.day(root.dataset.copyDate);
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy-of]"))) {
      node.dataset.date = `${node.dataset.copyOf} ${Leidraad.day(root.dataset.copyDate)}`;
    }
  }

  skip();
  theme();
  folds();
  // Scripts that only some pages need. One that is requested while the page loads is there before it has loaded.
  if (document.querySelector("[data-contents]")) wake("scripts/contents.js");
  if (document.querySelector("[data-places]")) wake("scripts/places.js");
  if (document.querySelector("[data-facets]")) wake("scripts/table.js", "scripts/facets.js");
  if (document.querySelector(".intervention")) wake("scripts/card.js");
  if (root.classList.contains("copy-old")) wake("scripts/copy-age.js");
  const onDemand = { "[data-goto]": "scripts/goto.js", "[data-ask], [data-quick]": "scripts/ask.js" };
  document.addEventListener("focusin", (event) => {
    if (!(event.target instanceof Element)) return;
    for (const [place, script] of Object.entries(onDemand)) {
      if (event.target.closest(place)) wake(script);
    }
  });
  // Who presses Enter before the script is there is not forgotten.
  document.addEventListener("submit", (event) => {
    const form = event.target instanceof Element && event.target.closest("[data-goto], [data-ask], [data-quick]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const script = Object.entries(onDemand).find(([place]) => form.matches(place))[1];
    Leidraad.run(script).then(() => form.requestSubmit(), () => undefined);
  });
  headings();
  cite();
  notes();
  askedAge();
  runningHeads();
  tables();
  for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());

  /** Every table can go to a spreadsheet. Room is kept below it, so that nothing moves. */
  function tables() {
    for (const region of document.querySelectorAll("main :is(.matrix-scroll, .table-scroll:not([data-result], :has(> [data-table])))")) {
      const button = Leidraad.element("button", { type: "button", class: "to-file" }, words.csv);
      button.addEventListener("click", async () => {
        await wake("scripts/table.js");
        Leidraad.tableToFile?.(region.querySelector("table"));
      });
      region.after(button);
    }
  }

  /** What the site says of itself on every page. */
  function noticeText() { return document.querySelector("section.site-notice")?.textContent.trim(); }

  /** Where the address keeps what was chosen, skipping the header leaves it there: a bookmark and a reload still bring it. */
  function skip() {
    document.querySelector(".skip-link")?.addEventListener("click", (/** @type {Event} */ event) => {
      if (!location.hash.includes("=")) return;
      event.preventDefault();
      document.getElementById("main").focus();
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
      const id = Leidraad.decode(location.hash.slice(1));
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

  /** Every heading with an address gets a link to it; without scripts the list of contents has those. */
  function headings() {
    if (!words.site) return;
    for (const heading of document.querySelectorAll("main :is(.prose :is(h2, h3, h4), section.part[id] > h2)")) {
      const id = heading.id || heading.closest("section[id]:not(.summary)")?.querySelector(":is(h2, h3)") === heading && heading.closest("section").id;
      if (!id || heading.querySelector("a, input, button")) continue;
      heading.append(Leidraad.element("a", { class: "heading-anchor", href: `#${id}`, "aria-label": Leidraad.fill(words.headingLink, { name: heading.textContent.trim() }) }));
    }
  }

  /** A page is cited by few readers: what writes the citation comes with the first click. */
  function cite() {
    const button = document.querySelector("[data-cite]");
    button?.addEventListener("click", () => Leidraad.run("scripts/cite.js").then(() => Leidraad.cite(button)).catch(() => { button.nextElementSibling.textContent = button.dataset.failed; }));
  }

  /** Notes beside the text come with the first link that may have one: under a pointer, under the focus, or when it is followed. */
  function notes() {
    const arrive = (/** @type {Event} */ event) => {
      if (!(event.target instanceof Element) || !event.target.closest(Leidraad.noted)) return;
      for (const name of ["pointerover", "focusin"]) document.removeEventListener(name, arrive);
      wake("scripts/notes.js");
    };
    for (const name of ["pointerover", "focusin"]) document.addEventListener(name, arrive);
    // A term that is followed opens its note, and so does a source under a finger; what else is followed leads on.
    document.addEventListener("click", (event) => {
      const link = event.target instanceof Element ? event.target.closest("main :is(a.term, a.citation)") : null;
      const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
      if (!(link instanceof HTMLAnchorElement) || !(link.matches(".term") || isTouch)) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      Leidraad.run("scripts/notes.js").then(() => Leidraad.showNote(link)).catch(() => { location.href = link.href; });
    });
  }

  /** On a page of one record: the age for which it was found, on its line of years. */
  function askedAge() {
    if (document.querySelector("[data-facets]")) return;
    const show = () => Leidraad.markAge(document, Leidraad.readHash().get("age")?.[0] ?? "");
    show();
    addEventListener("hashchange", show);
  }

  /** The words at the head and foot of every printed sheet: the page, its code, the site with its notice and contact, and the date of this copy. */
  function runningHeads() {
    if (!words.site) return;
    const quoted = (/** @type {(string | undefined)[]} */ parts) => JSON.stringify(parts.filter(Boolean).join(" · "));
    root.style.setProperty("--running-title", quoted([document.querySelector("h1").textContent.trim()]));
    root.style.setProperty("--running-code", quoted([words.code]));
    root.style.setProperty("--running-foot", quoted([words.site, noticeText(), words.contact, words.date]));
    root.classList.add("has-running-heads");
  }
})();
