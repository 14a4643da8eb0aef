"use strict";
/* Marks in "On this page" the section that is being read. */
(function () {
  const links = [...document.querySelectorAll("[data-contents] a")];
  /** @type {Map<Element, Element>} */
  const byTarget = new Map();
  for (const link of links) {
    const target = document.getElementById(Leidraad.decode(link.getAttribute("href").slice(1)));
    if (target) byTarget.set(target, link);
  }
  // Where the list lies over the text, it makes way for what was chosen.
  for (const link of links) link.addEventListener("click", () => {
    const details = link.closest("details");
    if (getComputedStyle(details.querySelector("ol")).position === "absolute") details.open = false;
  });
  if (!byTarget.size || !("IntersectionObserver" in window)) return;
  const top = (/** @type {Element} */ target) => target.getBoundingClientRect().top;
  // A little below the place where an anchor lands.
  const line = (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 64;
  const mark = () => {
    const targets = [...byTarget.keys()];
    const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    let current = targets.filter((target) => top(target) <= line).at(-1);
    // The last sections never reach the line: at the end the one that was asked for counts, or else the last.
    if (isAtEnd && scrollY > 0) current = targets.find((target) => target.matches(":target") && top(target) < innerHeight) ?? targets.at(-1);
    for (const [target, link] of byTarget) {
      if (target === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `${-Math.round(line)}px 0px 0px`, threshold: [0, 1] });
  for (const target of byTarget.keys()) observer.observe(target);
  addEventListener("scrollend", mark);
  addEventListener("hashchange", mark);
})();
