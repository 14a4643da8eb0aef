"use strict";
/* Tables that go elsewhere: sort, copy, and a CSV that a Dutch Excel opens right, one value a column. */
(function () {
  /**
   * Rows of a table as a reader sees them, one value a cell: hidden rows left out, controls and notes left out of the text. A head names the
   * parts of its cells that get a column of their own, by their classes: "abbr=Abbreviation|kind=Type".
   * @param {HTMLTableElement} table
   */
  Leidraad.tableRows = (table) => {
    const heads = [...table.rows[0].cells];
    const parts = heads.map((head) => (head.dataset.also ?? "").split("|").filter(Boolean).map((part) => part.split("=")));
    const rows = [...table.rows].filter((row) => !row.hidden && !row.parentElement.hidden && !row.classList.contains("group-row"));
    return rows.map((row) => [...row.cells].flatMap((cell, column) => {
      const copy = plain(cell);
      const others = (parts[column] ?? []).map(([name, label]) => {
        if (cell === heads[column]) return label;
        const found = [...copy.querySelectorAll(`.${name}`)];
        for (const part of found) part.remove();
        return found.map(textOf).join("; ");
      });
      return [textOf(copy), ...others, ...Array(cell.colSpan - 1).fill("")];
    }));
  };

  /**
   * A cell without what is not its value: what only helps a reader of the page.
   * @param {Element} cell
   */
  function plain(cell) {
    const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
    for (const extra of copy.querySelectorAll(".needs-js, .visually-hidden, [aria-hidden=true], [data-why], thead small")) extra.remove();
    return copy;
  }

  /**
   * The text of a cell on one line: the items of a list and what stands on lines of their own with a semicolon between them.
   * @param {Element} part
   */
  function textOf(part) {
    const copy = /** @type {Element} */ (part.cloneNode(true));
    for (const next of copy.querySelectorAll("small, .meta, li, p + p, br + *")) next.prepend("\n");
    const lines = copy.textContent.replace(/[^\S\n]+/g, " ").split("\n").map((line) => line.replace(/^[\s·;]+|[\s·;]+$/g, "")).filter(Boolean);
    return lines.reduce((text, line) => text + (/[.:?!]$/.test(text) ? " " : text && "; ") + line, "").replace(/^\(([^()]*)\)$/, "$1");
  }

  /** Where a table comes from, for below it: page, site, date, address, and what the site says of itself. */
  Leidraad.sourceRows = () => {
    const { site, date, contact } = document.querySelector("[data-cite]")?.dataset ?? {};
    const notice = document.querySelector("section.site-notice")?.textContent.trim();
    const title = document.querySelector("h1").textContent.trim();
    return [[""], ...[[title, site].filter(Boolean).join(". "), date, location.href, notice, contact].filter(Boolean).map((line) => [line])];
  };

  /**
   * A cell that starts like a formula would run in a spreadsheet; an apostrophe makes it text.
   * @param {string} text
   */
  const defuse = (text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

  /**
   * UTF-8 with a byte order mark, semicolons, CRLF.
   * @param {string[][]} rows
   */
  Leidraad.csv = (rows) => `\uFEFF${rows.map((row) => row.map((text) => `"${defuse(text).replace(/"/g, '""')}"`).join(";")).join("\r\n")}\r\n`;

  /**
   * @param {string[][]} rows
   */
  Leidraad.tabbed = (rows) => rows.map((row) => row.map((text) => defuse(text).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");

  /**
   * @param {string} name
   * @param {string} text
   */
  Leidraad.download = (name, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = Leidraad.element("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };

  /**
   * The relations of a matrix that are shown, one a row: row, code, column, basis, sources. Its cells alone would lose who says so.
   * @param {HTMLTableElement} table
   */
  function relationRows(table) {
    const { csvHeads, csvNote } = table.dataset;
    const csvColumn = document.querySelector("[data-columns]").dataset.columns;
    const heads = [...table.tHead.rows[0].cells].filter((head) => !head.hidden);
    const [code, basis, sources] = csvHeads.split("|");
    const relations = [...table.tBodies[0].rows].filter((row) => !row.hidden).flatMap((row) => {
      let at = 0;
      return [...row.cells].flatMap((cell) => {
        const head = heads[at];
        at += cell.colSpan;
        const link = head === heads[0] ? null : cell.querySelector("a");
        if (!link) return [];
        const ground = document.getElementById(link.hash.slice(1));
        const own = row.cells[0];
        return [[textOf(own.querySelector("a")), textOf(own.querySelector(".code")), textOf(head), textOf(cell), ground ? textOf(ground) : ""]];
      });
    });
    const place = document.querySelector("[data-place]");
    return [[textOf(heads[0]), code, csvColumn, basis, sources], ...relations, [""], [csvNote], ...place ? [[textOf(plain(place))]] : []];
  }

  /**
   * Downloads a table of a page, named by its page and, where it has others, its caption.
   * @param {HTMLTableElement} table
   */
  Leidraad.tableToFile = (table) => {
    const caption = table.caption ? textOf(table.caption) : "";
    const name = [location.pathname.split("/").at(-1).replace(/\.html$/, ""), document.querySelectorAll("main table").length > 1 ? caption : ""];
    const file = `${name.filter(Boolean).join("-").normalize("NFD").replace(/[^\w]+/g, "-").toLowerCase().slice(0, 60)}.csv`;
    Leidraad.download(file, Leidraad.csv([...table.dataset.csvHeads ? relationRows(table) : Leidraad.tableRows(table), ...Leidraad.sourceRows()]));
  };

  /**
   * Downloads what was ticked of these elements, one a row, with for which interventions a source names it.
   * @param {HTMLInputElement[]} boxes
   * @param {DOMStringMap} words
   */
  Leidraad.planToFile = (boxes, words) => {
    const text = (/** @type {Element | null} */ part) => part?.textContent.replace(/\s+/g, " ").trim() ?? "";
    const rows = boxes.map((box) => {
      const item = box.closest("[data-element]");
      const named = [...item.querySelectorAll("[data-intervention]")];
      const notes = named.flatMap((entry) => (entry.querySelector("[data-note]") ? [`${text(entry.querySelector("a"))}: ${text(entry.querySelector("[data-note]"))}`] : []));
      return [
        text(box.closest("[data-list]").querySelector("h2")), item.querySelector("label span").firstChild.textContent.trim(),
        text(item.querySelector("label .code")), box.checked ? words.yes : words.no,
        named.map((entry) => `${text(entry.querySelector("a"))} (${text(entry.querySelector(".basis"))})`).join("; "), notes.join("; "),
      ];
    });
    Leidraad.download("plan.csv", Leidraad.csv([words.heads.split("|"), ...rows, [""], [words.note], ...Leidraad.sourceRows()]));
  };

  /**
   * Sorts every body of the table; what is not stated comes last, whatever the direction.
   * @param {HTMLTableElement} table
   * @param {number} column
   * @param {boolean} descending
   */
  Leidraad.sortTable = (table, column, descending) => {
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (/** @type {HTMLTableRowElement} */ row) => row.cells[column].dataset.sort ?? (row.cells[column].className === "empty" ? "" : textOf(plain(row.cells[column])));
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter((row) => !row.classList.contains("group-row"));
      rows.sort((a, b) => {
        const [x, y] = [key(a), key(b)];
        if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
        return order.compare(x, y) * (descending ? -1 : 1);
      });
      body.append(...rows);
    }
    for (const [index, head] of [...table.tHead.rows[0].cells].entries()) {
      if (index === column) head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    for (const [index, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = Leidraad.element("button", { type: "button" }, ...head.childNodes);
      button.addEventListener("click", () => {
        Leidraad.sortTable(table, index, head.getAttribute("aria-sort") === "ascending");
        table.dispatchEvent(new CustomEvent("sorted", { detail: `${head.getAttribute("aria-sort") === "descending" ? "-" : ""}${index}` }));
      });
      head.append(button);
    }
  }
})();
