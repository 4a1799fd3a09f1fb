// The same pages made of the same dataset with Eleventy: the list and the pages of the years.
import { readFileSync } from "node:fs";
import { env } from "node:process";
import { prepare, words } from "../peers/dossier.js";

// Up to WHOLE reports stand in the first page; of more, the newest NEWEST do, as in the product's.
const WHOLE = 300;
const NEWEST = 100;

export default function configure(config) {
  const { DATASET, OUTPUT } = env;
  const dataset = JSON.parse(readFileSync(DATASET, "utf8"));
  const dossier = prepare(dataset);
  const entries = dossier.entries.map((entry) => ({
    ...words(entry, dossier),
    numbers: entry.years,
  }));
  const years = dossier.years.map(({ year, count }) => ({ year, count, entries: [] }));
  const byYear = new Map(years.map((year) => [year.year, year]));
  for (const entry of entries)
    for (const year of entry.numbers) byYear.get(year).entries.push(entry);
  const isWhole = entries.length <= WHOLE;
  config.addGlobalData("dossier", {
    title: dataset.title,
    language: dataset.language,
    paragraphs: dataset.summary.paragraphs,
    total: entries.length,
    newest: isWhole ? entries : entries.slice(0, NEWEST),
    years: years.filter(({ count }) => count > 0),
    paged: isWhole ? [] : years.filter(({ count }) => count > 0),
  });
  config.addPassthroughCopy({ "style/*.css": "style" });
  config.addPassthroughCopy({ [DATASET]: "data/dossier.json" });
  return {
    dir: { input: "benches/publish/pages", includes: "../parts", output: OUTPUT },
  };
}
