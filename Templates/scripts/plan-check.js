"use strict";
/* Which elements does a plan have, which are missing, and what brings those? The choice is in the address only. */
(function () {
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-plan]"));
  if (!page) return;
  const words = page.dataset;
  const boxes = [...page.querySelectorAll("input[name=element]")];
  const status = page.querySelector("[data-status]");
  const bar = page.querySelector("[data-bar]");

  /** Fills a list, says how long it is, and hides it when there is nothing in it. @param {string} name @param {HTMLElement[]} items */
  function fill(name, items) {
    const part = page.querySelector(`[data-${name}-part]`);
    part.hidden = items.length === 0;
    part.querySelector(`[data-${name}-count]`).textContent = String(items.length);
    part.querySelector("ul").replaceChildren(...items);
  }

  function show() {
    const lacking = boxes.filter((box) => !box.checked).map((box) => box.closest("[data-element]"));
    const ticked = boxes.length - lacking.length;
    status.textContent = ticked === 0 ? words.none : lacking.length ? Leidraad.fill(words.statusText, { n: ticked, all: boxes.length }) : words.all;
    bar.textContent = Leidraad.fill(bar.dataset.barText, { n: ticked, all: boxes.length });
    if (ticked === 0) lacking.length = 0;
    fill("missing", lacking.map((item) => Leidraad.element("li", {}, Leidraad.element("a", { href: item.dataset.url }, item.dataset.label))));

    /** @type {Map<string, {link: HTMLElement, brings: string[], notes: string[]}>} */
    const by = new Map();
    for (const item of lacking) {
      for (const entry of item.querySelectorAll("[data-intervention]")) {
        const link = entry.querySelector("a");
        const found = by.get(entry.dataset.intervention) ?? { link, brings: [], notes: [] };
        const note = entry.querySelector("[data-note]")?.textContent.trim();
        found.brings.push(`${item.dataset.label} (${entry.querySelector(".basis").textContent.trim()})`);
        if (note) found.notes.push(`${item.dataset.label}: ${note}`);
        by.set(entry.dataset.intervention, found);
      }
    }
    const most = [...by.values()].sort((a, b) => b.brings.length - a.brings.length);
    fill("bringing", most.map(({ link, brings, notes }) => Leidraad.element("li", {},
      Leidraad.element("a", { href: link.getAttribute("href") }, link.textContent),
      Leidraad.element("span", { class: "meta" }, ` ${Leidraad.fill(words.brings, { n: brings.length, list: brings.join(", ") })}`),
      // What a source adds; not on paper, where the plan has one page.
      ...(notes.length ? [Leidraad.element("ul", { class: "meta screen-only", "data-notes": "" }, ...notes.map((note) => Leidraad.element("li", {}, note)))] : []))));
  }

  function fromAddress() {
    const have = Leidraad.readHash().get("have") ?? [];
    for (const box of boxes) box.checked = have.includes(box.value);
    show();
  }

  function toAddress() {
    const state = Leidraad.readHash();
    state.set("have", boxes.filter((box) => box.checked).map((box) => box.value));
    Leidraad.writeHash(state);
  }

  for (const box of boxes) box.addEventListener("change", () => { show(); toAddress(); });
  page.querySelector("[data-reset]").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
    toAddress();
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
})();
