// In a page that is made for a frame: the selection and the colours that its address names, and its height for
// the page around it. The selection stands before the fragment, which pages around it use for themselves.
import { words } from "./words.js";

const asked = new URLSearchParams(location.search);

const theme = asked.get("theme");
if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;

// "2012", "2012/2014" and "2012-03" as the first and the last month.
function months(period) {
  const [first, last = first] = period.split("/");
  return last.includes("-") ? [first, last] : [`${first}-01`, `${last}-12`];
}

// What is sought: the beginnings of words; what stands in quotation marks together, what follows a minus not.
function sought(text) {
  const parts = text.match(/-?"[^"]*"?|\S+/g) ?? [];
  return parts.map((part) => ({ isOut: part.startsWith("-"), words: words(part) }));
}

function holds(own, { words }) {
  const last = words.length - 1;
  const is = (word, place) =>
    place < last ? own[word + place] === words[place] : own[word + place]?.startsWith(words[place]);
  return own.some((_, word) => words.every((_, place) => is(word, place)));
}

const reports = [...document.querySelectorAll("[data-months]")];

function select() {
  const facets = [...new Set(asked.keys())].filter((key) => /^(topic|kind|field\..+)$/.test(key));
  const [from, to] = asked.get("year") ? months(asked.get("year")) : [];
  const parts = sought(asked.get("q") ?? "").filter(({ words }) => words.length > 0);
  if (facets.length === 0 && !from && parts.length === 0) return;
  for (const report of reports) {
    const { months, choices } = report.dataset;
    const [first, last] = months.split(" ");
    const own = new URLSearchParams(choices);
    const text = parts.length > 0 ? words(report.textContent) : [];
    const isShown =
      (!from || (first <= to && last >= from)) &&
      facets.every((key) => own.getAll(key).some((value) => asked.getAll(key).includes(value))) &&
      parts.every((part) => holds(text, part) !== part.isOut);
    if (!isShown) report.remove();
  }
  for (const year of document.querySelectorAll(".year:not(:has(li))")) year.remove();
  count();
}

// Counts what is left, on the bars of the years. Of a large dossier not all reports are here: its years are
// links, to pages of all that they have, and keep their numbers.
function count() {
  if (!document.querySelector(".year-choice input")) return;
  const left = reports.filter((report) => report.isConnected);
  const years = [...document.querySelectorAll(".year-choice")].map((choice) => {
    const { value } = choice.querySelector("input");
    const own = left.filter((report) => report.dataset.years.split(" ").includes(value));
    return { choice, count: value === "all" ? left.length : own.length, isYear: value !== "all" };
  });
  const most = Math.max(1, ...years.filter(({ isYear }) => isYear).map(({ count }) => count));
  for (const { choice, count } of years) {
    choice.querySelector(".count").textContent = count;
    choice.querySelector(".bar")?.setAttribute("width", `${(count * 100) / most}%`);
    choice.querySelector(".bar-doubt")?.remove();
    choice.querySelector("input").disabled = count === 0;
    choice.toggleAttribute("data-empty", count === 0);
  }
}

select();

// Pages around this one listen to one of these: WordPress, pym.js, iframe-resizer, Datawrapper, or ours.
const secret = () => location.hash.match(/secret=(\w+)/)?.[1];
const child = asked.get("childId");
let resizer;
let told;

const say = (message) => parent.postMessage(message, "*");

function tell() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  say({
    chronicle: { height },
    "datawrapper-height": { chronicle: height },
    ...(secret() && { message: "height", secret: secret(), value: height }),
  });
  if (child !== null) say(`pymxPYMx${child}xPYMxheightxPYMx${height}`);
  if (resizer) say(`[iFrameSizer]${resizer}:${height}:${innerWidth}:resize`);
}

// WordPress gives frames a sandbox in which no link opens, and follows those to the frame's own host itself.
addEventListener("click", ({ target }) => {
  const link = secret() && target.closest?.("a[href]");
  if (link) say({ message: "link", secret: secret(), value: link.href });
});

if (parent !== self) {
  const again = () => {
    told = undefined;
    tell();
  };
  addEventListener("message", ({ data, source }) => {
    if (source !== parent) return;
    const id = typeof data === "string" && data.match(/^\[iFrameSizer\]([^:]+):/)?.[1];
    resizer = id || resizer;
    if (id || data?.message === "ready") again();
  });
  addEventListener("hashchange", again);
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}
