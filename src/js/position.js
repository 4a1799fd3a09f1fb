// Shows where one is: begins at the list where a link names a selection, marks the year whose reports are read,
// and brings the chosen one into the middle of its strip, where the years are a strip that scrolls.
const LINE = 1 / 3; // of the window: the year that stands there is the one that is read
const NEAR = 100; // pixels: as far as what is drawn above the list can move it
const AFTER = 200; // milliseconds, when what is chosen has been drawn
const app = document.getElementById("chronicle_app");
let frame;
let opened; // how far the page was scrolled to open at the list

function open() {
  document.getElementById("reports_heading").scrollIntoView();
  opened = scrollY;
}

// Who comes back is brought to where they were (scroll_restoration.js).
if (scrollY < 1 && !history.state && /[#&](year|topic|kind|field\.[^&]+|q)=./.test(location.hash))
  open();

function mark() {
  frame = undefined;
  const years = [...document.querySelectorAll(".timeline > .year")];
  const line = innerHeight * LINE;
  const read = years.findLast((year) => year.getBoundingClientRect().top < line);
  const choice = read && app.querySelector(`.time [data-period="${read.dataset.year}"]`);
  const marked = app.querySelector("[data-here]");
  if (marked === choice) return;
  marked?.removeAttribute("data-here");
  choice?.setAttribute("data-here", "");
}

function show() {
  // What the program draws above the list moves it; who has scrolled meanwhile stays where they are.
  if (scrollY !== opened && Math.abs(scrollY - opened) < NEAR) open();
  opened = undefined;
  mark();
  // What was typed gives way to what is asked for, which may be another: a year that the dossier has.
  for (const field of app.querySelectorAll(".span input")) field.value = field.defaultValue;
  const strip = app.querySelector(".years");
  const chosen = strip.querySelector("[data-within], [aria-current], :has(> :checked)");
  if (!chosen) return;
  const middle = ({ left, right }) => (left + right) / 2;
  strip.scrollLeft +=
    middle(chosen.getBoundingClientRect()) - middle(strip.getBoundingClientRect());
}

addEventListener("scroll", () => (frame ??= requestAnimationFrame(mark)), { passive: true });

const later = () => setTimeout(show, AFTER);
addEventListener("change", later);
// The program says in this attribute what is asked for.
new MutationObserver(later).observe(app, { attributeFilter: ["data-current-query"] });
