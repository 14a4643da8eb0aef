"use strict";
/* Tables that go elsewhere: sort, copy, and a CSV that a Dutch Excel opens right. */
(function () {
  /**
   * Rows of a table as a reader sees them, hidden ones left out, controls and notes left out of the text.
   * @param {HTMLTableElement} table
   */
  Leidraad.tableRows = (table) => [...table.rows].filter((row) => !row.hidden && !row.parentElement.hidden && !row.classList.contains("group-row")).map((row) => [...row.cells].map(cellText));

  /**
   * @param {HTMLTableCellElement} cell
   */
  function cellText(cell) {
    const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
    for (const extra of copy.querySelectorAll(".needs-js, .visually-hidden, [aria-hidden=true]")) extra.remove();
    for (const part of copy.querySelectorAll("small, .meta, li + li")) part.prepend(" · ");
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

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
   * Sorts every body of the table; what is not stated comes last, whatever the direction.
   * @param {HTMLTableElement} table
   * @param {number} column
   * @param {boolean} descending
   */
  Leidraad.sortTable = (table, column, descending) => {
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (/** @type {HTMLTableRowElement} */ row) => row.cells[column].dataset.sort ?? (row.cells[column].className === "empty" ? "" : cellText(row.cells[column]));
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
