// Measures how long a reader waits for the hash of a large file, beside the browser's own function for it:
// `node benches/verify.mjs --sizes 100 --rounds 5` (sizes in MB). See README.md.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { options } from "./options.mjs";
import { median, table } from "./table.mjs";

const FOLDER = "target/bench/verify";
const MEASURE = "a file is hashed, ms";

// Runs in the page: the clock stops when the result is shown.
async function chosen() {
  const choice = document.getElementById("verify_choice");
  const output = choice.querySelector("output");
  const start = performance.now();
  choice.querySelector("input").dispatchEvent(new Event("change"));
  const isDone = () => !output.querySelector("[data-said='waits']") && output.textContent !== "";
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - start;
}

// The same file, hashed as a whole: it has to be in memory.
async function digested() {
  const [file] = document.getElementById("verify_own").files;
  const start = performance.now();
  await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return performance.now() - start;
}

const WAYS = { chronicle: chosen, "crypto.subtle": digested };

const { sizes, rounds } = options({ sizes: "100", rounds: 5 });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = join(FOLDER, "site");
execFileSync("target/debug/chronicle", ["build", "tests/fixtures/modelia", "--output", site]);
const { server, url } = await serve(site, {});
const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
for (const size of sizes) {
  const file = join(FOLDER, "file.bin");
  writeFileSync(file, randomFillSync(Buffer.alloc(Number(size) * 1_000_000)));
  const page = await browser.newPage();
  await page.goto(`${url}verify/`);
  // The choice itself brings the program, which is not timed.
  await page.locator("#verify_own").setInputFiles(file);
  await page.locator("#verify_choice [data-said=unknown]").waitFor({ timeout: 120_000 });
  const columns = Object.entries(WAYS).map(([name, way]) => ({ name, way, runs: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const column of round % 2 ? columns.toReversed() : columns)
      column.runs.push(await page.evaluate(column.way));
  await page.close();
  for (const column of columns) column.values = new Map([[MEASURE, median(column.runs)]]);
  console.log(`\nA file of ${size} MB, medians of ${rounds}:\n`);
  console.log(table([MEASURE], columns));
}
await browser.close();
server.closeAllConnections();
server.close();
