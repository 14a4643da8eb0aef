"use strict";
/* What an address asks of a list in parts may be in another of them: the list grew, or was on one page. */
(async function () {
  // The matrix names one of its rows as "#one=id".
  const id = /^(?:one=)?([^&]*)/.exec(Leidraad.decode(location.hash.slice(1)))[1];
  if (!id || document.getElementById(id) || document.querySelector(`[data-id="${CSS.escape(id)}"]`)) return;
  const letter = document.querySelector(`.letters a[href$="#${CSS.escape(id)}"]`);
  if (letter) return location.replace(letter.href);
  const file = document.querySelector("[data-places]").dataset.places;
  if (!file) return;
  try {
    await Leidraad.run(`data/${file}.js`);
    const part = Leidraad.places.find((/** @type {[string, string[]]} */ [, ids]) => ids.includes(id));
    if (part) location.replace(document.documentElement.dataset.root + part[0] + location.hash);
  } catch { /* the letters and the ways to the other parts are there too */ }
})();
