// What is measured, and what the product is to reach beside its peers.
import { number } from "./table.mjs";

export const STEPS = ["a year", "all again", "into the field", "a key", "key removed"];
const ANSWERED = STEPS.filter((step) => step !== "into the field");

export const MEASURES = [
  "code, kB brotli",
  "first paint",
  "ready",
  "ready for a year",
  "ready, painted",
  "main thread",
  "blocking",
  "layout shift",
  "elements",
  ...STEPS.flatMap((step) =>
    ANSWERED.includes(step) ? [step, `${step}, work`, `${step}, after`] : `${step}, work`,
  ),
];

const FRAMEWORKS = ["react", "solid", "svelte"];
const FRAME = 16;
// How much later than that of the static page the first paint may come.
const FIRST_PAINT = 1.05;
// Up to so many reports stand whole in the page, which filters them by year before its program is here.
const WHOLE = 300;
// Between two equal pages the time to a painted frame differs by so many ms.
const JITTER = 1;

// Says of a value whether it is at most, or below, another's, which is not there where no peer ended;
// nothing where the value itself is missing.
function compare(measure, own, limit, what, { isBelow = false, jitter = 0 } = {}) {
  if (own === undefined || Number.isNaN(own) || limit === undefined) return [];
  if (Number.isNaN(limit)) return [`- holds: ${measure} ${number(own)} (${what})`];
  const holds = isBelow ? own < limit + jitter : own <= limit + jitter;
  const relation = isBelow ? "below" : "at most";
  const verdict = holds ? "holds" : "LOSES";
  return [`- ${verdict}: ${measure} ${number(own)}, ${relation} ${number(limit)} (${what})`];
}

// Finds the least of some peers' values; a peer that did not end has none.
function fastest(columns, names, measure) {
  const peers = columns.filter(({ name }) => names.includes(name));
  const values = peers.map(({ name, values }) => ({ name, value: values.get(measure) }));
  const there = values.filter(({ value }) => value !== undefined && !Number.isNaN(value));
  return there.sort((a, b) => a.value - b.value)[0] ?? { name: "no peer ended", value: NaN };
}

// Says which targets the page reaches at a size, one sentence each.
export function pageTargets(size, columns) {
  const count = size === "bundled" ? 66 : Number(size);
  const own = columns.find(({ name }) => name === "chronicle").values;
  const statics = columns.find(({ name }) => name === "static").values;
  const peers = columns.map(({ name }) => name).filter((name) => name !== "chronicle");
  const below = (names, measure, options) => {
    const { name, value } = fastest(columns, names, measure);
    return compare(measure, own.get(measure), value, name, options);
  };
  const sentences = [
    ...below(FRAMEWORKS, count > WHOLE ? "ready" : "ready for a year", { isBelow: true }),
    ...compare("layout shift", own.get("layout shift"), 0, "none"),
  ];
  if (count <= 10_000) {
    const limit = statics.get("first paint") * FIRST_PAINT;
    const what = `${FIRST_PAINT} of static`;
    sentences.push(...compare("first paint", own.get("first paint"), limit, what));
  }
  if (count >= 1000 && count <= 10_000)
    for (const step of ANSWERED) sentences.push(...below(peers, step, { jitter: JITTER }));
  if (count === 10_000) {
    sentences.push(...below(FRAMEWORKS, "main thread", { isBelow: true }));
    sentences.push(...below(["static"], "blocking"));
  }
  if (count >= 100_000) {
    for (const step of ANSWERED) {
      const measure = `${step}, work`;
      sentences.push(...compare(measure, own.get(measure), FRAME, "a frame", { isBelow: true }));
    }
  }
  return sentences;
}

// Says which targets the page reaches on a slow network and a slow processor, one sentence each.
export function slowTargets(columns) {
  const own = columns.find(({ name }) => name === "chronicle").values;
  const statics = columns.find(({ name }) => name === "static").values;
  const limit = statics.get("first paint") * FIRST_PAINT;
  const fast = fastest(columns, FRAMEWORKS, "ready");
  return [
    ...compare("first paint", own.get("first paint"), limit, `${FIRST_PAINT} of static`),
    ...compare("ready", own.get("ready"), fast.value, fast.name),
  ];
}

// Says which targets a frame in other people's pages reaches beside those of other tools, one sentence each.
export function embedTargets(columns) {
  const own = columns.find(({ name }) => name === "chronicle").values;
  return ["kB", "first paint, ms"].flatMap((measure) => {
    const least = fastest(columns, ["timelinejs", "chart"], measure);
    return compare(measure, own.get(measure), least.value, least.name);
  });
}

// Says which targets the search reaches at a size, one sentence each. In six languages some peers find
// nothing inside a run: how fast they are there is no measure.
export function searchTargets(size, columns, isOfLanguages) {
  const own = columns.find(({ name }) => name === "chronicle")?.values;
  if (!own) return [];
  const below = (name, measure, factor = 1) => {
    const { value } = fastest(columns, [name], measure);
    const what = factor === 1 ? name : `${factor} of ${name}`;
    return compare(measure, own.get(measure), value * factor, what, { isBelow: true });
  };
  const sentences = [
    ...compare("inexact answers", own.get("inexact answers"), 0, "none"),
    ...(isOfLanguages ? [] : below("minisearch", "ready", 0.1)),
    ...(isOfLanguages ? ["scan"] : ["minisearch", "scan", "flexsearch"]).flatMap((name) =>
      below(name, "p95"),
    ),
  ];
  if (Number(size) >= 100_000)
    sentences.push(...compare("p95", own.get("p95"), FRAME, "a frame", { isBelow: true }));
  return sentences;
}

// Says which targets the tool reaches at a size, one sentence each: the seconds and the memory, in
// times the file's size, that a run may take.
export function toolTargets(size, measures, own) {
  if (Number(size) > 100_000) return [];
  const limits = { s: [2, "seconds"], memory: [8, "times the file"] };
  return measures.flatMap((measure) => {
    const [limit, what] = limits[measure.split(": ")[1]] ?? [];
    return compare(measure, own.get(measure), limit, what, { isBelow: true });
  });
}

// What publishing so many reports may take: seconds, and megabytes where it matters.
const PUBLISHING = { bundled: [0.1], 10_000: [1.2], 100_000: [8, 700] };

// Says which targets publishing reaches at a size, one sentence each.
export function publishTargets(size, columns) {
  const own = columns.find(({ name }) => name === "chronicle").values;
  const [seconds, megabytes] = PUBLISHING[size] ?? [];
  const measures = ["publishing: s", "publishing: memory, MB"];
  return [
    ...compare(measures[0], own.get(measures[0]), seconds, "seconds"),
    ...compare(measures[1], own.get(measures[1]), megabytes, "MB"),
    ...measures.flatMap((measure) => {
      const { name, value } = fastest(columns, ["eleventy"], measure);
      return compare(measure, own.get(measure), value, name, { isBelow: true });
    }),
  ];
}

// After how many milliseconds an author sees an edit, by the number of reports.
const SEEN = { bundled: 200, 10000: 1000 };

// Says which targets the development server reaches at a size, one sentence each.
export function serveTargets(size, columns) {
  const own = columns.find(({ name }) => name === "chronicle").values;
  const measure = "an edit is seen, ms";
  const { name, value } = fastest(columns, ["mdbook"], measure);
  return [
    ...compare(measure, own.get(measure), SEEN[size], "ms"),
    ...compare(measure, own.get(measure), value, name, { isBelow: true }),
  ];
}

// What the editor may take with so many reports, in milliseconds: a key until it is painted and until it is
// checked, a dossier until it is open, a site until it is packed, and how long the page may stand still meanwhile.
const EDITING = { bundled: [50, 100, 2000, 2000, 100], 10000: [50, 100, 2000, 15_000, 100] };

// Says which targets the editor reaches at a size, one sentence each.
export function editorTargets(size, columns) {
  const own = columns.find(({ name }) => name === "chronicle").values;
  const [painted, checked, open, zip, longest] = EDITING[size] ?? [];
  const limits = {
    "open, ms": open,
    "a key is painted, ms": painted,
    "a key is checked, ms": checked,
    "a site as ZIP, ms": zip,
    "longest block meanwhile, ms": longest,
  };
  return Object.entries(limits).flatMap(([measure, limit]) =>
    compare(measure, own.get(measure), limit, "ms"),
  );
}
