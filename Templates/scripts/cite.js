"use strict";
/* Title, heading, code, date and address of a page, for a note or a report. */
(function () {
  /** @param {HTMLElement} button */
  Leidraad.cite = async (button) => {
    const words = button.dataset;
    const target = location.hash.includes("=") ? null : document.getElementById(Leidraad.decode(location.hash.slice(1)));
    const part = target?.closest("main") ? target.matches("h2, h3, h4") ? target : target.querySelector("h2, h3, h4") : null;
    const title = document.querySelector("h1").textContent.trim();
    const parts = [[title, part?.textContent.trim()].filter(Boolean).join(", "), words.code, words.site, words.date, location.href];
    const done = await Leidraad.toClipboard(parts.filter(Boolean).join(". "));
    button.nextElementSibling.textContent = done ? words.done : words.failed;
  };
})();
