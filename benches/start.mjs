// Measures the page's start and its filter against a hand-written peer; see README.md.
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";

const ROUNDS = 9;
const MEASURES = ["first paint", "ready", "a year"];

// Makes the peer's folder: the same page, the peer's script in place of the program.
function peer() {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-peer-"));
  cpSync("dist", folder, { recursive: true });
  const html = readFileSync("dist/index.html", "utf8")
    .replace(/<link rel="preload"[^>]*>/g, "")
    .replace(/<script[^>]*>/, '<script type="module" src="static.js">');
  writeFileSync(join(folder, "index.html"), html);
  copyFileSync("benches/peers/static.js", join(folder, "static.js"));
  return folder;
}

async function visit(browser, url) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector("[data-live]")) return;
      window.readyAt = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(url);
  await page.waitForFunction(
    () => window.readyAt && performance.getEntriesByName("first-contentful-paint").length,
  );
  const result = await page.evaluate(async () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const frame = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    await frame();
    const start = performance.now();
    document.getElementById("year-2012").click();
    await frame();
    return [paint.startTime, window.readyAt, performance.now() - start];
  });
  await page.close();
  return result;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = peer();
const sites = [
  { name: "chronicle", ...(await serve("dist")) },
  { name: "by hand", ...(await serve(folder)) },
];
const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
const runs = sites.map(() => []);
for (let round = -1; round < ROUNDS; round += 1) {
  for (const [index, { url }] of sites.entries()) {
    const result = await visit(browser, url);
    if (round >= 0) runs[index].push(result);
  }
}
await browser.close();
for (const { server } of sites) server.close();
rmSync(folder, { recursive: true });

console.log(`| medians of ${ROUNDS}, ms | ${sites.map(({ name }) => name).join(" | ")} | ratio |`);
console.log("|---|---|---|---|");
for (const [place, measure] of MEASURES.entries()) {
  const [ours, theirs] = runs.map((results) => median(results.map((result) => result[place])));
  const row = [measure, ours.toFixed(0), theirs.toFixed(0), (ours / theirs).toFixed(2)];
  console.log(`| ${row.join(" | ")} |`);
}
