// Brings the reader to what a link leads to, and marks on the bars of the years the one that is read.
import { answered, app } from "./answered.js";

const LINE = 1 / 3; // of the window: the year that stands there is the one that is read
let frame;

// What leads here from another language may name the report that was read there, and how far it was from the
// top, beside what is asked for. That is kept as for one who comes back (scroll_restoration.js), and no address
// shows it.
const [, query, top, id] = location.hash.match(/^#(.+)&at=(-?\d+),(.+)$/) ?? [];
if (id) history.replaceState({ id, top: Number(top), query }, "", `#${query}`);

// What a link leads to: the list where it names a selection, or a report. Who comes back is brought to where
// they were (scroll_restoration.js).
const isSelection = /[#&](year|topic|kind|field\.[^&]+|q)=./.test(location.hash);
let aim = document.getElementById(isSelection ? "reports_heading" : location.hash.slice(1));
if (history.state || (isSelection && scrollY > 0)) aim = null;
if (isSelection) aim?.scrollIntoView();

// The program draws above it what was not there, or was there with a height that was guessed. Who has moved
// meanwhile stays where they are.
for (const name of ["wheel", "touchstart", "pointerdown", "keydown"])
  addEventListener(name, () => (aim = null), { passive: true });

function arrive() {
  aim?.scrollIntoView();
  aim = null;
  mark();
}

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

// A link to another language keeps what is asked for, and leads to the report that is read.
addEventListener("click", ({ target }) => {
  const link = target.closest?.(".languages a");
  if (!link) return;
  const line = innerHeight * LINE;
  const entries = [...app.querySelectorAll(".entry")];
  const read = entries.findLast((entry) => entry.getBoundingClientRect().top < line);
  const { hash } = location;
  if (!hash.includes("=")) link.hash = read?.id ?? "";
  else if (!read) link.hash = hash;
  else link.hash = `${hash}&at=${Math.round(read.getBoundingClientRect().top)},${read.id}`;
});

addEventListener("scroll", () => (frame ??= requestAnimationFrame(mark)), { passive: true });
answered(arrive);
