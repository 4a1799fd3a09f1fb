// What every peer needs of the dataset: the order of the reports, their years, and their words. It
// says the same as the product's own Rust, so that all pages show the same text.

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const DOUBTS = { "?": "perhaps ", "~": "about ", "%": "perhaps about " };

function point(text) {
  const doubt = DOUBTS[text.at(-1)] ?? "";
  const iso = doubt ? text.slice(0, -1) : text;
  const [year, month, day] = iso.split("-").map(Number);
  const words = [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
  return { iso, words: doubt + words };
}

// Puts the reports newest first, each with its years and the text that is searched.
export function prepare({ reports, topics = [], language }) {
  const labels = new Map(topics.map(({ id, label }) => [id, label]));
  const entries = reports.map((report) => {
    const [start, end = start] = report.date.split("/");
    const years = [];
    for (let year = +start.slice(0, 4); year <= +end.slice(0, 4); year += 1) years.push(year);
    return {
      report,
      years,
      text: `${report.title.text}\n${report.abstract ?? ""}`.toLowerCase(),
      earliest: start.replace(/[?~%]/, "").padEnd(10, "-01"),
      latest: end.replace(/[?~%]/, "").padEnd(10, "-31"),
      doubt: "~?%".indexOf(start.at(-1)),
    };
  });
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  entries.sort(
    (a, b) => compare(b.earliest, a.earliest) || compare(a.latest, b.latest) || b.doubt - a.doubt,
  );
  const counts = new Map();
  for (const { years } of entries)
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [];
  const first = Math.min(...counts.keys());
  for (let year = Math.max(...counts.keys()); year >= first; year -= 1)
    years.push({ year, count: counts.get(year) ?? 0 });
  return { entries, years, labels, language };
}

// Gives the entries of a year (nothing: all years) whose text holds what was typed.
export function matching({ entries }, year, typed) {
  const sought = typed.trim().toLowerCase();
  if (!year && !sought) return entries;
  return entries.filter(
    (entry) => (!year || entry.years.includes(year)) && entry.text.includes(sought),
  );
}

// Names a choice by what it would show, for those who do not see the number beside it.
export const counted = (name, count) => `${name} ${count} ${count === 1 ? "report" : "reports"}`;

export function status(shown, total, year) {
  if (shown === total) return `${total} reports, all years`;
  return `${shown} of ${total} reports, ${year || "all years"}`;
}

const host = (url) => new URL(url).hostname.replace(/^www\./, "");

// Gives the words of one entry, as the page shows them.
export function words({ report, years }, { labels, language }) {
  const { id, title, kind, publisher, authors = [], topics = [], sources = [] } = report;
  const [start, end] = report.date.split("/").map(point);
  const foreign = report.language === language ? undefined : report.language;
  return {
    id,
    years: years.join(" "),
    start,
    end,
    kind: kind.label,
    title: title.supplied ? `[${title.text}]` : title.text,
    href: sources[0]?.url,
    hreflang: foreign,
    lang: title.supplied ? undefined : foreign,
    abstract: report.abstract,
    publisher,
    by:
      authors.length > 0 &&
      `By ${authors.map((name) => name.split(", ").reverse().join(" ")).join(", ")}`,
    sources: sources.map(({ url, archived_url: archived, retrieved }) => ({
      url,
      host: host(url),
      archived,
      archivedHost: archived && `archived at ${host(archived)}`,
      retrieved: retrieved && `, seen on ${point(retrieved).words}`,
    })),
    topics: topics.map((topic) => labels.get(topic)),
  };
}

// Puts entries that stand under one year together.
export function byYear(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const [year] = entry.years;
    if (!groups.has(year)) groups.set(year, []);
    groups.get(year).push(entry);
  }
  return groups;
}

export async function load() {
  const response = await fetch("data.json");
  return prepare(await response.json());
}

export const app = () => document.getElementById("chronicle_app");

// Says that the page can be filtered.
export const live = () => app().setAttribute("data-live", "");
