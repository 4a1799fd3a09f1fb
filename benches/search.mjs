// Measures search against its peers: `node benches/search.mjs --sizes 1000,10000 --rounds 3`. See
// README.md for what the measures are.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { bundle, dataset, engine, published } from "./build.mjs";
import { options } from "./options.mjs";
import { queries, reference } from "./search/reference.js";
import { median, quantile, table } from "./table.mjs";
import { searchTargets } from "./targets.mjs";

const FOLDER = "target/bench/search";
const ENGINES = ["chronicle", "scan", "minisearch", "flexsearch"];
// With these the browser's clock is precise to 5 microseconds.
const headers = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

// Runs in the page: makes an engine ready and asks it everything.
async function ask({ engine, size, files, queries }) {
  const { ready, search } = await import(`/search/${engine}.js`);
  const parse = async () => (await fetch(`/data/${size}.json`)).json();
  const input = engine === "chronicle" ? files : await parse();
  const start = performance.now();
  await ready(input);
  const result = { ready: performance.now() - start, times: [], counts: [] };
  for (const query of queries) {
    const start = performance.now();
    result.counts.push(await search(query));
    result.times.push(performance.now() - start);
  }
  return result;
}

async function visit(url, limit, parameters) {
  // A browser of its own each time, so that one engine's memory is not another's burden.
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: launchArguments,
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(`${url}search/index.html`);
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit * 1000)));
  const asked = page.evaluate(ask, parameters).catch((error) => {
    if (!server.isLate) console.error(`${parameters.engine}: ${error.message}`);
  });
  const result = await Promise.race([asked, late]);
  clearTimeout(timer);
  server.isLate = true;
  await server.kill();
  return result;
}

async function build() {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/index.html`, "<!doctype html><title>Search</title>");
  engine(FOLDER);
  for (const name of ENGINES)
    writeFileSync(`${FOLDER}/${name}.js`, await bundle(`search/${name}.js`));
}

const { sizes, rounds, limit } = options({ sizes: "1000,10000", rounds: 3, limit: 300 });
await build();
const { server, url } = await serve("target/bench", { headers });
const isNumber = (size) => /^\d+$/.test(size);
const corpora = sizes.flatMap((size) => (isNumber(size) ? [size, `${size}-languages`] : size));
for (const size of corpora) {
  const [count, isOfLanguages] = size.split("-");
  const dossier = JSON.parse(readFileSync(dataset(size), "utf8"));
  const list = queries(dossier);
  const expected = list.map(reference(dossier));
  const files = published(size);
  const engines = ENGINES.map((name) => ({ name, runs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const engine of engines.filter(({ hasFailed }) => !hasFailed)) {
      const parameters = { engine: engine.name, size, files, queries: list };
      const result = await visit(url, limit, parameters);
      engine.hasFailed = !result;
      if (result) engine.runs.push(result);
    }
  }
  const columns = engines.map(({ name, runs, hasFailed }) => {
    if (hasFailed) return { name, values: new Map([["ready", NaN]]) };
    const times = list.map((_, index) => median(runs.map(({ times }) => times[index])));
    const [{ counts }] = runs;
    const values = new Map([
      ["ready", median(runs.map(({ ready }) => ready))],
      ["p50", quantile(times, 0.5)],
      ["p95", quantile(times, 0.95)],
      ["slowest", Math.max(...times)],
      ["inexact answers", counts.filter((count, index) => count !== expected[index]).length],
    ]);
    const wrong = list.filter((_, index) => counts[index] !== expected[index]);
    if (wrong.length) console.log(`${name} is inexact for: ${wrong.join(" | ")}`);
    return { name, values };
  });
  const what = isOfLanguages ? `${count} reports in six languages` : `${count} reports`;
  console.log(`\n${what}, ${list.length} queries, medians of ${rounds}, ms:\n`);
  console.log(table(["ready", "p50", "p95", "slowest", "inexact answers"], columns));
  console.log(`\n${searchTargets(count, columns, isOfLanguages).join("\n")}`);
}
server.closeAllConnections();
server.close();
