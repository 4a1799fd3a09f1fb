// Measures publishing: `node benches/publish.mjs --sizes bundled,10000,100000 --rounds 5`. See README.md
// for what the measures are.
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { execPath } from "node:process";
import { dataset, publication } from "./build.mjs";
import { options } from "./options.mjs";
import { run } from "./process.mjs";
import { median, table } from "./table.mjs";
import { publishTargets } from "./targets.mjs";

const TOOL = "target/tool/chronicle";
const ELEVENTY = [
  "benches/node_modules/@11ty/eleventy/cmd.cjs",
  "--quiet",
  "--config=benches/publish/eleventy.config.js",
];

const MEASURES = [
  ["publishing: s", (results) => median(results.map(({ seconds }) => seconds))],
  ["publishing: processor, s", (results) => median(results.map(({ processor }) => processor))],
  ["publishing: memory, MB", (results) => Math.max(...results.map(({ memory }) => memory)) / 1e6],
];

// Each publishes the dataset of a size into a folder.
const PUBLISHERS = {
  chronicle: (size, folder) => run(TOOL, publication(size, folder)),
  eleventy: (size, folder) => run(execPath, ELEVENTY, { DATASET: dataset(size), OUTPUT: folder }),
};

const { sizes, rounds } = options({ sizes: "bundled,10000,100000", rounds: 5, limit: 60 });
// The tool as fast as it gets, and what writes the datasets.
for (const build of [
  ["--profile", "tool", "--package", "chronicle"],
  ["--package", "synthetic"],
])
  execFileSync("cargo", ["build", "--quiet", ...build], { stdio: "inherit" });
for (const size of sizes) {
  const results = new Map(Object.keys(PUBLISHERS).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, publish] of Object.entries(PUBLISHERS)) {
      const folder = `target/bench/publish/${name}/${size}`;
      rmSync(folder, { recursive: true, force: true });
      results.get(name).push(await publish(size, folder));
    }
  const columns = [...results].map(([name, results]) => ({
    name,
    values: new Map(MEASURES.map(([measure, value]) => [measure, value(results)])),
  }));
  const measures = MEASURES.map(([measure]) => measure);
  const count = size === "bundled" ? "66" : Number(size).toLocaleString("en").replaceAll(",", " ");
  console.log(`\n### Publishing ${count} reports\n`);
  console.log(table(measures, columns));
  console.log(`\n${publishTargets(size, columns).join("\n")}`);
}
