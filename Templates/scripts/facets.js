"use strict";
/*
 * Find by situation. A source may name what was chosen, name something else, say nothing of it, or rule it out. Only what is ruled out, by a
 * number outside a range or in so many words, falls out; the rest stands in groups of its own. The choice lives in the address.
 * An overview in parts gets the rows of all parts with the first choice, order or export: none of these is of one part.
 */
(function () {
  const MAX_COMPARED = 4;
  const finder = /** @type {HTMLElement | null} */ (document.querySelector("[data-facets]"));
  if (!finder) return;

  const words = finder.dataset;
  const form = finder.querySelector("form");
  const table = finder.querySelector("[data-table]");
  const matches = finder.querySelector("[data-matches]");
  const unknown = finder.querySelector("[data-unknown]");
  const other = finder.querySelector("[data-other]");
  const otherFold = finder.querySelector("[data-other-fold]");
  const whyNot = finder.querySelector("[data-why-not]");
  const whyJump = finder.querySelector("[data-why-jump]");
  const status = finder.querySelector("[data-status]");
  const parts = finder.querySelector("[data-parts]");
  const allButton = finder.querySelector("[data-show-all]");
  /** Whether the table has the rows of all parts. */
  let isWhole = !words.rows;
  /** @type {HTMLTableRowElement[]} */
  let rows = [];
  /** @type {HTMLTableRowElement[]} */
  let ordered = [];
  /** How many rows come back at once. */
  const AT_ONCE = 40;
  /** @type {HTMLTableRowElement[]} */
  let late = [];

  /** A number in the address. */
  const NUMBER = /^-?\d{1,12}(?:\.\d{1,6})?$/;

  /** @typedef {{fits: boolean, stated: boolean, other?: boolean, excluded?: boolean}} Outcome */

  /** One rule per kind of facet: the values of a row (never empty) against what was chosen. */
  const rules = {
    /** @returns {Outcome} */
    age: (/** @type {string} */ values, /** @type {string[]} */ chosen) => {
      // "t/m 18" is 1, "tot 18" is 0; "?" where the source does not say which of the two it means. A row may have several ranges.
      const age = Number(chosen[0]);
      const outcomes = (values.match(/\S+ \S+ \S+/g) ?? []).map((range) => {
        const [from, to, inclusive] = range.split(" ");
        const above = from === "-" || age >= Number(from);
        const below = to === "-" || age < Number(to) || (age === Number(to) && inclusive !== "0");
        return { fits: above && below, stated: inclusive !== "?" || age !== Number(to) };
      });
      return outcomes.find(({ fits, stated }) => fits && stated) ?? outcomes.find(({ fits }) => fits) ?? outcomes[0];
    },
    /** @returns {Outcome} */
    choice: (/** @type {string} */ values, /** @type {string[]} */ chosen) => {
      const own = termsOf(values);
      return { fits: true, stated: true, other: !chosen.some((value) => own.has(value)) };
    },
    /** A status has no rank, and a level of another scale none here: an answer of another kind, never below a minimum. @returns {Outcome} */
    minimum: (/** @type {string} */ values, /** @type {string[]} */ chosen) =>
      values === "status" || values === "other" ? { fits: true, stated: true, other: true } : { fits: Number(values) >= Number(chosen[0]), stated: true },
    /** @returns {Outcome} */
    atMost: (/** @type {string} */ values, /** @type {string[]} */ chosen) => {
      const [least, most] = values.split(" ");
      return { fits: Number(least === "-" ? (most === "-" ? 0 : most) : least) <= Number(chosen[0]), stated: true };
    },
    /** The least and the most of a row against the bounds that were chosen. @returns {Outcome} */
    bounds: (/** @type {string} */ values, /** @type {string[]} */ chosen) => {
      const [least, most] = values.split(" ").map(Number);
      const { min, max } = boundsOf(chosen);
      return { fits: (min === "" || most >= Number(min)) && (max === "" || least <= Number(max)), stated: true };
    },
  };

  /**
   * The terms of a row, each text read once: a click asks them of every row for every option. "^" marks what is broader than the row's own.
   * @type {Map<string, Set<string>>}
   */
  const termSets = new Map();
  /** @param {string} values */
  function termsOf(values) {
    let terms = termSets.get(values);
    if (!terms) termSets.set(values, terms = new Set(values.split(" ").map((value) => value.replace(/^\^/, ""))));
    return terms;
  }

  /**
   * "min:10", "max:20": what the address says of a number. A bare number, as the home page asks for it, is the most.
   * @param {string[]} values
   */
  function boundsOf(values) {
    const bounds = { min: "", max: "" };
    for (const value of values) {
      const [, side, number] = /^(?:(min|max):)?(-?\d{1,12}(?:\.\d{1,6})?)$/.exec(value) ?? [];
      if (number) bounds[side === "min" ? "min" : "max"] = number;
    }
    return bounds;
  }

  const facets = [...form.querySelectorAll("[data-facet]")].map((set) => ({
    key: set.dataset.facet, kind: set.dataset.kind, label: set.querySelector("legend").textContent.trim(),
    number: set.querySelector("input[type=number]:not([data-bound])"), select: set.querySelector("select"),
    bounds: /** @type {HTMLInputElement[]} */ ([...set.querySelectorAll("input[data-bound]")]),
    boxes: [...set.querySelectorAll("input[type=checkbox]")],
  }));

  /** The choices in the form. @returns {Map<string, string[]>} */
  function chosen() {
    const state = new Map();
    for (const { key, number, select, boxes, bounds } of facets) {
      const values = boxes.filter((box) => box.checked).map((box) => box.value);
      if (number?.value) values.push(number.value);
      for (const bound of bounds) if (bound.value) values.push(`${bound.dataset.bound}:${bound.value}`);
      if (select?.value) values.push(select.value);
      if (values.length) state.set(key, values);
    }
    return state;
  }

  /** Puts the address into the form. Values that no control has are left out. */
  function fromAddress() {
    const state = Leidraad.readHash();
    for (const { key, number, select, boxes, bounds } of facets) {
      const values = state.get(key) ?? [];
      for (const bound of bounds) bound.value = boundsOf(values)[bound.dataset.bound];
      for (const box of boxes) box.checked = values.includes(box.value);
      if (number) number.value = NUMBER.test(values[0] ?? "") ? values[0] : "";
      if (select) select.value = [...select.options].some((option) => option.value === values[0]) ? values[0] : "";
    }
    if (!isWhole && !chosen().size && !state.has("sort")) return arrived();
    withAllRows(() => {
      sort(state.get("sort")?.[0] ?? "");
      show();
    });
  }

  /** The table shows what the address asks for. */
  const arrived = () => document.documentElement.classList.add("is-chosen");

  /** Does something with the rows of all parts; says so where they cannot be had. @param {() => void} use */
  async function withAllRows(use) {
    if (isWhole) {
      use();
      return arrived();
    }
    try {
      await Leidraad.run(words.rows);
    } catch {
      status.textContent = words.failed;
      return arrived();
    }
    if (!isWhole) takeAllRows();
    use();
    arrived();
  }

  /** Puts the rows of all parts in the place of those of this one. */
  function takeAllRows() {
    const markup = Leidraad.unpack(Leidraad.rows);
    for (const row of markup.querySelectorAll("tr")) row.hidden = true;
    matches.replaceChildren(markup);
    isWhole = true;
    parts.remove();
    // Its place stays: what stands beside it does not move.
    allButton.classList.add("done");
    readRows();
  }

  /** Puts all rows in one order, wherever they stand now. @param {string} by "2", "-2", or "" for the order of the page */
  function sort(by) {
    const [, minus, column] = /^(-?)(\d+)$/.exec(by) ?? [];
    const heads = [...table.tHead.rows[0].cells];
    matches.append(...rows);
    for (const head of heads) head.removeAttribute("aria-sort");
    if (heads[Number(column)]) Leidraad.sortTable(table, Number(column), minus === "-");
    ordered = /** @type {HTMLTableRowElement[]} */ ([...matches.rows]);
  }

  function toAddress() {
    const now = Leidraad.readHash();
    const state = chosen();
    for (const key of ["sort", "datum"]) if (now.has(key)) state.set(key, now.get(key));
    Leidraad.writeHash(state);
  }

  /**
   * The values of each row for a facet and those that exclude it, read from the table once.
   * @type {Map<string, Map<HTMLTableRowElement, {own: string | null, out: string | null}>>}
   */
  let facts = new Map();

  /** Reads the rows of the table once, and gives each its box for the comparison. */
  function readRows() {
    rows = ordered = [...matches.rows];
    facts = new Map(facets.map(({ key }) => [key, new Map(rows.map((row) => [row, { own: row.getAttribute(`data-f-${key}`), out: row.getAttribute(`data-x-${key}`) }]))]));
    picks = link ? rows.map(pickOf) : [];
  }

  /** Whether the source says that it is not for what was chosen. @param {string | null} out @param {typeof facets[number]} facet @param {string[]} values */
  function isExcluded(out, facet, values) {
    if (!out) return false;
    if (facet.kind === "choice") return values.every((value) => termsOf(out).has(value));
    const outcome = rules[facet.kind](out, values);
    return outcome.fits && outcome.stated;
  }

  /** @param {HTMLTableRowElement} row @param {typeof facets[number]} facet @param {string[]} values @returns {Outcome} */
  function judge(row, facet, values) {
    const { own, out } = facts.get(facet.key).get(row);
    if (isExcluded(out, facet, values)) return { fits: false, stated: true, excluded: true };
    return own ? rules[facet.kind](own, values) : { fits: true, stated: false };
  }

  /** The option without its count. @param {HTMLOptionElement} option */
  const wordOf = (option) => option.dataset.word ?? option.text;

  /** "jongeren, crisis" or "8": the words of what was chosen. @param {typeof facets[number]} facet @param {string[]} values */
  function inWords(facet, values) {
    if (facet.select) return wordOf(facet.select.selectedOptions[0]);
    if (facet.number) return values[0];
    if (facet.bounds.length) {
      const { min, max } = boundsOf(values);
      return [min && `${words.atLeast} ${min}`, max && `${words.atMost} ${max}`].filter(Boolean).join(", ");
    }
    return facet.boxes.filter((box) => box.checked).map(labelOf).join(", ");
  }

  function show() {
    const state = chosen();
    const active = facets.filter(({ key }) => state.has(key));
    /** @type {Map<HTMLTableRowElement, {facet: typeof facets[number], outcome: Outcome}[]>} */
    const judged = new Map(ordered.map((row) => [row, active.map((facet) => ({ facet, outcome: judge(row, facet, state.get(facet.key)) }))]));

    const out = [];
    const gone = new Set();
    /** @type {Map<HTMLTableSectionElement, HTMLTableRowElement[]>} */
    const groups = new Map([[matches, []], [unknown, []], [other, []]]);
    const isOpen = otherFold.getAttribute("aria-expanded") === "true";
    for (const [row, verdicts] of judged) {
      const against = verdicts.filter(({ outcome }) => !outcome.fits);
      const silent = verdicts.filter(({ outcome }) => !outcome.stated);
      const named = verdicts.filter(({ outcome }) => outcome.other);
      const group = against.length || !named.length && !silent.length ? matches : named.length ? other : unknown;
      groups.get(group).push(row);
      if (against.length) {
        gone.add(row);
        out.push(Leidraad.element("li", {}, linkOf(row), Leidraad.element("span", {}, against.map(({ facet }) => reason(row, facet, state)).join(" · "))));
        note(row, []);
      } else if (named.length) {
        note(row, named.map(({ facet }) => `${facet.label}: ${Leidraad.fill(words.mentionsOther, { chosen: inWords(facet, state.get(facet.key)), own: own(row, facet) })}`));
      } else {
        note(row, silent.map(({ facet }) => `${facet.label}: ${stated(row, facet)}`));
      }
    }
    late = [];
    let shown = 0;
    for (const [group, members] of groups) {
      place(group, members);
      for (const row of members) {
        const isShown = !gone.has(row) && (group !== other || isOpen);
        if (isShown) shown += 1;
        if (isShown && row.hidden && shown > AT_ONCE) late.push(row); else row.hidden = !isShown;
      }
    }
    if (late.length) requestAnimationFrame(() => setTimeout(showLate));
    const fitting = groups.get(matches).length - out.length;
    const unsure = groups.get(unknown).length;
    const elsewhere = groups.get(other).length;
    unknown.hidden = unsure === 0;
    other.hidden = elsewhere === 0;
    other.querySelector("[data-other-count]").textContent = String(elsewhere);
    whyNot.hidden = whyJump.hidden = out.length === 0;
    whyJump.textContent = Leidraad.fill(out.length === 1 ? whyJump.dataset.one : whyJump.dataset.many, { n: out.length });
    whyNot.querySelector("[data-why-not-count]").textContent = String(out.length);
    whyNot.querySelector("ul").replaceChildren(...out);
    status.textContent = active.length ? resultText(fitting, unsure, elsewhere) : words.whole;
    count(state);
    showChosen();
    Leidraad.markAge(table, state.get("age")?.[0] ?? "");
  }

  /** Rows far below that come back, a part at a time: a click answers before the browser has measured hundreds of rows. */
  function showLate() {
    for (const row of late.splice(0, AT_ONCE)) row.hidden = false;
    if (late.length) requestAnimationFrame(() => setTimeout(showLate));
  }

  /** Puts rows in a group in their order, and moves those alone that are not in their place. @param {HTMLTableSectionElement} group @param {HTMLTableRowElement[]} members */
  function place(group, members) {
    let at = /** @type {Element | null} */ (group.querySelector("tr:not(.group-row)"));
    const staying = new Set(members);
    for (const row of members) {
      while (at && !staying.has(/** @type {HTMLTableRowElement} */ (at))) at = at.nextElementSibling;
      if (row === at) at = at.nextElementSibling;
      else group.insertBefore(row, at);
    }
  }

  /** @type {Map<HTMLTableRowElement, HTMLElement>} */
  const notes = new Map();
  /** Says in a row why it stands where it does; nothing where there is no reason. @param {HTMLTableRowElement} row @param {string[]} reasons */
  function note(row, reasons) {
    const text = reasons.join(" · ");
    if ((notes.get(row)?.textContent ?? "") === text) return;
    notes.get(row)?.remove();
    notes.delete(row);
    if (!text) return;
    notes.set(row, Leidraad.element("small", { "data-why": "" }, text));
    row.cells[0].querySelector("small").after(notes.get(row));
  }

  /** @param {number} fitting @param {number} unsure @param {number} elsewhere */
  function resultText(fitting, unsure, elsewhere) {
    const text = fitting === 0 ? words.resultsNone : fitting === 1 ? words.resultsOne : words.resultsMany;
    return Leidraad.fill(text, { n: fitting }) + (unsure ? `; ${Leidraad.fill(words.andUnknown, { n: unsure })}` : "") + (elsewhere ? `; ${Leidraad.fill(words.andOther, { n: elsewhere })}` : "");
  }

  /** The row's own value in words; "" when not stated. @param {HTMLTableRowElement} row @param {typeof facets[number]} facet */
  function own(row, facet) {
    const values = (facts.get(facet.key).get(row).own ?? "").split(" ");
    if (!values[0]) return "";
    const option = facet.select && [...facet.select.options].find(({ value }) => value === values[0]);
    if (option) return wordOf(option);
    if (!facet.boxes.length) return shownCell(row, facet)?.textContent.trim() ?? [...new Set(values)].filter((value) => value !== "-").join("–");
    return facet.boxes.filter((box) => values.includes(box.value)).map(labelOf).join(", ");
  }

  /** Where a row shows its value of a facet: the head of the column or the cell says so. @param {HTMLTableRowElement} row @param {typeof facets[number]} facet */
  function shownCell(row, facet) {
    const column = /** @type {HTMLTableCellElement | null} */ (table.tHead.querySelector(`[data-of="${facet.key}"]`))?.cellIndex;
    return column === undefined ? row.querySelector(`[data-of="${facet.key}"]`) : row.cells[column].querySelector("[data-shown]") ?? row.cells[column];
  }

  /** @type {Map<HTMLInputElement, string>} */
  const labels = new Map();
  /** The option in words, without its count. @param {HTMLInputElement} box */
  function labelOf(box) {
    if (!labels.has(box)) labels.set(box, box.closest("label").querySelector("span").firstChild.textContent.trim());
    return labels.get(box);
  }

  /** @param {HTMLTableRowElement} row @param {typeof facets[number]} facet */
  function stated(row, facet) {
    const value = own(row, facet);
    return value || words.notStated;
  }

  /** @param {HTMLTableRowElement} row @param {typeof facets[number]} facet @param {Map<string, string[]>} state */
  const reason = (row, facet, state) => isExcluded(facts.get(facet.key).get(row).out, facet, state.get(facet.key))
    ? `${facet.label}: ${Leidraad.fill(words.excluded, { own: inWords(facet, state.get(facet.key)) })}`
    : `${facet.label}: ${own(row, facet) || words.notStated}; ${words.youChose} ${inWords(facet, state.get(facet.key))}`;

  /** @param {HTMLTableRowElement} row */
  const linkOf = (row) => {
    const link = row.querySelector("th a");
    return Leidraad.element("a", { href: link.getAttribute("href") }, link.textContent);
  };

  /** How many rows each option would leave, the other facets as they are. @param {Map<string, string[]>} state */
  function count(state) {
    for (const facet of facets.filter(({ boxes, select }) => boxes.length || select)) {
      const others = facets.filter((set) => set !== facet && state.has(set.key));
      const left = rows.filter((row) => others.every((set) => { const { fits, other: elsewhere } = judge(row, set, state.get(set.key)); return fits && !elsewhere; }));
      for (const option of facet.select?.options ?? []) {
        option.dataset.word ??= option.text;
        const fitting = left.map((row) => judge(row, facet, [option.value])).filter(({ fits, stated, other }) => fits && stated && !other).length;
        if (option.value) option.text = `${option.dataset.word} (${fitting})`;
      }
      /** @type {Map<string, number>} */
      const named = new Map();
      for (const row of facet.boxes.length ? left : []) {
        const { own, out } = facts.get(facet.key).get(row);
        for (const term of own ? termsOf(own) : []) if (!isExcluded(out, facet, [term])) named.set(term, (named.get(term) ?? 0) + 1);
      }
      for (const box of facet.boxes) {
        const number = String(named.get(box.value) ?? 0);
        const label = box.closest("label");
        const shown = label.querySelector("[data-count]");
        if (shown.textContent !== number) shown.textContent = number;
        label.classList.toggle("nothing", number === "0");
      }
    }
  }

  const link = finder.querySelector("[data-compare-link]");
  /** The boxes by which rows are ticked for comparison; none on a site that compares nothing. @type {HTMLInputElement[]} */
  let picks = [];
  /** @param {HTMLTableRowElement} row */
  function pickOf(row) {
    const name = row.querySelector("th a").textContent;
    const box = Leidraad.element("input", { type: "checkbox", value: row.dataset.id, "aria-label": `${words.choose} ${name}` });
    row.cells[0].append(Leidraad.element("label", { class: "choose needs-js" }, box, words.choose));
    box.checked = ticked.includes(box.value);
    box.addEventListener("change", () => {
      ticked = [...ticked.filter((id) => id !== box.value), ...(box.checked ? [box.value] : [])];
      keepTicked();
      showChosen();
    });
    return box;
  }

  /** Ticks are of all parts of an overview: a reader who turns to another keeps them, until the tab is closed. */
  const TICKS = `ticked ${new URL(words.compare, location.href).pathname}`;
  /** @type {string[]} */
  let ticked = [];
  if (words.rows) try { ticked = (sessionStorage.getItem(TICKS) ?? "").split(" ").filter(Boolean); } catch { /* A browser may keep nothing. */ }
  function keepTicked() {
    if (words.rows) try { sessionStorage.setItem(TICKS, ticked.join(" ")); } catch { /* Then they last for this part. */ }
  }

  function showChosen() {
    if (!link) return;
    const ids = ticked;
    for (const box of picks) box.disabled = !box.checked && ids.length >= MAX_COMPARED;
    link.hidden = ids.length < 2;
    link.textContent = Leidraad.fill(words.selected, { n: ids.length });
    link.href = `${words.compare}#id=${ids.map(encodeURIComponent).join(",")}`;
  }

  /** The table as it stands, with where it comes from; once something was chosen, the outcome and its reason as the last columns. */
  function exportRows() {
    for (const row of late.splice(0)) row.hidden = false;
    const shown = Leidraad.tableRows(table);
    if (!chosen().size) return [...shown, ...Leidraad.sourceRows()];
    const reasons = [matches, unknown, other].flatMap((group, place) => (group.hidden ? [] : [...group.rows])
      .filter((row) => !row.hidden && !row.classList.contains("group-row"))
      .map((row) => [[words.outcomeFits, words.outcomeUnknown, words.outcomeOther][place], notes.get(row)?.textContent ?? ""]));
    const heads = [words.outcomeHead, words.outcomeWhy];
    return [...shown.map((row, index) => [...row, ...(index === 0 ? heads : reasons[index - 1])]), ...Leidraad.sourceRows()];
  }

  whyJump.addEventListener("click", () => {
    whyNot.open = true;
    whyNot.querySelector("summary").focus();
  });
  otherFold.addEventListener("click", () => {
    otherFold.setAttribute("aria-expanded", String(otherFold.getAttribute("aria-expanded") !== "true"));
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => withAllRows(show));
  // Every change of a control comes with an "input", which has shown it.
  form.addEventListener("change", toAddress);
  form.addEventListener("reset", () => setTimeout(() => { withAllRows(show); toAddress(); }));
  table.addEventListener("sorted", (event) => {
    const state = Leidraad.readHash();
    state.set("sort", [event.detail]);
    Leidraad.writeHash(state);
    withAllRows(() => {
      sort(event.detail);
      show();
    });
  });
  allButton?.addEventListener("click", () => withAllRows(() => {
    show();
    finder.querySelector("#results").focus();
  }));
  // Whoever goes to the form will choose: the rows are on their way before that.
  if (!isWhole) for (const sign of ["focusin", "pointerenter"]) form.addEventListener(sign, () => Leidraad.run(words.rows).catch(() => undefined), { once: true });
  /** Does something with the rows that are left, of all parts. @param {(rows: string[][]) => void} use */
  const withExport = (use) => withAllRows(() => {
    show();
    use(exportRows());
  });
  finder.querySelector("[data-csv]").addEventListener("click", () => withExport((rows) => Leidraad.download(words.file, Leidraad.csv(rows))));
  finder.querySelector("[data-copy]").addEventListener("click", () => withExport(async (rows) => {
    const done = await Leidraad.toClipboard(Leidraad.tabbed(rows));
    status.textContent = done ? words.copied : words.copyFailed;
  }));
  addEventListener("hashchange", fromAddress);
  readRows();
  showChosen();
  fromAddress();
})();
