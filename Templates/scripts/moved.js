"use strict";
/* A page that moved leads on by itself; only a script can take along the heading that the old link points at. */
(function () {
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  if (link && location.hash) location.replace(link.href.split("#")[0] + location.hash);
})();
