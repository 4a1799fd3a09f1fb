// Measures the tool on large files: `node benches/tool.mjs --sizes 100000 --rounds 7`. See README.md
// for what the measures are.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { execPath } from "node:process";
import { options } from "./options.mjs";
import { run } from "./process.mjs";
import { median, table } from "./table.mjs";
import { inputs } from "./tool/inputs.mjs";
import { toolTargets } from "./targets.mjs";

const TOOL = "target/tool/chronicle";
const SYNTHETIC = "target/tool/synthetic";
// The Makefile makes it, with what benches/requirements.txt names.
const PYTHON = "target/bench/venv/bin/python";
const RUNS = [
  { name: "check", file: "reports.json", peer: "ajv" },
  { name: "import of CSV", file: "reports.csv", peer: "csv-parse" },
  { name: "import of a workbook", file: "reports.xlsx", peer: "openpyxl" },
  { name: "import of a workbook", file: "reports.xlsx", peer: "SheetJS" },
  { name: "import of TimelineJS", file: "timeline.json", peer: "JSON.parse" },
  { name: "import of a feed", file: "feed.atom", peer: "fast-xml-parser" },
  { name: "import of a page", file: "page.txt" },
];

const { sizes, rounds } = options({ sizes: "100000", rounds: 7, limit: 60 });
execFileSync(
  "cargo",
  ["build", "--quiet", "--profile", "tool", "--package", "chronicle", "--package", "synthetic"],
  {
    stdio: "inherit",
  },
);
for (const size of sizes) {
  const folder = inputs(size, TOOL, SYNTHETIC);
  const output = `${folder}/imported.json`;
  const runs = RUNS.map((run) => ({ ...run, path: `${folder}/${run.file}`, own: [], peers: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, path, peer, own, peers } of runs) {
      const call =
        name === "check" ? ["check", path] : ["import", path, "--force", "--output", output];
      own.push(await run(TOOL, call));
      if (peer === "openpyxl") peers.push(await run(PYTHON, ["benches/tool/peer.py", path]));
      else if (peer) peers.push(await run(execPath, ["benches/tool/peer.mjs", peer, path]));
    }
  const columns = ["chronicle", "peer"].map((name) => ({ name, values: new Map() }));
  const measures = runs.flatMap(({ name, path, peer, own, peers }) => {
    const { size: bytes } = statSync(path);
    const what = `${name}, ${(bytes / 1e6).toFixed(0)} MB${peer ? ` (${peer})` : ""}`;
    const rows = [
      [`${what}: s`, (results) => median(results.map(({ seconds }) => seconds))],
      [`${what}: processor, s`, (results) => median(results.map(({ processor }) => processor))],
      [`${what}: memory`, (results) => Math.max(...results.map(({ memory }) => memory)) / bytes],
    ];
    for (const [measure, value] of rows)
      for (const [index, results] of [own, peers].entries())
        if (results.length) columns[index].values.set(measure, value(results) || undefined);
    return rows.map(([measure]) => measure);
  });
  console.log(
    `\n### The tool on ${Number(size).toLocaleString("en").replaceAll(",", " ")} reports\n`,
  );
  console.log(table(measures, columns));
  console.log(`\n${toolTargets(size, measures, columns[0].values).join("\n")}`);
}
