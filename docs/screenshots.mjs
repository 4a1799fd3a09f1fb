// Takes pictures of every state of the page of the bundled dossier: `node docs/screenshots.mjs SITE`, where
// SITE is what was built of public/. `make screenshots` builds it first. They stand in docs/screenshots, and
// those of the README beside it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { chromium } from "@playwright/test";
import { findHeadlessChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { palettePng, pixels } from "./palette_png.mjs";

const FOLDER = "docs/screenshots";
// CSS pixels.
const SIZES = [
  [360, 780],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
];
const SCHEMES = ["light", "dark"];

// What is done in the page before its picture is taken. `address` is what follows the page's own.
const STATES = {
  top: { address: "" },
  selection: { address: "#year=2012&q=torture" },
  titles: { address: "#year=2011/2014&order=oldest&view=titles" },
  nothing: { address: "#year=2009&q=torture+kozlov" },
  topics: { address: "#year=2012", act: (page) => page.locator(".facet summary").nth(1).click() },
  export: {
    address: "#year=2012",
    act: (page) => page.getByRole("button", { name: "Share and export" }).click(),
  },
  cite: {
    address: "#year=2012",
    act: async (page) => {
      await page
        .getByRole("button", { name: /^Cite / })
        .first()
        .click();
      await page.getByRole("dialog").waitFor();
    },
  },
  reading: { address: "", act: (page) => page.evaluate(() => scrollTo(0, 6000)) },
  foot: { address: "", act: (page) => page.locator("footer").scrollIntoViewIfNeeded() },
  corrections: { address: "corrections/" },
  "scripts-off": { address: "", scripts: false },
};

const site = argv[2];
if (!site) {
  console.error("error: found no site, expected its folder: run 'make screenshots'");
  exit(2);
}
const { server, url } = await serve(site);
const browser = await chromium.launch({
  executablePath: findHeadlessChromium(),
  args: launchArguments,
});
// Where scripts are off, no page can read pixels.
const reader = await browser.newPage();

async function take(file, { address, act, scripts = true }, [width, height], colorScheme) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    javaScriptEnabled: scripts,
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(url + address);
  const isLive = scripts && !address.endsWith("/");
  if (isLive) await page.locator("#chronicle_app[data-live]").waitFor();
  await act?.(page);
  await page.waitForTimeout(700); // until the choices are counted
  const shot = await page.screenshot({ animations: "disabled" });
  writeFileSync(file, palettePng(await pixels(reader, shot)));
  await context.close();
}

try {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  for (const [state, how] of Object.entries(STATES))
    for (const size of SIZES)
      for (const scheme of SCHEMES)
        await take(`${FOLDER}/${state}-${size[0]}-${scheme}.png`, how, size, scheme);
  for (const scheme of SCHEMES)
    await take(`docs/page-${scheme}.png`, STATES.top, [1280, 1400], scheme);
} finally {
  await browser.close();
  server.close();
}
