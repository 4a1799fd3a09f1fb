// The list of dossiers: filtered as a reader types, by the beginnings of words, with what was typed
// in the address. Nothing is fetched for it.
import { keep } from "./offline.js";
import { words } from "./words.js";

const at = (id) => document.getElementById(id);
const field = at("index_filter");
const status = at("index_status");
const [all, filtered] = status.children;
const dossiers = [...document.querySelectorAll(".dossier")].map((element) => ({
  element,
  link: element.querySelector("a"),
  words: [...element.querySelectorAll("p, h2, dd")].flatMap((part) => words(part.textContent)),
}));

function filter() {
  const starts = words(field.value);
  let count = 0;
  for (const { element, words } of dossiers) {
    element.hidden = !starts.every((start) => words.some((word) => word.startsWith(start)));
    count += !element.hidden;
  }
  at("index_shown").textContent = count;
  all.hidden = starts.length > 0;
  filtered.hidden = !all.hidden;
  at("index_no_results").hidden = count > 0;
}

// Gives what the address asks for.
function asked() {
  const query = new URLSearchParams(location.hash.slice(1));
  return query.size === 1 ? query.get("q") : null;
}

// A fragment that is not this page's came with a link from when the page was that of one dossier: the
// links to the dossiers pass it on.
const isForeign = () => location.hash !== "" && asked() === null && !at(location.hash.slice(1));

function adopt() {
  const passed = isForeign() ? location.hash : "";
  for (const { link } of dossiers) if (link.hash !== passed) link.hash = passed;
  at("index_reset").hidden = passed === "";
  // What was typed before this script came is kept.
  if (asked() !== null) field.value = asked();
  filter();
}

// Browsers refuse to write the address too often.
let waiting;
function type(text) {
  if (field.value !== text) field.value = text;
  filter();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const fragment = text === "" ? "" : `#${new URLSearchParams({ q: text })}`;
    const { pathname, search } = location;
    if (!isForeign()) history.replaceState(null, "", pathname + search + fragment);
  }, 200);
}

field.addEventListener("input", () => type(field.value));
field.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") type("");
});
at("index_no_results")
  .querySelector("button")
  .addEventListener("click", () => {
    type("");
    field.focus();
  });
addEventListener("hashchange", () => {
  field.value = "";
  adopt();
});
adopt();
keep();
