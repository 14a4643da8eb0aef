"use strict";
/* The copy knows its age: compares today with the dates in it. early.js decided whether the strip shows. */
(function () {
  const strip = /** @type {HTMLElement | null} */ (document.querySelector("[data-age]"));
  const root = document.documentElement;
  if (!strip || !root.classList.contains("copy-old")) return;
  const { today = "", copyDate = "", copyMonths = "0" } = root.dataset;
  const months = Number(copyMonths);

  const expired = (/** @type {string} */ date) => date >= copyDate && date < today;
  const here = new Set();
  for (const time of document.querySelectorAll("[data-expires]")) {
    if (expired(time.dataset.expires)) here.add(`${time.dataset.expiresLabel} (${time.textContent})`);
  }

  Leidraad.load("dates").then(({ endings, checked: [first, last], newestSource, words }) => {
    const age = months < 1 ? words.copyDays : months === 1 ? words.copyOneMonth : months < 24 ? words.copyMonths : words.copyYears;
    strip.querySelector("[data-age-text]").textContent = Leidraad.fill(age, { n: months < 24 ? months : Math.floor(months / 12) });
    const count = endings.filter((/** @type {string[]} */ entry) => expired(entry[1])).length;
    // Without a single date "nothing has expired" would claim more than this copy knows.
    const text = endings.length === 0 ? words.copyExpiredUnknown : count === 0 ? words.copyExpiredNone : count === 1 ? words.copyExpiredOne : words.copyExpiredMany;
    const checked = first === last ? words.copyCheckedOne : words.copyCheckedMany;
    strip.querySelector("[data-age-expired]").textContent = [Leidraad.fill(text, { n: count }),
      last ? Leidraad.fill(checked, { first: Leidraad.day(first), last: Leidraad.day(last) }) : "",
      newestSource ? Leidraad.fill(words.copyNewestSource, { year: newestSource }) : "",
      here.size ? Leidraad.fill(words.copyExpiredHere, { list: [...here].join(", ") }) : ""].filter(Boolean).join(" ");
  }).catch(() => {
    // The strip says without its data that the copy is not new, and what has expired on this page.
    strip.querySelector("[data-age-expired]").textContent = [...here].join(", ");
  });
})();
