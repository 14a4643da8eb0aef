"use strict";
/* Two to four interventions side by side, chosen in the address: "#id=mst,mdft". What they hold comes with the first choice. */
(function () {
  const MOST = 4;
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-compare-page]"));
  if (!page) return;
  const words = page.dataset;
  const form = page.querySelector("form");
  const status = page.querySelector("[data-status]");
  const result = page.querySelector("[data-result]");
  const select = form.elements.namedItem("id");
  const only = form.elements.namedItem("only");
  /** @typedef {{id: string, name: string, url: string, values: (string | string[] | null)[]}} Item */
  /** What can be compared, once it has come. @type {any} */
  let data;
  /** @type {Map<string, Item>} */
  let byId = new Map();

  async function load() {
    await Leidraad.run(words.data);
    data ??= Leidraad.comparison ?? Leidraad.interventions;
    byId = new Map(data.items.map((/** @type {Item} */ item) => [item.id, item]));
  }

  const ids = () => [...new Set(Leidraad.readHash().get("id") ?? [])];

  /** @param {string[]} list */
  function choose(list) {
    const state = Leidraad.readHash();
    state.set("id", list);
    if (only.checked) state.set("only", ["1"]); else state.delete("only");
    Leidraad.writeHash(state);
    show();
  }

  async function show() {
    if (ids().length && !data) {
      try {
        await load();
      } catch {
        status.textContent = words.failed;
        return;
      }
    }
    const wanted = ids();
    const unknown = wanted.filter((id) => !byId.has(id));
    const items = wanted.filter((id) => byId.has(id)).slice(0, MOST).map((id) => byId.get(id));
    only.checked = Leidraad.readHash().has("only");
    select.value = "";
    select.disabled = items.length >= MOST;
    for (const option of select.options) option.disabled = items.some(({ id }) => id === option.value);
    result.hidden = items.length === 0;
    const differing = items.length ? draw(items) : 0;
    const messages = [items.length < 2 ? words.tooFew : Leidraad.fill(words.statusText, { n: items.length, d: differing })];
    if (items.length >= MOST) messages.push(words.full);
    if (unknown.length) messages.push(Leidraad.fill(words.unknown, { list: unknown.join(", ") }));
    status.textContent = messages.join(" ");
  }

  /** @param {Item[]} items @returns {number} how many fields differ */
  function draw(items) {
    const head = Leidraad.element("tr", {}, Leidraad.element("th", { scope: "col" }, words.field), ...items.map((item) => {
      const remove = Leidraad.element("button", { type: "button", class: "needs-js" }, words.remove, Leidraad.element("span", { class: "visually-hidden" }, ` ${item.name}`));
      remove.addEventListener("click", () => { choose(ids().filter((id) => id !== item.id)); select.focus(); });
      return Leidraad.element("th", { scope: "col" }, Leidraad.element("a", { href: words.root + item.url }, item.name), remove);
    }));
    let differing = 0;
    const rows = data.fields.map((/** @type {[string, string]} */ [key, label], /** @type {number} */ index) => {
      const isProse = data.prose.includes(key);
      const stated = items.map((item) => item.values[index] ?? null);
      const silent = stated.some((value) => value === null) && stated.some((value) => value !== null);
      // Two texts in words of their own may say the same, and silence is no other answer: neither is called a difference.
      const differs = !isProse && !silent && new Set(stated.map((value) => JSON.stringify(value))).size > 1;
      if (differs) differing += 1;
      const head = Leidraad.element("th", { scope: "row", "data-differs": words.differs, "data-not-comparable": words.notComparable }, label);
      const row = Leidraad.element("tr", differs ? { class: "differs" } : silent && items.length > 1 ? { class: "incomparable" } : {}, head, ...items.map((item) => cell(item, item.values[index], key)));
      row.hidden = only.checked && !differs && !silent && !(isProse && new Set(stated).size > 1) && items.length > 1;
      return row;
    });
    const table = Leidraad.element("table", { class: "compare-table cards" },
      Leidraad.element("caption", { class: "visually-hidden" }, Leidraad.fill(words.caption, { list: items.map((item) => item.name).join(", ") })),
      Leidraad.element("thead", {}, head), Leidraad.element("tbody", {}, ...rows));
    result.replaceChildren(table);
    return differing;
  }

  /**
   * A text in which the word that the site explains leads there: the whole text, what stands before a colon, or what stands in brackets at the end of
   * the first sentence.
   * @param {string} text @param {string} key @returns {(string | HTMLElement)[]}
   */
  function linked(text, key) {
    for (const [word, anchor] of Object.entries(data.words?.fields[key] ?? {})) {
      // The class of a direction is its anchor: its sign stands before its word, as on every page.
      const style = anchor.startsWith("direction-") ? ` direction ${anchor}` : "";
      const link = () => Leidraad.element("a", { class: `explained${style}`, href: `${words.root}${data.words.url}#${anchor}` }, word);
      if (text === word) return [...steps(data.levels?.[word]), link()];
      if (text.startsWith(`${word}: `)) return [link(), text.slice(word.length)];
      const at = text.indexOf(` (${word})`) + 2;
      const rest = at < 2 ? null : text.slice(at + word.length);
      if (rest === ")" || rest?.startsWith("). ")) return [text.slice(0, at), link(), rest];
    }
    return [text];
  }

  /** A level drawn on its scale, beside its word. @param {[number, number] | undefined} place the step, and how many there are */
  function steps(place) {
    if (!place) return [];
    const all = Array.from({ length: place[1] }, (_, step) => Leidraad.element(step < place[0] ? "b" : "i"));
    return [Leidraad.element("span", { class: "level-shape", "aria-hidden": "true" }, ...all), " "];
  }

  /** @param {Item} item @param {string | string[] | null | undefined} value @param {string} key */
  function cell(item, value, key) {
    const content = !value?.length ? Leidraad.element("span", { class: "empty" }, words.notStated)
      : typeof value === "string" ? Leidraad.element("span", {}, ...linked(value, key))
      : Leidraad.element("ul", {}, ...value.map((text) => Leidraad.element("li", {}, ...linked(text, key))));
    return Leidraad.element("td", { "data-label": /\(([^()]+)\)$/.exec(item.name)?.[1] ?? item.name }, Leidraad.element("div", {}, content));
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  // Whoever goes to the list will choose; what fails here is told when the choice is made.
  select.addEventListener("focus", () => load().catch(() => undefined), { once: true });
  select.addEventListener("change", () => { if (select.value) choose([...ids(), select.value]); });
  only.addEventListener("change", () => choose(ids()));
  const rows = () => [...Leidraad.tableRows(result.querySelector("table")), ...Leidraad.sourceRows()];
  page.querySelector("[data-copy]").addEventListener("click", async () => {
    status.textContent = await Leidraad.toClipboard(Leidraad.tabbed(rows())) ? words.copied : words.copyFailed;
  });
  page.querySelector("[data-csv]").addEventListener("click", () => Leidraad.download(`${ids().join("-")}.csv`, Leidraad.csv(rows())));
  addEventListener("hashchange", show);
  show();
})();
