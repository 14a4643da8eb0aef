"use strict";
/* The copy knows its age: compares today with the dates in it. early.js decided whether the strip shows. */
(function () {
  const strip = /** @type {HTMLElement | null} */ (document.querySelector("[data-age]"));
  const root = document.documentElement;
  if (!strip || !root.classList.contains("copy-old")) return;
  const words = strip.dataset;
  const { today = "", copyDate = "", copyMonths = "0" } = root.dataset;
  const months = Number(copyMonths);

  const age = months < 1 ? words.days : months === 1 ? words.oneMonth : months < 24 ? words.months : words.years;
  strip.querySelector("[data-age-text]").textContent = Leidraad.fill(age || "", { n: months < 24 ? months : Math.floor(months / 12) });

  const expired = (/** @type {string} */ date) => date >= copyDate && date < today;
  const here = new Set();
  for (const time of document.querySelectorAll("[data-expires]")) {
    if (expired(time.dataset.expires)) here.add(`${time.dataset.expiresLabel} (${time.textContent})`);
  }

  Leidraad.load("dates").then(({ endings, checked: [first, last], newestSource }) => {
    const count = endings.filter((/** @type {string[]} */ entry) => expired(entry[1])).length;
    // Without a single date "nothing has expired" would claim more than this copy knows.
    const text = endings.length === 0 ? words.expiredUnknown : count === 0 ? words.expiredNone : count === 1 ? words.expiredOne : words.expiredMany;
    const checked = first === last ? words.checkedOne : words.checkedMany;
    say([Leidraad.fill(text || "", { n: count }),
      last ? Leidraad.fill(checked || "", { first: Leidraad.day(first), last: Leidraad.day(last) }) : "",
      newestSource ? Leidraad.fill(words.newestSource || "", { year: newestSource }) : ""].filter(Boolean).join(" "));
  }).catch(() => say(""));

  /**
   * @param {string} site what expired in the whole site
   */
  function say(site) {
    const page = here.size ? Leidraad.fill(words.here || "", { list: [...here].join(", ") }) : "";
    strip.querySelector("[data-age-expired]").textContent = [site, page].filter(Boolean).join(" ");
  }
})();
