// Measures what a frame in other people's pages costs their readers, against frames of other tools with the same
// entries: `node benches/embed.mjs --sizes bundled --rounds 5`. See README.md.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stderr } from "node:process";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { bundle, input, publication } from "./build.mjs";
import { options } from "./options.mjs";
import { servePacked, slowPage } from "./packed_host.mjs";
import { embedTargets } from "./targets.mjs";
import { median, table } from "./table.mjs";

const FOLDER = "target/bench/embed";
const TOOL = "target/debug/chronicle";
const MEASURES = ["kB", "requests", "first paint, ms", "largest paint, ms"];
// Nothing is awaited from other hosts, which some frames ask for fonts and counters.
const ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

// Writes the entries in another format. What that cannot hold is said on the way.
function exported(size, format, file) {
  const from = join(input(size), "data", "synthetic.json");
  execFileSync(TOOL, ["export", from, "--to", format, "--output", file], { stdio: "ignore" });
}

// Each peer makes its files in a folder, and gives the address of the frame below it.
const PEERS = {
  chronicle(size, folder) {
    execFileSync(TOOL, publication(size, folder), { stdio: "ignore" });
    return "embed/";
  },
  // The tool's own page for frames, with its own script, style and fonts.
  timelinejs(size, folder) {
    cpSync("benches/node_modules/@knight-lab/timelinejs/dist", folder, { recursive: true });
    exported(size, "timelinejs", join(folder, "timeline.json"));
    return "embed/index.html?source=/timeline.json";
  },
  async chart(size, folder) {
    mkdirSync(folder, { recursive: true });
    exported(size, "csv", join(folder, "data.csv"));
    writeFileSync(join(folder, "chart.js"), await bundle("peers/chart.js"));
    const head = `<meta charset="utf-8"><title>Reports</title><script type="module" src="chart.js"></script>`;
    const body = `<div id="chart"></div><ol id="entries"></ol>`;
    writeFileSync(join(folder, "index.html"), `<!doctype html><html lang="en">${head}${body}`);
    return "index.html";
  },
};

// Runs in the frame: gives when it was first painted, and when the largest part so far was.
async function painted() {
  const first = () => performance.getEntriesByName("first-contentful-paint")[0];
  while (!first()) await new Promise((resolve) => setTimeout(resolve, 50));
  const largest = await new Promise((resolve) =>
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1))).observe({
      type: "largest-contentful-paint",
      buffered: true,
    }),
  );
  return [first().startTime, largest.startTime];
}

async function visit(browser, article, frame) {
  const { context, page, session } = await slowPage(browser, { width: 720, height: 900 });
  let bytes = 0;
  let requests = 0;
  const own = new Set();
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (request.url.startsWith(new URL("/", frame).href)) own.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (!own.has(requestId)) return;
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(`${article}?${encodeURIComponent(frame)}`, { waitUntil: "commit" });
  const element = await page.waitForSelector("iframe");
  await page.waitForLoadState("networkidle");
  const inside = await element.contentFrame();
  const [first, largest] = await inside.evaluate(painted);
  await context.close();
  const values = [bytes / 1000, requests, first, largest];
  return new Map(MEASURES.map((measure, index) => [measure, values[index]]));
}

const { sizes, rounds } = options({ sizes: "bundled", rounds: 5 });
rmSync(FOLDER, { recursive: true, force: true });
// The page around the frame is of another origin.
mkdirSync(join(FOLDER, "article"), { recursive: true });
writeFileSync(
  join(FOLDER, "article", "index.html"),
  `<!doctype html><title>Article</title><p>Text.<script>
    const frame = document.createElement("iframe");
    Object.assign(frame, { width: 680, height: 600, src: decodeURIComponent(location.search.slice(1)) });
    document.body.append(frame);
  </script>`,
);
const article = await servePacked(join(FOLDER, "article"));
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...launchArguments, ALONE],
});
for (const size of sizes) {
  const frames = [];
  for (const [name, make] of Object.entries(PEERS)) {
    const folder = join(FOLDER, name, size);
    const path = await make(size, folder);
    frames.push({ name, path, runs: [], ...(await servePacked(folder)) });
  }
  for (let round = 0; round <= rounds; round += 1) {
    if (stderr.isTTY) stderr.write(`\r${size}: round ${round} of ${rounds} `);
    const start = round % frames.length;
    for (const frame of [...frames.slice(start), ...frames.slice(0, start)]) {
      const result = await visit(browser, article.url, frame.url + frame.path);
      // The first round warms up.
      if (round > 0) frame.runs.push(result);
    }
  }
  for (const { server } of frames) {
    server.closeAllConnections();
    server.close();
  }
  const columns = frames.map(({ name, runs }) => ({
    name,
    values: new Map(
      MEASURES.map((measure) => [measure, median(runs.map((run) => run.get(measure)))]),
    ),
  }));
  const what = size === "bundled" ? "the bundled dossier" : `${size} reports`;
  console.log(
    `\nA frame of ${what}, slow 4G, a processor a quarter as fast, medians of ${rounds}:\n`,
  );
  console.log(table(MEASURES, columns));
  console.log(`\n${embedTargets(columns).join("\n")}`);
}
await browser.close();
article.server.closeAllConnections();
article.server.close();
