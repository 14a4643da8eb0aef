"use strict";
/*
 * Which elements does a plan have, which were not ticked, and for which interventions does a source name those? The choice is in the address
 * only. Suggestions stand in the order of their names: how many elements a source happens to name says nothing of what would help.
 */
(function () {
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-plan]"));
  if (!page) return;
  const words = page.dataset;
  const boxes = [...page.querySelectorAll("input[name=element]")];
  const lists = [...page.querySelectorAll("input[name=list]")];
  const sections = [...page.querySelectorAll("[data-list]")];
  let suggestions = [...page.querySelectorAll("[data-suggestion]")];
  const status = page.querySelector("[data-status]");
  const bar = page.querySelector("[data-bar]");

  /** Says how long a list is, and hides it when there is nothing in it. @param {string} name @param {number} count */
  function showPart(name, count) {
    const part = page.querySelector(`[data-${name}-part]`);
    part.hidden = count === 0;
    part.querySelector(`[data-${name}-count]`).textContent = String(count);
  }

  /** The elements that count: those of the lists that were chosen, or all. */
  function counting() {
    const chosen = lists.filter((box) => box.checked).map((box) => box.value);
    for (const section of sections) section.hidden = chosen.length > 0 && !chosen.includes(section.id);
    if (!chosen.length) return boxes;
    const members = new Set(sections.filter((section) => !section.hidden).flatMap((section) => section.dataset.members.split(" ")));
    // An element stands in the page once; one that another list holds too is shown with that list.
    for (const box of boxes.filter((box) => members.has(box.value))) box.closest("[data-list]").hidden = false;
    return boxes.filter((box) => members.has(box.value));
  }

  /** The words beside an element's box, without its code. @param {Element} item */
  const labelOf = (item) => item.querySelector("label span").firstChild.textContent.trim();

  function show() {
    const all = counting();
    const open = all.filter((box) => !box.checked).map((box) => box.closest("[data-element]"));
    const ticked = all.length - open.length;
    status.textContent = ticked === 0 ? words.none : open.length ? Leidraad.fill(words.statusText, { n: ticked, all: all.length }) : words.all;
    bar.textContent = Leidraad.fill(bar.dataset.barText, { n: ticked, all: all.length });
    if (ticked === 0) open.length = 0;
    page.querySelector("[data-missing]").replaceChildren(...open.map((item) => Leidraad.element("li", {}, Leidraad.element("a", { href: item.dataset.url }, labelOf(item)))));
    showPart("missing", open.length);

    /** @type {Map<string, {named: string[], notes: string[]}>} */
    const by = new Map();
    for (const item of open) {
      for (const entry of item.querySelectorAll("[data-intervention]")) {
        const found = by.get(entry.dataset.intervention) ?? { named: [], notes: [] };
        const note = entry.querySelector("[data-note]")?.textContent.trim();
        found.named.push(`${labelOf(item)} (${entry.querySelector(".basis").textContent.trim()})`);
        if (note) found.notes.push(`${labelOf(item)}: ${note}`);
        by.set(entry.dataset.intervention, found);
      }
    }
    bring(by);
  }

  /** What is shown last, so that an earlier question whose answer comes late shows nothing. @type {Map<string, {named: string[], notes: string[]}> | undefined} */
  let asked;

  /** Shows for which interventions a source names what was not ticked. Many come from a file. @param {Map<string, {named: string[], notes: string[]}>} by */
  async function bring(by) {
    asked = by;
    if (by.size && !suggestions.length) {
      try {
        await Leidraad.run(words.suggestions);
      } catch {
        status.textContent += ` ${words.failed}`;
        return;
      }
      if (!suggestions.length) {
        page.querySelector("[data-bringing]").append(Leidraad.unpack(Leidraad.rows));
        suggestions = [...page.querySelectorAll("[data-suggestion]")];
      }
      if (asked !== by) return;
    }
    for (const item of suggestions) {
      const found = by.get(item.dataset.suggestion);
      item.hidden = !found;
      item.querySelector("[data-notes]")?.remove();
      if (!found) continue;
      item.querySelector("[data-brings]").textContent = Leidraad.fill(words.brings, { n: found.named.length, list: found.named.join(", ") });
      // The notes of sources; not on paper, where the plan has one page.
      if (found.notes.length) item.append(Leidraad.element("ul", { class: "meta screen-only", "data-notes": "" }, ...found.notes.map((note) => Leidraad.element("li", {}, note))));
    }
    showPart("bringing", by.size);
  }

  page.querySelector("[data-csv]").addEventListener("click", async () => {
    await Leidraad.run("scripts/table.js");
    Leidraad.planToFile(counting(), page.querySelector("[data-csv]").dataset);
  });

  function fromAddress() {
    const have = Leidraad.readHash().get("have") ?? [];
    const about = Leidraad.readHash().get("lists") ?? [];
    for (const box of boxes) box.checked = have.includes(box.value);
    for (const box of lists) box.checked = about.includes(box.value);
    show();
  }

  function toAddress() {
    const state = Leidraad.readHash();
    state.set("have", boxes.filter((box) => box.checked).map((box) => box.value));
    const about = lists.filter((box) => box.checked).map((box) => box.value);
    if (about.length) state.set("lists", about); else state.delete("lists");
    Leidraad.writeHash(state);
  }

  for (const box of [...boxes, ...lists]) box.addEventListener("change", () => { show(); toAddress(); });
  page.querySelector("[data-reset]").addEventListener("click", () => {
    for (const box of [...boxes, ...lists]) box.checked = false;
    show();
    toAddress();
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
})();
