"use strict";
/* The field on the home page takes an age, a problem, a name or a code, and says what it makes of them. Loaded when it is first used. */
(function () {
  // The form beside it leads to the overview, with the choice in the address.
  const quick = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-quick]"));
  quick?.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = [...new FormData(quick)].filter(([, value]) => value !== "").map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
    location.href = quick.dataset.quick + (chosen.length ? `#${chosen.join("&")}` : "");
  });

  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-ask]"));
  if (!form) return;
  /** "met", "and": words this short say nothing by themselves. */
  const SMALL_WORD = 3;
  const words = form.dataset;
  const input = form.querySelector("input");
  const says = form.querySelector("[data-says]");
  const options = [...form.querySelectorAll("datalist option")].map((option) => ({
    facet: option.dataset.facet, value: option.dataset.value, label: option.value, folded: Leidraad.fold(option.value),
  }));

  /**
   * The age and the terms in a question. What is left over belongs to none of them.
   * @param {string} text
   * @returns {{state: Map<string, string[]>, said: string[], rest: string}}
   */
  function understand(text) {
    const state = new Map();
    const said = [];
    let rest = text;
    const age = new RegExp(`(?:^|\\s)(\\d{1,3})(?:\\s*-?\\s*(?:${words.years}|${words.years.slice(0, 1)}\\.?))?(?=$|[\\s,;])`, "i").exec(rest);
    if (age && words.ages && Number(age[1]) <= Number(words.ages)) {
      state.set("age", [age[1]]);
      said.push(Leidraad.fill(words.ageText, { n: age[1] }));
      rest = rest.replace(age[0], " ");
    }
    // The longest run of words that is a term; a word that is typed in part counts when only one term has it.
    const pieces = rest.split(/[\s,;+]+/).filter(Boolean);
    const left = [];
    for (let from = 0; from < pieces.length;) {
      let to = pieces.length;
      while (to > from + 1 && !whole(pieces.slice(from, to).join(" "))) to -= 1;
      const found = whole(pieces.slice(from, to).join(" ")) ?? part(pieces[from]);
      if (found && !(state.get(found.facet) ?? []).includes(found.value)) {
        state.set(found.facet, [...(state.get(found.facet) ?? []), found.value]);
        said.push(found.label);
      } else if (!found && pieces[from].length > SMALL_WORD) {
        left.push(pieces[from]);
      }
      from = to;
    }
    return { state, said, rest: left.join(" ") };
  }

  /**
   * @param {string} piece
   */
  const whole = (piece) => options.find(({ folded }) => folded === Leidraad.fold(piece));

  /**
   * The only term that begins with these letters, or the only one with them in it.
   * @param {string} piece
   */
  function part(piece) {
    const wanted = Leidraad.fold(piece);
    if (wanted.length < 4) return undefined;
    const beginning = options.filter(({ folded }) => folded.startsWith(wanted));
    const inside = options.filter(({ folded }) => folded.includes(wanted));
    return beginning.length === 1 ? beginning[0] : beginning.length === 0 && inside.length === 1 ? inside[0] : undefined;
  }

  /**
   * Where a question leads, and in which words.
   * @param {string} text
   * @returns {Promise<{url: string, says: string} | null>}
   */
  async function answer(text) {
    const asked = text.trim();
    if (!asked) return null;
    const wanted = Leidraad.fold(asked);
    const codes = await Leidraad.load("codes").catch(() => []);
    const named = codes.filter((/** @type {string[]} */ [code, name]) => wanted && (Leidraad.fold(code) === wanted || Leidraad.fold(name) === wanted));
    const places = new Set(named.map((/** @type {string[]} */ entry) => entry[2]));
    if (places.size === 1) return { url: document.documentElement.dataset.root + named[0][2], says: Leidraad.fill(words.goes, { name: named[0][1] }) };
    const { state, said, rest } = understand(asked);
    if (words.overview && state.size && !rest) return { url: `${words.overview}#${Leidraad.hashOf(state)}`, says: Leidraad.fill(words.filter, { list: said.join(", ") }) };
    return { url: `${words.search}#q=${encodeURIComponent(asked)}`, says: words.searches };
  }

  let run = 0;
  async function show() {
    run += 1;
    const mine = run;
    const found = await answer(input.value);
    if (mine === run) says.textContent = found?.says ?? "";
  }
  input.addEventListener("input", show);
  show();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const found = await answer(input.value);
    if (found) location.href = found.url;
    else input.focus();
  });
})();
