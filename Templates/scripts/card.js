"use strict";
/* A work card with little text is printed larger. A style sheet cannot know how much fits: these figures were measured on cards. */
(function () {
  const card = /** @type {HTMLElement} */ (document.querySelector(".intervention"));
  addEventListener("beforeprint", () => {
    const copy = /** @type {HTMLElement} */ (card.cloneNode(true));
    for (const part of copy.querySelectorAll(".not-on-card, .screen-only, .heading-anchor, .record-dates")) part.remove();
    const points = 200 + 0.086 * copy.textContent.replace(/\s+/g, " ").length;
    card.style.setProperty("--card-size", String(Math.min(1.5, Math.max(1, Math.sqrt(760 / points)))));
  });
})();
