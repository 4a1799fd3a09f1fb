// Measures when the page is seen and ready on a slow network and a slow processor, against its peers:
// `node benches/slow.mjs --sizes 10,bundled --rounds 5`. See README.md.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { stderr } from "node:process";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { build } from "./build.mjs";
import { options } from "./options.mjs";
import { slowTargets } from "./targets.mjs";
import { median, table } from "./table.mjs";

const MEASURES = ["first paint", "ready"];
// "Slow 4G" as Lighthouse simulates it, in the units of the browser's protocol: each request waits 3.75 round
// trips of 150 ms, and nine tenths of 1.6 Mbit/s down and 750 kbit/s up arrive.
const NETWORK = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
};
const SLOWER = 4; // times, the processor
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};
const PACKED = new Set([".html", ".js", ".css", ".json", ".wasm", ".svg", ".txt", ".bin"]);

// Serves a folder as hosts do that compress: each file is packed once, before it is timed.
async function servePacked(folder) {
  const packed = new Map();
  const file = (path) => {
    const name = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!packed.has(name)) {
      const bytes = existsSync(name) ? readFileSync(name) : undefined;
      const isPacked = bytes && PACKED.has(extname(name));
      packed.set(name, { name, isPacked, bytes: isPacked ? brotliCompressSync(bytes) : bytes });
    }
    return packed.get(name);
  };
  const server = createServer((request, response) => {
    const { name, bytes, isPacked } = file(new URL(request.url, "http://host").pathname);
    if (!bytes) return response.writeHead(404).end();
    const headers = { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" };
    if (isPacked) headers["Content-Encoding"] = "br";
    response.writeHead(200, headers).end(bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

// Runs in the page before anything else.
function observe() {
  window.ready = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { subtree: true, attributeFilter: ["data-live"] });
  });
}

// Runs in the page.
async function arrived() {
  const ready = await window.ready;
  const paints = () => performance.getEntriesByName("first-contentful-paint");
  while (!paints().length) await new Promise((resolve) => setTimeout(resolve, 50));
  return { "first paint": paints()[0].startTime, ready };
}

async function visit(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "commit" });
  const result = await page.evaluate(arrived);
  await context.close();
  return result;
}

const { sizes, rounds } = options({ sizes: "10,bundled", rounds: 5 });
if (!existsSync("target/assets.bin"))
  throw new Error("target/assets.bin is missing: run 'make build'");
const names = await build(sizes);
const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
for (const size of sizes) {
  const sites = await Promise.all(
    names.map(async (name) => ({
      name,
      runs: [],
      ...(await servePacked(`target/bench/${name}/${size}`)),
    })),
  );
  for (let round = 0; round <= rounds; round += 1) {
    if (stderr.isTTY) stderr.write(`\r${size} reports: round ${round} of ${rounds} `);
    const start = round % sites.length;
    for (const site of [...sites.slice(start), ...sites.slice(0, start)]) {
      const result = await visit(browser, site.url);
      // The first round warms up.
      if (round > 0) site.runs.push(result);
    }
  }
  for (const { server } of sites) {
    server.closeAllConnections();
    server.close();
  }
  const columns = sites.map(({ name, runs }) => ({
    name,
    values: new Map(MEASURES.map((measure) => [measure, median(runs.map((run) => run[measure]))])),
  }));
  const what = size === "bundled" ? "The bundled dossier" : `${size} reports`;
  console.log(`\n${what}, slow 4G and a processor a quarter as fast, medians of ${rounds}, ms:\n`);
  console.log(table(MEASURES, columns));
  console.log(`\n${slowTargets(columns).join("\n")}`);
}
await browser.close();
