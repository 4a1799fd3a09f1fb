// The pictures of reports: one that may distress is loaded once the reader asks for it, and each opens
// large in one dialog. Without this script they are links.
const dialog = document.getElementById("media_dialog");
const large = new Image();
const caption = dialog.querySelector("p");
const [before, next] = dialog.querySelectorAll("button[data-step]");
const LINKS = "a.medium-picture";
let links = [];
let place = 0;
let opener;
dialog.prepend(large);

// A picture that is asked for stands in its link.
addEventListener(
  "toggle",
  ({ target }) => {
    const link = target.open && target.querySelector?.(`${LINKS}[data-src]`);
    if (!link || link.querySelector("img")) return;
    const { src, srcset, width, height } = link.dataset;
    const choice = srcset ? { sizes: `${link.clientWidth}px`, srcset } : {};
    link.append(Object.assign(new Image(), choice, { src, width, height, alt: link.title }));
  },
  true,
);

function show(to) {
  place = to;
  const link = links[place];
  const picture = link.querySelector("img");
  large.alt = picture.alt;
  large.src = link.href;
  large.width = picture.width;
  large.height = picture.height;
  caption.textContent = link.closest("figure").querySelector("figcaption p").textContent;
  before.disabled = place === 0;
  next.disabled = place === links.length - 1;
}

function step(by) {
  if (links[place + by]) show(place + by);
}

addEventListener("click", (event) => {
  const link = event.target.closest?.(LINKS);
  const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link?.querySelector("img") || !isPlain) return;
  event.preventDefault();
  // What the reader has not asked for stays unseen here, too.
  const all = [...link.closest("article").querySelectorAll(LINKS)];
  links = all.filter((it) => it.querySelector("img"));
  opener = link;
  show(links.indexOf(link));
  dialog.showModal();
});
dialog.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-step]");
  if (button) step(Number(button.dataset.step));
});
dialog.addEventListener("keydown", ({ key }) => {
  const forward = getComputedStyle(dialog).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowLeft" || key === "ArrowRight") step(key === forward ? 1 : -1);
});
dialog.addEventListener("close", () => {
  large.removeAttribute("src");
  opener?.focus({ preventScroll: true });
});
