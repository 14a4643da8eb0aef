"use strict";
/*
 * Runs before the first paint, so that neither theme nor tools make the page jump.
 * Storage is a convenience only: where it is refused, the theme follows the system.
 */
(function () {
  const root = document.documentElement;
  root.classList.add("js");
  // Room is kept for what a choice in the address brings.
  if (/[#&](?!sort=|datum=)[^=&]+=/.test(location.hash)) root.classList.add("has-choice");

  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch { /* no storage here: the system decides */ }

  /** A fixed day for tests, "?datum=2027-12-01" or "#datum=2027-12-01"; otherwise the reader's own. */
  const fixed = /[?#&]datum=(\d{4}-\d{2}-\d{2})(?:&|#|$)/.exec(location.search + location.hash);
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  root.dataset.today = fixed ? fixed[1] : `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

  /** Whole months between two ISO dates. */
  const months = (/** @type {string} */ from, /** @type {string} */ to) => {
    const [y1, m1, d1] = from.split("-").map(Number);
    const [y2, m2, d2] = to.split("-").map(Number);
    return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
  };
  // Written by each build, and loaded before this: the pages themselves stay equal from day to day.
  const copy = window.Leidraad?.copy ?? {};
  root.dataset.copyDate = copy.date || "";
  const age = months(root.dataset.copyDate || root.dataset.today, root.dataset.today);
  root.dataset.copyMonths = String(age);
  // A date in the copy may have passed before the copy itself is old.
  const ending = copy.firstEnding;
  if (age >= 1 || (ending && ending < root.dataset.today)) root.classList.add("copy-old");
})();
