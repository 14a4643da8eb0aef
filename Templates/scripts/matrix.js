"use strict";
/* The matrix: filter, order, one row or column at a time, the source of a cell on demand, arrow keys from cell to cell. */
(function () {
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-matrix]"));
  if (!page) return;
  const words = page.dataset;
  const form = page.querySelector("form");
  const table = page.querySelector("table");
  const region = table.parentElement;
  const one = page.querySelector("[data-one]");
  const status = page.querySelector("[data-status]");
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const BASIS = { n: "named", m: "manual", s: "study", g: "group-claim" };

  const name = (/** @type {HTMLTableCellElement} */ head) => head.querySelector("a").textContent;
  const filled = (/** @type {HTMLTableCellElement} */ cell) => cell.firstElementChild !== null;

  // One at a time -------------------------------------------------------------------------------

  const select = form.elements.namedItem("one");
  for (const [label, cells, kind] of [[select.dataset.elements, rows.map((row) => row.cells[0]), "r"], [select.dataset.interventions, heads.slice(1), "c"]]) {
    const group = Leidraad.element("optgroup", { label });
    for (const [index, cell] of cells.entries()) group.append(Leidraad.element("option", { value: kind + index }, name(cell)));
    select.append(group);
  }
  const options = [...select.options];

  /** The relations of one element or one intervention, as a list. @param {string} choice "r3" or "c12" */
  function showOne(choice) {
    region.hidden = choice !== "";
    one.hidden = choice === "";
    if (!choice) return;
    const index = Number(choice.slice(1));
    const pairs = choice[0] === "r"
      ? heads.slice(1).map((head, column) => [head, rows[index].cells[column + 1]])
      : rows.map((row) => [row.cells[0], row.cells[index + 1]]);
    const own = choice[0] === "r" ? rows[index].cells[0] : heads[index + 1];
    const stated = pairs.filter(([, cell]) => filled(cell) && !cell.hidden);
    const list = Leidraad.element("ul", { class: "relations" }, ...stated.map(([head, cell]) => Leidraad.element("li", {},
      Leidraad.element("a", { href: head.querySelector("a").getAttribute("href") }, name(head)),
      Leidraad.element("span", { class: `basis basis-${BASIS[cell.className]}` }, cell.textContent),
      Leidraad.element("div", { class: "meta" }, ...groundOf(cell)))));
    const silent = pairs.length - stated.length;
    one.replaceChildren(
      Leidraad.element("h2", {}, Leidraad.element("a", { href: own.querySelector("a").getAttribute("href") }, name(own))), list,
      ...(silent ? [Leidraad.element("p", { class: "empty" }, `${silent} × ${words.noRelation}`)] : []));
  }

  /** What the list under the matrix says of this cell. @param {HTMLTableCellElement} cell @returns {Node[]} */
  function groundOf(cell) {
    const ground = document.getElementById(cell.firstElementChild.getAttribute("href").slice(1));
    return ground ? [...ground.cloneNode(true).childNodes] : [];
  }

  // Filter and order ----------------------------------------------------------------------------

  function show() {
    const data = new FormData(form);
    const list = data.get("list");
    const group = data.get("group");
    let shownRows = 0;
    let shownColumns = 0;
    const columns = heads.map((head, index) => index === 0 || !group || head.dataset.group === group);
    for (const [index, head] of heads.entries()) {
      head.hidden = !columns[index];
      if (index > 0 && columns[index]) shownColumns += 1;
    }
    for (const row of rows) {
      row.hidden = Boolean(list) && !row.dataset.lists.split(" ").includes(list);
      if (!row.hidden) shownRows += 1;
      for (const [index, cell] of [...row.cells].entries()) if (cell.hidden === columns[index]) cell.hidden = !columns[index];
    }
    order(data.get("sort"));
    showOne(String(data.get("one") ?? ""));
    status.textContent = shownRows && shownColumns ? Leidraad.fill(words.shown, { rows: shownRows, columns: shownColumns }) : words.empty;
  }

  /** @param {FormDataEntryValue | null} by */
  function order(by) {
    const sorted = [...rows];
    const collator = new Intl.Collator(document.documentElement.lang);
    const own = (/** @type {HTMLTableRowElement} */ row) => [...row.cells].filter((cell, index) => index && !cell.hidden && filled(cell) && cell.className !== "g").length;
    if (by === "name") sorted.sort((a, b) => collator.compare(name(a.cells[0]), name(b.cells[0])));
    if (by === "most") {
      const counts = new Map(rows.map((row) => [row, own(row)]));
      sorted.sort((a, b) => counts.get(b) - counts.get(a));
    }
    // Moving 40,000 cells costs half a second: only when the order is another one.
    if (sorted.some((row, index) => row !== table.tBodies[0].rows[index])) table.tBodies[0].append(...sorted);
  }

  function toAddress() {
    const now = Leidraad.readHash();
    const state = new Map();
    for (const [key, value] of new FormData(form)) if (value) state.set(key, [key === "one" ? idOf(String(value)) : String(value)]);
    if (now.has("datum")) state.set("datum", now.get("datum"));
    Leidraad.writeHash(state);
  }

  /** "r3" ↔ the id of that element, so that addresses outlive a new row. @param {string} choice */
  const idOf = (choice) => (choice[0] === "r" ? rows : heads.slice(1))[Number(choice.slice(1))].dataset.id;

  function fromAddress() {
    const state = Leidraad.readHash();
    for (const key of ["list", "group", "sort"]) {
      const field = form.elements.namedItem(key);
      const value = state.get(key)?.[0] ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    const id = state.get("one")?.[0];
    select.value = id ? options.find((option) => option.value && idOf(option.value) === id)?.value ?? "" : "";
    show();
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => { show(); toAddress(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); toAddress(); }));
  addEventListener("hashchange", () => { if (!/^#g\d+$/.test(location.hash)) fromAddress(); });
  addEventListener("popstate", () => { if (!/^#g\d+$/.test(location.hash)) fromAddress(); });

  // Source of a cell ----------------------------------------------------------------------------

  const panel = Leidraad.element("dialog", { class: "popover-source", "aria-label": words.source });
  /** @type {HTMLElement | null} */
  let opener = null;
  const close = () => { panel.close(); opener?.focus(); opener = null; };
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); close(); } });
  page.append(panel);

  table.addEventListener("click", (event) => {
    const cell = event.target.closest("td");
    if (!cell || !event.target.closest("a")) return;
    event.preventDefault();
    opener = cell.firstElementChild;
    const button = Leidraad.element("button", { type: "button" }, words.close);
    button.addEventListener("click", close);
    panel.replaceChildren(
      Leidraad.element("p", { class: "note-title" }, `${name(cell.parentElement.cells[0])} × ${name(heads[cell.cellIndex])}`),
      Leidraad.element("p", {}, Leidraad.element("span", { class: `basis basis-${BASIS[cell.className]}` }, cell.textContent)),
      Leidraad.element("p", {}, ...groundOf(cell)), button);
    panel.show();
    button.focus();
  });

  // One tab stop for all cells; arrow keys go to the next filled cell in that direction -----------

  const links = [...table.querySelectorAll("td a")];
  for (const [index, link] of links.entries()) link.tabIndex = index === 0 ? 0 : -1;
  table.addEventListener("focusin", (event) => {
    if (!event.target.matches("td a")) return;
    for (const link of table.querySelectorAll("td a[tabindex='0']")) link.tabIndex = -1;
    event.target.tabIndex = 0;
  });
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td");
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    const body = [...table.tBodies[0].rows];
    let row = body.indexOf(cell.parentElement) + step[0];
    let column = cell.cellIndex + step[1];
    while (body[row]?.cells[column]) {
      const next = body[row].cells[column];
      if (column > 0 && !body[row].hidden && !next.hidden && filled(next)) { next.firstElementChild.focus(); return; }
      row += step[0];
      column += step[1];
    }
  });

  fromAddress();
})();
