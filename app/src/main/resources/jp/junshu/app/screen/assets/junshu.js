/* Comfort only: every page works without this file. */
(() => {
  "use strict";

  /* The clipboard exists in secure contexts alone; without it the buttons stay hidden and the text selects by a click. */
  const offerCopying = (root) => {
    if (!navigator.clipboard) {
      return;
    }
    for (const button of root.querySelectorAll("button[data-copy]")) {
      button.hidden = false;
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = button.dataset.copied;
    }
    for (const menu of document.querySelectorAll("details.person[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" ? document.querySelector("details.person[open]") : null;
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  document.addEventListener("htmx:load", (event) => offerCopying(event.target));
  offerCopying(document);
})();
