"use strict";
/* "Go to" takes a code, an abbreviation or a name. Loaded, with its list, when the field is first used. */
(function () {
  const MAX_SUGGESTIONS = 12;

  Leidraad.load("codes").catch(() => {});
  let number = 0;
  for (const form of document.querySelectorAll("[data-goto]")) attach(form);

  /**
   * @param {HTMLFormElement} form
   */
  function attach(form) {
    const input = form.querySelector("input");
    const status = form.querySelector("[role=status]");
    const list = Leidraad.element("datalist", { id: `goto-${number += 1}` });
    const choices = Leidraad.element("ul", { class: "plain-list" });
    form.append(list);
    input.setAttribute("list", list.id);
    const suggest = async () => {
      choices.remove();
      const found = await matches(input.value);
      list.replaceChildren(...found.slice(0, MAX_SUGGESTIONS).map((entry) => Leidraad.element("option", { value: inWords(entry) })));
    };
    input.addEventListener("input", suggest);
    // Text that was typed before this script had loaded.
    suggest();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (!input.value.trim()) return;
      const found = await matches(input.value);
      const wanted = Leidraad.fold(input.value);
      const exact = found.filter(([code, name]) => [code, name, `${code} ${name}`].some((text) => Leidraad.fold(text) === wanted));
      const one = exact.length ? exact : found;
      const addresses = new Set(one.map((entry) => entry[2]));
      if (addresses.size === 1) location.href = document.documentElement.dataset.root + one[0][2];
      else status.textContent = Leidraad.fill((addresses.size ? form.dataset.many : form.dataset.none) || "", { name: input.value.trim() });
      // Not every browser shows the suggestions again.
      if (addresses.size < 2) return;
      const first = one.filter((entry, index) => one.findIndex((other) => other[2] === entry[2]) === index).slice(0, MAX_SUGGESTIONS);
      choices.replaceChildren(...first.map((entry) => Leidraad.element("li", {},
        Leidraad.element("a", { href: document.documentElement.dataset.root + entry[2] }, inWords(entry)))));
      status.after(choices);
    });
  }

  /**
   * @param {string[]} entry code, name and address
   */
  const inWords = ([code, name]) => (code === name ? name : `${code} ${name}`);

  /**
   * @param {string} text
   * @returns {Promise<string[][]>} rows of code, name and address: beginnings first, then the rest
   */
  async function matches(text) {
    const wanted = Leidraad.fold(text);
    if (!wanted) return [];
    const codes = await Leidraad.load("codes").catch(() => []);
    const rank = (/** @type {string[]} */ [code, name]) => {
      const all = Leidraad.fold(code + name);
      return Leidraad.fold(code) === wanted ? 0 : all.startsWith(wanted) || Leidraad.fold(name).startsWith(wanted) ? 1 : all.includes(wanted) ? 2 : 3;
    };
    return codes.map((/** @type {string[]} */ entry) => ({ entry, rank: rank(entry) })).filter((/** @type {{rank: number}} */ x) => x.rank < 3)
      .sort((/** @type {{rank: number}} */ a, /** @type {{rank: number}} */ b) => a.rank - b.rank).map((/** @type {{entry: string[]}} */ x) => x.entry);
  }
})();
