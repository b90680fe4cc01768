// What can be taken away from a page: a citation, the address of an answer with its words (picture.js: a drawing). The
// page is whole without it: a citation can be marked and copied, and an address is a link to its own place.
(function () {
  "use strict";

  const PARTS = ":scope > :is(.isnad-answer, .isnad-by, .isnad-origins, a:not(.isnad-permalink), figcaption)";

  // Where the browser has no clipboard to give (http, a folder), the old way.
  async function copy(text, control) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "isnad-off-screen";
      control.after(field); // beside it: a card closes when the focus leaves it
      field.select();
      const copied = document.execCommand("copy");
      control.focus({ preventScroll: true });
      field.remove();
      return copied;
    }
  }

  // For a while a control says that it has done its work, to the ear too: where the page speaks already, if it does.
  const said = document.querySelector("[role=status]") || document.createElement("p");
  if (!said.isConnected) {
    said.className = "isnad-off-screen";
    said.setAttribute("role", "status");
    document.body.append(said);
  }

  function done(control) {
    const { copied } = document.querySelector(".isnad-page-end").dataset;
    const before = said.textContent === copied ? "" : said.textContent;
    control.classList.add("isnad-done");
    said.textContent = copied;
    setTimeout(() => {
      control.classList.remove("isnad-done");
      if (said.textContent === copied) said.textContent = before;
    }, 2000);
  }

  function plain(element) {
    return element.innerText.replace(/\s+/g, " ").trim();
  }

  // An answer, a row or a drawing in words, then the page, then the address of the place.
  function citationOf(link) {
    const held = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const words = [...held.querySelectorAll(PARTS)].map(plain).filter(Boolean).join(" — ");
    const page = document.getElementById("citation").textContent.replace(/\s+/g, " ").trim(); // it is folded away
    const bare = page.slice(0, page.lastIndexOf(" "));
    return `${words}. ${bare} ${location.href.split("#")[0]}${link.hash}`;
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.isnad-permalink");
    if (link) {
      // the link is followed all the same: the address then stands where addresses do
      if (await copy(citationOf(link), link)) done(link);
    }
    const button = event.target.closest("button.isnad-copies");
    if (!button) return;
    const words = button.dataset.words || plain(document.getElementById(button.dataset.copies));
    if (await copy(words, button)) done(button);
  });
})();
