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

  /* A file that is too large is told before a byte of it is sent. */
  const tellSize = (input) => {
    const file = input.files[0];
    input.setCustomValidity(file && file.size > Number(input.dataset.limit) ? input.dataset.oversize : "");
    input.reportValidity();
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file][data-limit]")) {
      tellSize(event.target);
    }
  });

  const megabytes = (bytes) => (bytes / 1048576).toFixed(1);

  /* The same form by the same address, with figures of how far it is; the answer takes the place of the page. */
  const send = (form) => {
    const request = new XMLHttpRequest();
    const button = form.querySelector("button[type=submit]");
    const box = document.createElement("div");
    const label = document.createElement("p");
    const bar = document.createElement("progress");
    box.className = "sending";
    label.setAttribute("role", "status");
    label.textContent = form.dataset.sending;
    bar.setAttribute("aria-label", form.dataset.sending);
    bar.max = 1;
    bar.value = 0;
    box.append(label, bar);
    form.append(box);
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.loaded / event.total;
      label.textContent = form.dataset.count.replace("{0}", megabytes(event.loaded)).replace("{1}", megabytes(event.total));
    });
    request.upload.addEventListener("load", () => {
      label.textContent = form.dataset.stored;
    });
    request.addEventListener("load", () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      document.title = page.title;
      document.body.replaceWith(page.body);
      history.replaceState({ sent: true }, "");
      history.pushState({ sent: true }, "", request.responseURL);
      offerCopying(document);
      scrollTo(0, 0);
      (document.querySelector("[autofocus]") || document.getElementById("content"))?.focus();
    });
    request.addEventListener("error", () => {
      bar.remove();
      label.setAttribute("role", "alert");
      label.textContent = form.dataset.failed;
      button.disabled = false;
    });
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.send(new FormData(form));
    button.disabled = true;
  };

  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-upload]")) {
      event.preventDefault();
      event.target.querySelector(".sending")?.remove();
      send(event.target);
    }
  });

  /* Between a form and the page put in its place the way back asks for the page anew. */
  addEventListener("popstate", (event) => {
    if (event.state?.sent) {
      location.reload();
    }
  });

  document.addEventListener("htmx:load", (event) => offerCopying(event.target));
  offerCopying(document);
})();
