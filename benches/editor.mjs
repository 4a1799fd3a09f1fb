// Measures the editor: `node benches/editor.mjs --sizes bundled,10000 --rounds 7`. See README.md for what the
// measures are.
import { chromium } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { input } from "./build.mjs";
import { options } from "./options.mjs";
import { median, table } from "./table.mjs";
import { editorTargets } from "./targets.mjs";

const MEASURES = [
  "open, ms",
  "a key is painted, ms",
  "a key is checked, ms",
  "a site as ZIP, ms",
  "longest block meanwhile, ms",
];
const PATIENCE = 300_000; // milliseconds
// What JSZip is run from.
const JSZIP = readFileSync("benches/node_modules/jszip/dist/jszip.min.js", "utf8");

// Builds the site of a size, and gives its folder.
function site(size) {
  const folder = join("target/bench/editor", size);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync("target/debug/chronicle", ["build", input(size), "--output", folder], {
    stdio: "ignore",
  });
  return folder;
}

// Gives the milliseconds from a key in a field to the frame that shows it, and to its check.
const press = (page) =>
  page.evaluate(async () => {
    const field = document.getElementById("field_date");
    const wrong = document.getElementById("field_date_wrong");
    const start = performance.now();
    field.focus();
    // Now wrong, now right: each is seen in the list of what is wrong.
    const isWrong = wrong.hidden;
    field.value = isWrong ? `${field.value}x` : field.value.slice(0, -1);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const painted = performance.now() - start;
    while (wrong.hidden === isWrong) await new Promise((resolve) => setTimeout(resolve, 1));
    return { painted, checked: performance.now() - start };
  });

async function own(browser, folder, rounds) {
  const { server, url } = await serve(folder);
  const page = await browser.newPage();
  try {
    await page.goto(`${url}editor/`);
    const edit = page.getByRole("button", { name: "Edit a copy" });
    await edit.waitFor();
    const rows = page.locator(".rows").getByRole("button");
    const begun = performance.now();
    await edit.click();
    await rows.first().waitFor({ timeout: PATIENCE });
    const open = performance.now() - begun;
    await rows.first().click();
    await page.waitForTimeout(5_000);
    const keys = [];
    // An even number, so that the date is right in the end and a site can be made.
    for (let round = 0; round < 2 * rounds + 2; round += 1) {
      keys.push(await press(page));
      await page.waitForTimeout(1_500);
    }
    await page.getByRole("button", { name: "Publish and save" }).click();
    const zips = [];
    for (let round = 0; round <= Math.min(rounds, 3); round += 1) {
      await page.evaluate(() => {
        globalThis.longest = 0;
        let last = performance.now();
        globalThis.beat = setInterval(() => {
          const now = performance.now();
          globalThis.longest = Math.max(globalThis.longest, now - last - 5);
          last = now;
        }, 5);
      });
      const start = performance.now();
      const download = page.waitForEvent("download", { timeout: PATIENCE });
      await page.getByRole("button", { name: "Download the site" }).click();
      const file = await download;
      const made = performance.now() - start;
      const longest = await page.evaluate(() => {
        clearInterval(globalThis.beat);
        return globalThis.longest;
      });
      zips.push({ made, longest, path: await file.path() });
    }
    // The first of each warms up.
    return {
      open,
      painted: median(keys.slice(1).map(({ painted }) => painted)),
      checked: median(keys.slice(1).map(({ checked }) => checked)),
      zip: median(zips.slice(1).map(({ made }) => made)),
      longest: Math.max(...zips.slice(1).map(({ longest }) => longest)),
      archive: readFileSync(zips[0].path),
    };
  } finally {
    await page.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

// Packs the same files in a page by JSZip: nothing is checked or made.
async function peer(browser, archive, rounds) {
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: JSZIP });
    await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const packed = await globalThis.JSZip.loadAsync(bytes);
      const names = Object.keys(packed.files);
      globalThis.files = await Promise.all(
        names.map(async (name) => [name, await packed.file(name).async("uint8array")]),
      );
    }, archive.toString("base64"));
    const zips = [];
    for (let round = 0; round <= Math.min(rounds, 3); round += 1)
      zips.push(
        await page.evaluate(async () => {
          const start = performance.now();
          const zip = new globalThis.JSZip();
          for (const [name, content] of globalThis.files) zip.file(name, content);
          await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
          return performance.now() - start;
        }),
      );
    return median(zips.slice(1));
  } finally {
    await page.close();
  }
}

const { sizes, rounds } = options({ sizes: "bundled,10000", rounds: 7, limit: 60 });
const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
for (const size of sizes) {
  const measured = await own(browser, site(size), rounds);
  const { open, painted, checked, zip, longest, archive } = measured;
  const columns = [
    { name: "chronicle", values: new Map() },
    { name: "JSZip", values: new Map() },
  ];
  [open, painted, checked, zip, longest].forEach((value, place) =>
    columns[0].values.set(MEASURES[place], value),
  );
  columns[1].values.set(MEASURES[3], await peer(browser, archive, rounds));
  const count = size === "bundled" ? "66" : Number(size).toLocaleString("en").replaceAll(",", " ");
  console.log(`\n### The editor with ${count} reports\n`);
  console.log(table(MEASURES, columns));
  console.log(`\n${editorTargets(size, columns).join("\n")}`);
}
await browser.close();
