"use strict";
/* Which elements does a plan have, which are missing, and what brings those? The choice is in the address only. */
(function () {
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-plan]"));
  if (!page) return;
  const words = page.dataset;
  const boxes = [...page.querySelectorAll("input[name=element]")];
  const status = page.querySelector("[data-status]");
  const missing = page.querySelector("[data-missing]");
  const bringing = page.querySelector("[data-bringing]");
  const title = page.querySelector("[data-brings-title]");

  function show() {
    const lacking = boxes.filter((box) => !box.checked).map((box) => box.closest("[data-element]"));
    const ticked = boxes.length - lacking.length;
    status.textContent = lacking.length ? Leidraad.fill(words.statusText, { n: ticked, all: boxes.length }) : words.all;
    missing.replaceChildren(...lacking.map((item) => Leidraad.element("li", {}, Leidraad.element("a", { href: item.dataset.url }, item.dataset.label))));

    /** @type {Map<string, {link: HTMLElement, brings: string[]}>} */
    const by = new Map();
    for (const item of lacking) {
      for (const entry of item.querySelectorAll("[data-intervention]")) {
        const link = entry.querySelector("a");
        const found = by.get(entry.dataset.intervention) ?? { link, brings: [] };
        found.brings.push(`${item.dataset.label} (${entry.querySelector(".basis").textContent.trim()})`);
        by.set(entry.dataset.intervention, found);
      }
    }
    const most = [...by.values()].sort((a, b) => b.brings.length - a.brings.length);
    title.hidden = most.length === 0;
    bringing.replaceChildren(...most.map(({ link, brings }) => Leidraad.element("li", {},
      Leidraad.element("a", { href: link.getAttribute("href") }, link.textContent),
      Leidraad.element("span", { class: "meta" }, ` ${Leidraad.fill(words.brings, { n: brings.length, list: brings.join(", ") })}`))));
  }

  function fromAddress() {
    const have = Leidraad.readHash().get("have") ?? [];
    for (const box of boxes) box.checked = have.includes(box.value);
    show();
  }

  function toAddress() {
    const state = Leidraad.readHash();
    state.set("have", boxes.filter((box) => box.checked).map((box) => box.value));
    Leidraad.writeHash(state);
  }

  for (const box of boxes) box.addEventListener("change", () => { show(); toAddress(); });
  page.querySelector("[data-reset]").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
    toAddress();
  });
  addEventListener("hashchange", fromAddress);
  addEventListener("popstate", fromAddress);
  fromAddress();
})();
