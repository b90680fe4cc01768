// A drawing as a picture that a reader takes away, of a page that has one. Without it the drawing is in the page.
(function () {
  "use strict";

  const PAINTED = [
    "color", "direction", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "opacity", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-width", "text-anchor", "text-decoration", "unicode-bidi", "visibility",
  ];
  const SCALE = 2; // pixels of the picture to one of the page
  const MOST = 8192; // pixels of a side: beyond, browsers draw nothing

  document.addEventListener("click", (event) => {
    const saves = event.target.closest("button.isnad-saves-picture");
    if (saves) save(saves.closest("figure"));
  });

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
