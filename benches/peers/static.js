// The page as one would write it by hand: the HTML holds the newest entries; once the data is here,
// a filter or a search draws its first results anew.
import { app, live, load, matching, status } from "./dossier.js";
import { LIMIT, timeline } from "./markup.js";

const search = app().querySelector("input[type=search]");
const line = app().querySelector(".status");
const list = app().querySelector(".timeline");
const dossier = await load();

function show() {
  const { value } = app().querySelector("input[name=year]:checked");
  const year = value === "all" ? 0 : Number(value);
  const shown = matching(dossier, year, search.value);
  line.textContent = status(shown.length, dossier.entries.length, year);
  list.innerHTML = timeline(shown.slice(0, LIMIT), dossier);
}

search.addEventListener("input", show);
app().querySelector("fieldset").addEventListener("change", show);
live();
