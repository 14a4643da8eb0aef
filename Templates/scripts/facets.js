"use strict";
/*
 * Find by situation. Each row has one of three outcomes: it fits, the source does not say, or it falls out with a reason.
 * Nothing is hidden silently, and the choice lives in the address. What the rows say is read once, so that a click costs no more than
 * what it changes.
 */
(function () {
  const MOST_COMPARED = 4;
  const finder = /** @type {HTMLElement | null} */ (document.querySelector("[data-facets]"));
  if (!finder) return;

  const words = finder.dataset;
  const form = /** @type {HTMLFormElement} */ (finder.querySelector("form"));
  const table = /** @type {HTMLTableElement} */ (finder.querySelector("[data-table]"));
  const matches = /** @type {HTMLTableSectionElement} */ (finder.querySelector("[data-matches]"));
  const unknown = /** @type {HTMLTableSectionElement} */ (finder.querySelector("[data-unknown]"));
  const whyNot = /** @type {HTMLDetailsElement} */ (finder.querySelector("[data-why-not]"));
  const whyJump = /** @type {HTMLButtonElement} */ (finder.querySelector("[data-why-jump]"));
  const status = /** @type {HTMLElement} */ (finder.querySelector("[data-status]"));
  const chips = /** @type {HTMLElement | null} */ (finder.querySelector("[data-chosen]"));
  const rows = [...matches.rows];
  const addresses = rows.map((row) => row.cells[0].querySelector("a").getAttribute("href"));
  const wholeText = status.textContent;
  let ordered = rows;

  /** @typedef {{fits: boolean, stated: boolean}} Outcome */
  /** @typedef {(own: string[], chosen: string[]) => Outcome} Rule */

  /**
   * One rule per kind of facet: the values of a row (never empty) against what was chosen.
   * @type {Record<string, Rule>}
   */
  const rules = {
    age: ([from, to, inclusive], chosen) => {
      // "t/m 18" is 1, "tot 18" is 0; "?" where the source does not say which of the two it means.
      const age = Number(chosen[0]);
      const above = from === "-" || age >= Number(from);
      const below = to === "-" || age < Number(to) || (age === Number(to) && inclusive !== "0");
      return { fits: above && below, stated: inclusive !== "?" || age !== Number(to) };
    },
    choice: (own, chosen) => ({ fits: chosen.some((value) => own.includes(value)), stated: true }),
    // A status has no rank: it is never below a minimum.
    minimum: ([own], chosen) => (own === "status" ? { fits: true, stated: false } : { fits: Number(own) >= Number(chosen[0]), stated: true }),
    atMost: ([least, most], chosen) => ({ fits: Number(least === "-" ? (most === "-" ? 0 : most) : least) <= Number(chosen[0]), stated: true }),
  };
  const SILENT = { fits: true, stated: false };

  const facets = [...form.querySelectorAll("[data-facet]")].map((/** @type {HTMLElement} */ set) => ({
    key: set.dataset.facet ?? "", kind: set.dataset.kind ?? "", label: set.dataset.label ?? "",
    number: /** @type {HTMLInputElement | null} */ (set.querySelector("input[type=number]")),
    select: /** @type {HTMLSelectElement | null} */ (set.querySelector("select")),
    boxes: /** @type {HTMLInputElement[]} */ ([...set.querySelectorAll("input[type=checkbox]")]),
    /** What each row says, in the order of `rows`; null where it says nothing. @type {(string[] | null)[]} */
    own: rows.map((row) => row.getAttribute(`data-f-${set.dataset.facet}`)?.split(" ") ?? null),
  }));
  /** @typedef {typeof facets[number]} Facet */
  /** @type {Map<HTMLTableRowElement, number>} */
  const places = new Map(rows.map((row, index) => [row, index]));

  /** What the form says now. */
  function chosen() {
    /** @type {State} */
    const state = new Map();
    for (const { key, number, select, boxes } of facets) {
      const values = boxes.filter((box) => box.checked).map((box) => box.value);
      if (number?.value) values.push(number.value);
      if (select?.value) values.push(select.value);
      if (values.length) state.set(key, values);
    }
    return state;
  }

  /** Puts the address into the form. Values that no control has are left out. */
  function fromAddress() {
    const state = Leidraad.readHash();
    for (const { key, number, select, boxes } of facets) {
      const values = state.get(key) ?? [];
      for (const box of boxes) box.checked = values.includes(box.value);
      if (number) number.value = /^\d{1,3}$/.test(values[0] ?? "") ? values[0] : "";
      if (select) select.value = [...select.options].some((option) => option.value === values[0]) ? values[0] : "";
    }
    sort(state.get("sort")?.[0] ?? "");
    show();
  }

  /**
   * Puts all rows in one order, wherever they stand now.
   * @param {string} by "2", "-2", or "" for the order of the page
   */
  function sort(by) {
    const [, minus, column] = /^(-?)(\d+)$/.exec(by) ?? [];
    const heads = [...table.tHead.rows[0].cells];
    const isSorted = heads.some((head) => head.hasAttribute("aria-sort"));
    if (!heads[Number(column)] && !isSorted && ordered === rows) return;
    matches.append(...rows);
    for (const head of heads) head.removeAttribute("aria-sort");
    if (heads[Number(column)]) Leidraad.sortTable(table, Number(column), minus === "-");
    ordered = [...matches.rows];
  }

  function toAddress() {
    const now = Leidraad.readHash();
    const state = chosen();
    for (const key of ["sort", "datum"]) if (now.has(key)) state.set(key, now.get(key));
    Leidraad.writeHash(state);
  }

  /**
   * @param {Facet} facet
   * @param {number} place of a row
   * @param {string[]} values
   */
  const judge = (facet, place, values) => {
    const own = facet.own[place];
    return own ? rules[facet.kind](own, values) : SILENT;
  };

  /**
   * The option without its count.
   * @param {HTMLOptionElement} option
   */
  const wordOf = (option) => option.dataset.word ?? option.text;

  /** @type {Map<HTMLInputElement, string>} */
  const labels = new Map();
  /** @param {HTMLInputElement} box */
  const labelOf = (box) => {
    const known = labels.get(box) ?? box.closest("label").querySelector("span").firstChild.textContent.trim();
    labels.set(box, known);
    return known;
  };

  /**
   * "jongeren, crisis" or "8": the words of what was chosen.
   * @param {Facet} facet
   * @param {string[]} values
   */
  function inWords(facet, values) {
    if (facet.select) return wordOf(facet.select.selectedOptions[0]);
    if (facet.number) return values[0];
    return facet.boxes.filter((box) => box.checked).map(labelOf).join(", ");
  }

  /**
   * Puts rows into a body of the table, which costs nothing where they stand there already.
   * @param {HTMLTableSectionElement} body
   * @param {HTMLTableRowElement[]} wanted
   */
  function fill(body, wanted) {
    const present = [...body.rows].filter((row) => !row.classList.contains("group-row"));
    if (present.length === wanted.length && present.every((row, index) => row === wanted[index])) return;
    body.append(...wanted);
  }

  function show() {
    const state = chosen();
    const active = facets.filter(({ key }) => state.has(key));
    /** By facet and place. */
    const verdicts = active.map((facet) => rows.map((_, place) => judge(facet, place, state.get(facet.key))));

    const out = [];
    /** @type {Record<"fitting" | "unsure" | "away", HTMLTableRowElement[]>} */
    const { fitting, unsure, away } = { fitting: [], unsure: [], away: [] };
    for (const row of ordered) {
      const place = places.get(row);
      const against = active.filter((_, index) => !verdicts[index][place].fits);
      const silent = active.filter((_, index) => !verdicts[index][place].stated);
      const why = row.querySelector("[data-why]");
      const says = against.length || !silent.length ? "" : silent.map((facet) => `${facet.label}: ${stated(facet, place)}`).join(" · ");
      if (row.hidden !== against.length > 0) row.hidden = against.length > 0;
      if (why && why.textContent !== says) why.remove();
      if (says && why?.textContent !== says) row.cells[0].querySelector("small").after(Leidraad.element("small", { "data-why": "" }, says));
      if (against.length) {
        const reasons = against.map((facet) => `${facet.label}: ${own(facet, place) || words.notStated}; ${words.youChose} ${inWords(facet, state.get(facet.key))}`);
        out.push(Leidraad.element("li", {}, linkOf(row), Leidraad.element("span", {}, reasons.join(" · "))));
        away.push(row);
      } else {
        (silent.length ? unsure : fitting).push(row);
      }
    }
    // What falls out stands last, hidden, so that its place tells nothing.
    fill(matches, [...fitting, ...away]);
    fill(unknown, unsure);
    unknown.hidden = unsure.length === 0;
    whyNot.hidden = whyJump.hidden = out.length === 0;
    whyJump.textContent = Leidraad.fill(out.length === 1 ? whyJump.dataset.one : whyJump.dataset.many, { n: out.length });
    whyNot.querySelector("[data-why-not-count]").textContent = String(out.length);
    whyNot.querySelector("ul").replaceChildren(...out);
    status.textContent = active.length ? resultText(fitting.length, unsure.length) : wholeText;
    count(state, active, verdicts);
    showChips(active, state);
    showChosen();
    const age = state.get("age")?.[0] ?? "";
    Leidraad.markAge(table, age);
    // The page of an intervention shows that age too.
    for (const [place, row] of rows.entries()) {
      const address = age ? `${addresses[place]}#age=${age}` : addresses[place];
      const link = row.cells[0].querySelector("a");
      if (link.getAttribute("href") !== address) link.setAttribute("href", address);
    }
  }

  /**
   * @param {number} fitting
   * @param {number} unsure
   */
  function resultText(fitting, unsure) {
    const text = fitting === 0 ? words.resultsNone : fitting === 1 ? words.resultsOne : words.resultsMany;
    return Leidraad.fill(text, { n: fitting }) + (unsure ? `; ${Leidraad.fill(words.andUnknown, { n: unsure })}` : "");
  }

  /**
   * The row's own value in words; "" when not stated.
   * @param {Facet} facet
   * @param {number} place
   */
  function own(facet, place) {
    const values = facet.own[place];
    if (!values) return "";
    const option = facet.select && [...facet.select.options].find(({ value }) => value === values[0]);
    if (option) return wordOf(option);
    if (!facet.boxes.length) return rows[place].querySelector(`[data-of="${facet.key}"]`).textContent.trim();
    return facet.boxes.filter((box) => values.includes(box.value)).map(labelOf).join(", ");
  }

  /**
   * @param {Facet} facet
   * @param {number} place
   */
  function stated(facet, place) {
    const value = own(facet, place);
    return value ? (facet.kind === "minimum" ? `${value} (${words.noRank})` : value) : words.notStated;
  }

  /** @param {HTMLTableRowElement} row */
  const linkOf = (row) => {
    const link = row.querySelector("th a");
    return Leidraad.element("a", { href: link.getAttribute("href").split("#")[0] }, link.textContent);
  };

  /**
   * How many rows each option would leave, the other facets as they are.
   * @param {State} state
   * @param {Facet[]} active
   * @param {Outcome[][]} verdicts of the active facets, by place
   */
  function count(state, active, verdicts) {
    for (const facet of facets.filter(({ boxes, select }) => boxes.length || select)) {
      const others = verdicts.filter((_, index) => active[index] !== facet);
      /** @type {Map<string, number>} */
      const found = new Map();
      for (const [place, values] of facet.own.entries()) {
        if (!values || others.some((verdict) => !verdict[place].fits)) continue;
        for (const value of new Set(values)) found.set(value, (found.get(value) ?? 0) + 1);
      }
      const atLeast = (/** @type {string} */ least) => [...found].reduce((sum, [value, n]) => sum + (Number(value) >= Number(least) ? n : 0), 0);
      for (const option of facet.select?.options ?? []) {
        option.dataset.word ??= option.text;
        const text = option.value ? `${option.dataset.word} (${atLeast(option.value)})` : option.text;
        if (option.text !== text) option.text = text;
      }
      for (const box of facet.boxes) {
        const number = found.get(box.value) ?? 0;
        const place = box.closest("label").querySelector("[data-count]");
        if (place.textContent === String(number)) continue;
        place.textContent = String(number);
        box.closest("label").classList.toggle("nothing", number === 0);
      }
    }
  }

  /**
   * What was chosen, in sight above the results; each can be taken back there.
   * @param {Facet[]} active
   * @param {State} state
   */
  function showChips(active, state) {
    if (!chips) return;
    const items = active.flatMap((facet) => {
      const given = facet.boxes.length ? facet.boxes.filter((box) => box.checked).map((box) => [labelOf(box), box]) : [[`${facet.label}: ${inWords(facet, state.get(facet.key))}`, facet.number ?? facet.select]];
      return given.map(([text, control]) => {
        const button = Leidraad.element("button", { type: "button" }, /** @type {string} */ (text), Leidraad.element("span", { "aria-hidden": "true" }, " ×"), Leidraad.element("span", { class: "visually-hidden" }, ` ${words.remove}`));
        button.addEventListener("click", () => {
          const field = /** @type {HTMLInputElement} */ (control);
          if (field.type === "checkbox") field.checked = false; else field.value = "";
          show();
          toAddress();
          (chips.querySelector("button") ?? form.querySelector("input, select")).focus();
        });
        return Leidraad.element("li", {}, button);
      });
    });
    chips.replaceChildren(...items);
  }

  /** Rows ticked for comparison. */
  const picks = rows.map((row) => {
    const name = row.querySelector("th a").textContent;
    const box = Leidraad.element("input", { type: "checkbox", value: row.dataset.id ?? "", "aria-label": `${words.choose} ${name}` });
    row.cells[0].append(Leidraad.element("label", { class: "choose needs-js" }, box, words.choose ?? ""));
    return box;
  });
  const link = /** @type {HTMLAnchorElement} */ (finder.querySelector("[data-compare-link]"));
  function showChosen() {
    const ids = picks.filter((box) => box.checked).map((box) => box.value);
    for (const box of picks) {
      const isFull = !box.checked && ids.length >= MOST_COMPARED;
      if (box.disabled !== isFull) box.disabled = isFull;
    }
    link.hidden = ids.length < 2;
    link.textContent = Leidraad.fill(words.selected, { n: ids.length });
    link.href = `${words.compare}#id=${ids.map(encodeURIComponent).join(",")}`;
  }
  for (const box of picks) box.addEventListener("change", showChosen);

  /** The table as it stands, with the outcome as a last column once something was chosen. */
  function exportRows() {
    const shown = Leidraad.tableRows(table);
    if (!chosen().size) return shown;
    const fitting = [...matches.rows].filter((row) => !row.hidden).length;
    return shown.map((row, index) => [...row, (index === 0 ? words.outcomeHead : index <= fitting ? words.outcomeFits : words.outcomeUnknown) ?? ""]);
  }

  whyJump.addEventListener("click", () => {
    whyNot.open = true;
    whyNot.querySelector("summary").focus();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  form.addEventListener("change", toAddress);
  form.addEventListener("reset", () => setTimeout(() => { show(); toAddress(); }));
  table.addEventListener("sorted", (event) => {
    const { detail } = /** @type {CustomEvent<string>} */ (event);
    const state = Leidraad.readHash();
    state.set("sort", [detail]);
    Leidraad.writeHash(state);
    sort(detail);
    show();
  });
  finder.querySelector("[data-csv]").addEventListener("click", () => Leidraad.download(words.file, Leidraad.csv(exportRows())));
  finder.querySelector("[data-copy]").addEventListener("click", async () => {
    const done = await Leidraad.copy(Leidraad.tabbed(exportRows()));
    status.textContent = (done ? words.copied : words.copyFailed) ?? "";
  });
  addEventListener("hashchange", fromAddress);
  fromAddress();
  document.documentElement.classList.add("is-chosen");
})();
