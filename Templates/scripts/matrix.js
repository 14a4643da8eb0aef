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
  // Rows of which nothing is said stand folded where they are many.
  const folds = table.classList.contains("folds");
  /** @type {Record<string, [number, number]>} */
  const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  /** @type {Record<string, string>} */
  const BASIS = { n: "named", m: "manual", s: "study", g: "group-claim" };

  const name = (/** @type {HTMLTableCellElement} */ head) => head.querySelector("a").textContent;

  /**
   * Only relations have a cell of their own; the blanks between them share one. So every question is put to these:
   * the relations of each row by column, and where each cell belongs.
   * @type {Map<number, HTMLTableCellElement>[]}
   */
  const relations = rows.map((row) => {
    const own = new Map();
    let column = 1;
    for (const cell of [...row.cells].slice(1)) {
      if (cell.firstElementChild) own.set(column, cell);
      column += cell.colSpan;
    }
    return own;
  });
  /** @type {Map<HTMLTableCellElement, [number, number]>} */
  const places = new Map(relations.flatMap((own, row) => [...own].map(([column, cell]) => [cell, [row, column]])));
  /**
   * Which columns are shown.
   * @type {boolean[]}
   */
  let columns = heads.map(() => true);

  // One at a time -------------------------------------------------------------------------------

  const select = form.elements.namedItem("one");
  for (const [label, cells, kind] of [[select.dataset.rows, rows.map((row) => row.cells[0]), "r"], [select.dataset.columns, heads.slice(1), "c"]]) {
    const group = Leidraad.element("optgroup", { label });
    for (const [index, cell] of cells.entries()) group.append(Leidraad.element("option", { value: kind + index }, name(cell)));
    select.append(group);
  }
  const options = [...select.options];

  /**
   * The relations of one element or one intervention, as a list.
   * @param {string} choice "r3" or "c12"
   */
  function showOne(choice) {
    region.hidden = choice !== "";
    one.hidden = choice === "";
    if (!choice) return;
    const index = Number(choice.slice(1));
    const pairs = choice[0] === "r"
      ? heads.map((head, column) => [head, relations[index].get(column)]).filter((pair, column) => column > 0 && columns[column])
      : rows.map((row, at) => [row.cells[0], relations[at].get(index + 1)]).filter((pair, at) => !rows[at].hidden);
    const own = choice[0] === "r" ? rows[index].cells[0] : heads[index + 1];
    const stated = pairs.filter(([, cell]) => cell);
    const list = Leidraad.element("ul", { class: "relations" }, ...stated.map(([head, cell]) => Leidraad.element("li", {},
      Leidraad.element("a", { href: head.querySelector("a").getAttribute("href") }, name(head)),
      Leidraad.element("span", { class: `basis basis-${BASIS[cell.className]}` }, cell.textContent),
      Leidraad.element("div", { class: "meta" }, ...groundOf(cell)))));
    const silent = pairs.length - stated.length;
    one.replaceChildren(
      Leidraad.element("h2", {}, Leidraad.element("a", { href: own.querySelector("a").getAttribute("href") }, name(own))), list,
      ...(silent ? [Leidraad.element("p", { class: "empty" }, `${silent} × ${words.noRelation}`)] : []));
  }

  /**
   * The entry of this cell in the list under the matrix.
   * @param {HTMLTableCellElement} cell
   * @returns {Node[]}
   */
  function groundOf(cell) {
    const ground = document.getElementById(cell.firstElementChild.getAttribute("href").slice(1));
    return ground ? [...ground.cloneNode(true).childNodes] : [];
  }

  // Filter and order ----------------------------------------------------------------------------

  function show() {
    const data = new FormData(form);
    const list = data.get("list");
    const group = data.get("group");
    for (const row of rows) row.hidden = Boolean(list) && !row.dataset.lists.split(" ").includes(list);
    const wanted = heads.map((head, index) => index === 0 || !group || head.dataset.in === group);
    if (wanted.some((shown, index) => shown !== columns[index])) {
      columns = wanted;
      for (const [index, head] of heads.entries()) head.hidden = !columns[index];
      for (const [index, row] of rows.entries()) layOut(row, relations[index]);
    }
    const shownColumns = columns.filter(Boolean).length - 1;
    // Rows without a value in the columns that are shown are folded.
    let shownRows = 0;
    for (const [index, row] of rows.entries()) {
      const isEmpty = folds && ![...relations[index].keys()].some((column) => columns[column]);
      row.classList.toggle("is-empty", isEmpty);
      if (row.hidden) continue;
      if (!isEmpty || data.has("all")) shownRows += 1;
    }
    table.classList.toggle("all-rows", data.has("all"));
    table.classList.toggle("with-words", data.has("words"));
    order(data.get("sort"));
    const chosen = String(data.get("one") ?? "");
    showOne(chosen);
    if (chosen) {
      status.textContent = Leidraad.fill(words.shown, chosen[0] === "r" ? { rows: 1, columns: shownColumns } : { rows: rows.filter((row) => !row.hidden).length, columns: 1 });
      return;
    }
    status.textContent = shownRows && shownColumns ? Leidraad.fill(words.shown, { rows: shownRows, columns: shownColumns }) : words.empty;
  }

  /**
   * The cells of a row for the columns that are shown.
   * @param {HTMLTableRowElement} row
   * @param {Map<number, HTMLTableCellElement>} own
   * @param {number} [most] columns that one blank may span
   */
  function layOut(row, own, most = 1000) {
    const cells = [];
    let blanks = 0;
    const close = () => {
      // HTML allows a cell to span a thousand columns and no more.
      for (; blanks > 0; blanks -= most) cells.push(Leidraad.element("td", Math.min(blanks, most) > 1 ? { colspan: String(Math.min(blanks, most)) } : {}));
      blanks = 0;
    };
    for (let column = 1; column < heads.length; column += 1) {
      const cell = own.get(column);
      if (!columns[column]) continue;
      if (cell) { close(); cells.push(cell); } else blanks += 1;
    }
    close();
    row.replaceChildren(row.cells[0], ...cells);
  }

  /**
   * @param {FormDataEntryValue | null} by
   */
  function order(by) {
    const sorted = [...rows];
    const collator = new Intl.Collator(document.documentElement.lang);
    if (by === "name") sorted.sort((a, b) => collator.compare(name(a.cells[0]), name(b.cells[0])));
    // Moving many cells takes long: only when the order is another one.
    if (sorted.some((row, index) => row !== table.tBodies[0].rows[index])) table.tBodies[0].append(...sorted);
  }

  // Paper has no drawn lines: there each blank has a cell, and so an edge, of its own.
  const MAX_CELLS_ON_PAPER = 10_000;
  const onPaper = (/** @type {number} */ most) => {
    if (rows.length * heads.length > MAX_CELLS_ON_PAPER) return;
    for (const [index, row] of rows.entries()) layOut(row, relations[index], most);
  };
  addEventListener("beforeprint", () => onPaper(1));
  addEventListener("afterprint", () => onPaper(1000));

  function toAddress() {
    const now = Leidraad.readHash();
    const state = new Map();
    for (const [key, value] of new FormData(form)) if (value) state.set(key, [key === "one" ? idOf(String(value)) : String(value)]);
    if (now.has("datum")) state.set("datum", now.get("datum"));
    Leidraad.writeHash(state);
  }

  /**
   * "r3" ↔ the id of that element, so that addresses outlive a new row.
   * @param {string} choice
   */
  const idOf = (choice) => (choice[0] === "r" ? rows[Number(choice.slice(1))].dataset.id : idOfHead(heads[Number(choice.slice(1)) + 1]));

  /**
   * The id of what a column is about stands in the address of its page: written twice, it would weigh much with hundreds of columns.
   * @param {HTMLTableCellElement} head
   */
  const idOfHead = (head) => /([^/#]+?)(?:\.html)?$/.exec(head.querySelector("a").getAttribute("href"))[1];

  function fromAddress() {
    const state = Leidraad.readHash();
    for (const key of ["list", "group", "sort"]) {
      const field = form.elements.namedItem(key);
      if (!field) continue;
      const value = state.get(key)?.[0] ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = state.has(box.name);
    const id = state.get("one")?.[0];
    select.value = id ? options.find((option) => option.value && idOf(option.value) === id)?.value ?? "" : "";
    show();
  }

  form.addEventListener("submit", (/** @type {Event} */ event) => event.preventDefault());
  form.addEventListener("change", () => { show(); toAddress(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); toAddress(); }));
  addEventListener("hashchange", () => { if (!/^#g\d+$/.test(location.hash)) fromAddress(); });

  // Where the reader is: the name of the column lights up; that of the row by its style alone.
  const light = (/** @type {Event} */ event) => {
    const place = event.target instanceof Element ? places.get(event.target.closest("td")) : undefined;
    for (const [index, head] of heads.entries()) head.classList.toggle("lit", index === place?.[1]);
  };
  for (const name of ["pointerover", "focusin"]) table.addEventListener(name, light);
  table.addEventListener("pointerleave", light);

  // Source of a cell ----------------------------------------------------------------------------

  const panel = Leidraad.element("dialog", { class: "popover-source", "aria-label": words.source });
  /** @type {HTMLElement | null} */
  let opener = null;
  const close = () => { panel.close(); opener?.focus(); opener = null; };
  panel.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.preventDefault(); close(); } });
  page.append(panel);

  table.addEventListener("click", (/** @type {any} */ event) => {
    const cell = event.target.closest("td");
    if (!cell || !event.target.closest("a")) return;
    event.preventDefault();
    opener = cell.firstElementChild;
    const button = Leidraad.element("button", { type: "button" }, words.close);
    button.addEventListener("click", close);
    panel.replaceChildren(
      Leidraad.element("p", { class: "note-title" }, `${name(rows[places.get(cell)[0]].cells[0])} × ${name(heads[places.get(cell)[1]])}`),
      Leidraad.element("p", {}, Leidraad.element("span", { class: `basis basis-${BASIS[cell.className]}` }, cell.textContent)),
      Leidraad.element("p", {}, ...groundOf(cell)), button);
    panel.show();
    button.focus();
  });

  // One tab stop for all cells; arrow keys go to the next filled cell in that direction -----------

  const links = [...table.querySelectorAll("td a")];
  for (const [index, link] of links.entries()) link.tabIndex = index === 0 ? 0 : -1;
  table.addEventListener("focusin", (/** @type {any} */ event) => {
    if (!event.target.matches("td a")) return;
    for (const link of table.querySelectorAll("td a[tabindex='0']")) link.tabIndex = -1;
    event.target.tabIndex = 0;
  });
  table.addEventListener("keydown", (/** @type {any} */ event) => {
    const cell = event.target.closest("td");
    const step = STEPS[event.key];
    if (!cell || !step) return;
    event.preventDefault();
    const [row, column] = places.get(cell);
    // Along a row from relation to relation; along a column through the rows in the order in which they stand.
    const along = step[1]
      ? [...relations[row]].filter(([at]) => columns[at]).map(([, other]) => other)
      : [...table.tBodies[0].rows].filter((other) => !other.hidden && !other.classList.contains("is-empty")).map((other) => relations[rows.indexOf(other)].get(column)).filter(Boolean);
    along[along.indexOf(cell) + step[0] + step[1]]?.querySelector("a").focus();
  });

  fromAddress();
  document.documentElement.classList.add("is-chosen");
})();
