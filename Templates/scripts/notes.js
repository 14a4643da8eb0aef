"use strict";
/*
 * A note beside the text: what a term means, which source is cited, what a record is about. It opens under a pointer that rests or a focus
 * that stays, and where a term is followed; other links lead on when they are followed. Escape closes it.
 */
(function () {
  const WAIT = 350;
  const LINKS = Leidraad.noted;
  const root = document.documentElement;
  const words = document.querySelector("[data-cite]")?.dataset;
  if (!words || !HTMLElement.prototype.showPopover) return;

  const note = Leidraad.element("div", { class: "margin-note", popover: "auto", role: "note", id: "margin-note" });
  // Its style comes with it: few pages of a visit show a note.
  const style = Leidraad.element("link", { rel: "stylesheet", href: `${root.dataset.root}styles/notes.css` });
  const isStyled = new Promise((resolve) => { style.onload = style.onerror = resolve; });
  document.head.append(style);
  document.querySelector("main").append(note);
  /** @type {HTMLAnchorElement | null} */
  let owner = null;
  let timer = 0;

  /**
   * The address of a link from the site's root, without what a state may add.
   * @param {HTMLAnchorElement} link
   */
  function keyOf(link) {
    const base = new URL(root.dataset.root || ".", location.href.split("#")[0]).href;
    return link.href.startsWith(base) ? link.href.slice(base.length) : "";
  }

  /**
   * The content of a note; null where there is none.
   * @param {HTMLAnchorElement} link
   * @returns {Promise<Node[] | null>}
   */
  async function contentOf(link) {
    if (link.matches(".citation")) {
      const entry = link.hash && link.pathname === location.pathname ? document.getElementById(Leidraad.decode(link.hash.slice(1))) : null;
      if (!entry) return null;
      const copy = /** @type {HTMLElement} */ (entry.cloneNode(true));
      for (const extra of copy.querySelectorAll(".back-links, .visually-hidden")) extra.remove();
      return [Leidraad.element("p", {}, ...copy.childNodes)];
    }
    const notes = await Leidraad.load("notes").catch(() => /** @type {Record<string, [string, string, string]>} */ ({}));
    const found = notes[keyOf(link)];
    if (!found) return null;
    const [title, kind, text] = found;
    return [
      Leidraad.element("p", {}, Leidraad.element("b", {}, title), Leidraad.element("span", { class: "meta" }, kind)),
      Leidraad.element("p", {}, text),
      Leidraad.element("p", {}, Leidraad.element("a", { href: link.href }, words.noteOpen, Leidraad.element("span", { class: "visually-hidden" }, `: ${title}`))),
    ];
  }

  /**
   * In the margin beside the sentence where there is room, else under the link.
   * @param {HTMLAnchorElement} link
   */
  function place(link) {
    const box = link.getBoundingClientRect();
    const column = link.closest(".page-body")?.getBoundingClientRect() ?? box;
    const room = innerWidth - column.right - 32;
    const width = room >= 224 ? Math.min(room - 16, 320) : Math.min(360, innerWidth - 32);
    const isBeside = room >= 224;
    note.style.setProperty("--note-width", `${width}px`);
    note.style.setProperty("--note-left", `${isBeside ? column.right + 24 : Math.max(16, Math.min(box.left, innerWidth - width - 16))}px`);
    const high = note.offsetHeight;
    const top = isBeside ? box.top - 12 : box.bottom + 6;
    note.style.setProperty("--note-top", `${Math.max(8, Math.min(top, !isBeside && top + high > innerHeight ? box.top - high - 6 : innerHeight - high - 8))}px`);
  }

  /**
   * @param {HTMLAnchorElement} link
   */
  async function open(link) {
    const content = await contentOf(link);
    if (!content) return false;
    await isStyled;
    owner = link;
    note.replaceChildren(...content);
    note.setAttribute("aria-label", link.textContent.trim());
    if (!note.matches(":popover-open")) note.showPopover({ source: link });
    place(link);
    return true;
  }

  function close() {
    clearTimeout(timer);
    if (note.matches(":popover-open")) note.hidePopover();
    owner = null;
  }

  /**
   * @param {Event} event
   * @returns {HTMLAnchorElement | null}
   */
  const linkOf = (event) => (event.target instanceof Element ? event.target.closest(LINKS) : null);

  // A pointer that rests on a link, or goes from it to its note, keeps the note; one that leaves both closes it.
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    clearTimeout(timer);
    if (link && link !== owner) timer = setTimeout(() => open(link), WAIT);
    else if (!link && owner && !note.contains(/** @type {Node} */ (event.target)) && !note.contains(document.activeElement) && owner !== document.activeElement) timer = setTimeout(close, WAIT);
  });

  // With the keyboard: a link that keeps the focus for a while shows its note, and the next stop is in it.
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    clearTimeout(timer);
    if (link?.matches(":focus-visible")) timer = setTimeout(() => open(link), 2 * WAIT);
    else if (owner && event.target instanceof Node && !note.contains(event.target)) close();
  });

  Leidraad.showNote = (link) => {
    clearTimeout(timer);
    open(link).then((isOpen) => { if (!isOpen) location.href = link.href; });
  };
  // The pointer or the focus that woke this script may rest on a link already.
  const waiting = [...document.querySelectorAll(LINKS)].find((link) => link.matches(":hover, :focus-visible"));
  if (waiting) timer = setTimeout(() => open(waiting), WAIT);
  addEventListener("scroll", () => { if (owner) place(owner); }, { passive: true });
})();
