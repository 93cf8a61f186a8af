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

  /* Ctrl+K: to the search of this page if it has one, else to that of the frame. */
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k") {
      const field = document.getElementById("search-q") || document.querySelector("[data-search]");
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    }
  });

  /* Kana, widths and case make no difference, as in the search of the server. */
  const fold = (text) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(/\s+/g, "");

  /* The tree of a regulation narrows as one types; what leads to a match stays, and opens. */
  const narrow = (tree, typed) => {
    const wanted = fold(typed);
    let found = 0;
    const show = (item) => {
      const own = item.querySelector(":scope > a");
      const matches = wanted === "" || fold(own.textContent).includes(wanted);
      let below = false;
      for (const child of item.querySelectorAll(":scope > details > ul > li")) {
        below = show(child) || below;
      }
      found += wanted !== "" && matches ? 1 : 0;
      item.hidden = !matches && !below;
      const details = item.querySelector(":scope > details");
      if (details) {
        details.dataset.before ??= details.open ? "open" : "shut";
        details.open = wanted === "" ? details.dataset.before === "open" : below;
      }
      return matches || below;
    };
    for (const item of tree.querySelectorAll(":scope > ul > li")) {
      show(item);
    }
    const status = tree.querySelector("[data-tree-found]");
    status.textContent = wanted === "" ? "" : status.dataset.treeFound.replace("{0}", found);
  };

  const tree = document.getElementById("contents");
  if (tree?.querySelector("[data-tree-find]")) {
    const box = tree.querySelector("[data-tree-find]");
    box.hidden = false;
    box.querySelector("input").addEventListener("input", (event) => narrow(tree, event.target.value));
    const current = tree.querySelector("[aria-current]");
    if (current && tree.scrollHeight > tree.clientHeight) {
      tree.scrollTop = current.getBoundingClientRect().top - tree.getBoundingClientRect().top - tree.clientHeight / 3;
    }
  }

  document.addEventListener("htmx:load", (event) => offerCopying(event.target));
  offerCopying(document);
})();
