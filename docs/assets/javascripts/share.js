// What can be taken away from a page: a citation, the address of an answer with its words, a drawing as a picture. The
// page is whole without it: a citation can be marked and copied, and an address is a link to its own place.
(function () {
  "use strict";

  const PARTS = ":scope > :is(.isnad-answer, .isnad-by, .isnad-origins, a:not(.isnad-permalink), figcaption)";
  const PAINTED = [
    "color", "direction", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "opacity", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-width", "text-anchor", "text-decoration", "unicode-bidi", "visibility",
  ];
  const SCALE = 2; // pixels of the picture to one of the page
  const MOST = 8192; // pixels of a side: beyond, browsers draw nothing

  // Where the browser has no clipboard to give (http, a folder), the old way.
  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = document.createElement("textarea");
      field.value = text;
      field.className = "isnad-off-screen";
      document.body.append(field);
      field.select();
      const copied = document.execCommand("copy");
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
    const page = plain(document.getElementById("citation"));
    const bare = page.slice(0, page.lastIndexOf(" "));
    return `${words}. ${bare} ${location.href.split("#")[0]}${link.hash}`;
  }

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.isnad-permalink");
    if (link) {
      // the link is followed all the same: the address then stands where addresses do
      if (await copy(citationOf(link))) done(link);
    }
    const button = event.target.closest("button[data-copies]");
    if (button && (await copy(plain(document.getElementById(button.dataset.copies))))) done(button);
    const saves = event.target.closest("button.isnad-saves-picture");
    if (saves) save(saves.closest("figure"));
  });

  // --- a drawing as a picture ---

  // A drawing of its own, that needs no style sheet: each part is painted as the page paints it now.
  function standing(svg, box) {
    const own = svg.cloneNode(true);
    const parts = [svg, ...svg.querySelectorAll("*")];
    [own, ...own.querySelectorAll("*")].forEach((part, number) => {
      const painted = getComputedStyle(parts[number]);
      if (painted.display === "none") {
        part.setAttribute("display", "none");
        return;
      }
      part.removeAttribute("class");
      part.setAttribute("style", PAINTED.map((name) => `${name}:${painted.getPropertyValue(name)}`).join(";"));
    });
    own.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    own.setAttribute("width", box.width);
    own.setAttribute("height", box.height);
    return new XMLSerializer().serializeToString(own);
  }

  async function save(figure) {
    const svg = figure.querySelector("svg");
    const box = svg.getBoundingClientRect();
    const scale = Math.min(SCALE, MOST / box.width, MOST / box.height);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standing(svg, box))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(box.width * scale);
    canvas.height = Math.ceil(box.height * scale);
    const ink = canvas.getContext("2d");
    ink.fillStyle = getComputedStyle(document.body).backgroundColor;
    ink.fillRect(0, 0, canvas.width, canvas.height);
    ink.drawImage(image, 0, 0, canvas.width, canvas.height);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = `${location.pathname.split("/").pop().replace(/\.html$/, "")}-${figure.id}.png`;
    link.click();
  }
})();
