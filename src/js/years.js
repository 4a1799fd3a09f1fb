// What the choice of time needs besides the program.
const AFTER = 200; // milliseconds, when what is chosen has been drawn
const app = document.getElementById("chronicle_app");
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
  strip.scrollLeft +=
    middle(chosen.getBoundingClientRect()) - middle(strip.getBoundingClientRect());
}

const later = () => setTimeout(show, AFTER);
addEventListener("input", ({ target }) => (typed = target));
addEventListener("change", () => {
  typed = undefined;
  later();
});
// The program says in this attribute what is asked for.
new MutationObserver(later).observe(app, { attributeFilter: ["data-current-query"] });

// Chromium tells nobody of Space on a year that is chosen already, which takes its month back.
addEventListener("keydown", ({ key, target }) => {
  if (key === " " && target.matches?.("[name=year]:checked")) target.click();
});
