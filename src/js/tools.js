// What the tools beside the list need besides the program.
import { answered, app, later } from "./answered.js";

const tools = app.querySelector(".tools");
let typed;

function show() {
  // What was typed gives way to what is asked for, which may be another: a year that the dossier has.
  for (const field of app.querySelectorAll(".span input"))
    if (field !== typed) field.value = field.defaultValue;
  // Where the years are a strip that scrolls, the chosen one comes to its middle.
  const strip = app.querySelector(".years");
  const chosen = strip.querySelector("[data-within], [aria-current], :has(> :checked)");
  if (!chosen) return;
  const middle = ({ left, right }) => (left + right) / 2;
  const place = chosen.getBoundingClientRect();
  strip.scrollLeft += middle(place) - middle(strip.getBoundingClientRect());
  // Where they are rows that do not all fit into the window, into its upper part.
  if (!tools.contains(document.activeElement))
    tools.scrollTop += place.top - tools.getBoundingClientRect().top - tools.clientHeight / 3;
}

addEventListener("input", ({ target }) => (typed = target));
addEventListener("change", () => {
  typed = undefined;
  later(show);
});
answered(show);

addEventListener("keydown", ({ key, target, isComposing }) => {
  // Chromium tells nobody of Space on a year that is chosen already, which takes its month back.
  if (key === " " && target.matches?.("[name=year]:checked")) target.click();
  // What was searched for stands in the list.
  if (key === "Enter" && target.id === "search_field" && !isComposing)
    document.getElementById("reports_heading").focus();
});

// The link to the tools is there while they are not.
new IntersectionObserver(([{ isIntersecting }]) =>
  app.querySelector(".to-filters").toggleAttribute("data-idle", isIntersecting),
).observe(tools);
