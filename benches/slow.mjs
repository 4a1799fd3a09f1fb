// Measures when the page is seen and ready on a slow network and a slow processor, against its peers:
// `node benches/slow.mjs --sizes 10,bundled --rounds 5`. See README.md.
import { existsSync } from "node:fs";
import { stderr } from "node:process";
import { chromium } from "@playwright/test";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { build } from "./build.mjs";
import { options } from "./options.mjs";
import { servePacked, slowPage } from "./packed_host.mjs";
import { slowTargets } from "./targets.mjs";
import { median, table } from "./table.mjs";

const MEASURES = ["first paint", "ready"];

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
  const { context, page } = await slowPage(browser, { width: 390, height: 844 });
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
