// The list of dossiers: filtered as a reader types, by the beginnings of words, with what was typed
// in the address. Nothing is fetched for it.
import { keep } from "./offline.js";

const at = (id) => document.getElementById(id);
const field = at("index_filter");
const status = at("index_status");
const all = status.textContent;
const dossiers = [...document.querySelectorAll(".dossier")].map((element) => ({
  element,
  link: element.querySelector("a"),
  words: [...element.querySelectorAll("p, h2, dd")].flatMap((part) => words(part.textContent)),
}));

// Case and accents make no difference.
function words(text) {
  const letters = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function filter() {
  const asked = words(field.value);
  let count = 0;
  for (const { element, words } of dossiers) {
    element.hidden = !asked.every((start) => words.some((word) => word.startsWith(start)));
    count += !element.hidden;
  }
  status.textContent = asked.length > 0 ? `${count} of ${all}` : all;
  at("index_nothing").hidden = count > 0;
}

function ask(text) {
  field.value = text;
  const { pathname, search } = location;
  const fragment = text === "" ? "" : `#${new URLSearchParams({ q: text })}`;
  history.replaceState(null, "", pathname + search + fragment);
  adopt();
}

// A fragment that is not this page's came with a link from when the page was that of one dossier: the
// links to the dossiers pass it on.
function adopt() {
  const { hash } = location;
  const asked = new URLSearchParams(hash.slice(1)).get("q");
  const isForeign = hash.length > 1 && asked === null && !at(hash.slice(1));
  for (const { link } of dossiers) link.hash = isForeign ? hash : "";
  at("index_aside").hidden = !isForeign;
  if (asked !== null && asked !== field.value) field.value = asked;
  filter();
}

field.addEventListener("input", () => ask(field.value));
field.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") ask("");
});
at("index_nothing")
  .querySelector("button")
  .addEventListener("click", () => {
    ask("");
    field.focus();
  });
addEventListener("hashchange", () => {
  field.value = "";
  adopt();
});
// What was typed before this script came is kept.
if (field.value === "") adopt();
else ask(field.value);
keep();
