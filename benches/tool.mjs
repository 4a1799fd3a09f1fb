// Measures the tool on large files: `node benches/tool.mjs --sizes 100000 --rounds 7`. See README.md
// for what the measures are.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { execPath, platform } from "node:process";
import { options } from "./options.mjs";
import { median, table } from "./table.mjs";
import { inputs } from "./tool/inputs.mjs";
import { toolTargets } from "./targets.mjs";

const TOOL = "target/tool/chronicle";
const SYNTHETIC = "target/tool/synthetic";
const RUNS = [
  { name: "check", file: "reports.json", peer: "ajv" },
  { name: "import of CSV", file: "reports.csv", peer: "csv-parse" },
  { name: "import of TimelineJS", file: "timeline.json", peer: "JSON.parse" },
  { name: "import of a feed", file: "feed.atom", peer: "fast-xml-parser" },
  { name: "import of a page", file: "page.txt" },
];

// The clock of the kernel's accounts ticks so often in a second.
const TICKS = 100;

// Gives the greatest memory that a process has held so far, in bytes, and the seconds of a processor
// that it has taken (Linux only). Neither ever falls, so a look each millisecond misses no more than
// what comes after the last one.
function look(pid) {
  const read = (file) => readFileSync(`/proc/${pid}/${file}`, "utf8");
  const [, peak = 0] = read("status").match(/VmHWM:\s+(\d+) kB/) ?? [];
  const ticks = read("stat").split(") ")[1].split(" ").slice(11, 13);
  return { memory: peak * 1024, processor: (Number(ticks[0]) + Number(ticks[1])) / TICKS };
}

// Runs a command: seconds until it has ended, those of a processor, and its greatest memory in bytes.
function run(command, call) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, call, { stdio: ["ignore", "ignore", "ignore"] });
    let seen = {};
    const watch = () => {
      try {
        const now = look(child.pid);
        if (now.memory) seen = now;
      } catch {
        // It has ended between two looks.
      }
    };
    const timer = platform === "linux" ? setInterval(watch, 1) : undefined;
    child.on("error", reject);
    child.on("exit", (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(timer);
      // An import that had to leave something out ends with 1, and so does a peer that did not run.
      if (code === 0 || (code === 1 && command !== execPath)) resolve({ seconds, ...seen });
      else reject(new Error(`${[command, ...call].join(" ")} ended with ${code}`));
    });
  });
}

const { sizes, rounds } = options({ sizes: "100000", rounds: 7, limit: 60 });
execFileSync("cargo", ["build", "--quiet", "--profile", "tool", "--package", "chronicle", "--package", "synthetic"], {
  stdio: "inherit",
});
for (const size of sizes) {
  const folder = inputs(size, TOOL, SYNTHETIC);
  const output = `${folder}/imported.json`;
  const runs = RUNS.map((run) => ({ ...run, path: `${folder}/${run.file}`, own: [], peers: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, path, peer, own, peers } of runs) {
      const call =
        name === "check" ? ["check", path] : ["import", path, "--force", "--output", output];
      own.push(await run(TOOL, call));
      if (peer) peers.push(await run(execPath, ["benches/tool/peer.mjs", peer, path]));
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
