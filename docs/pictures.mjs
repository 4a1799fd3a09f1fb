// Takes the pictures of docs/editing.md: `node docs/pictures.mjs SITE`, where SITE is what was built of
// tests/fixtures/modelia. `make pictures` builds it first.
import { writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { chromium } from "@playwright/test";
import { findHeadlessChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { palettePng, pixels } from "./palette_png.mjs";

const FOLDER = "docs/pictures";
const MOST = 120_000; // bytes of a picture
// A photograph that says where it was taken, and with which camera.
const PHOTOGRAPH = "tests/fixtures/media-site/media/square.jpg";
const WORKBOOK = `Incidents in Modelia,,,,,
Date,Title,Text,Link,Town,Entered by
"June 27, 2013",A law on squares,The parliament read the law.,https://press.example/squares,Ostel,J.D.
2013-02,Two newspapers closed,Both had written about it.,https://press.example/papers,Karvel,M.K.
03/04/2012,A square is closed,No one was allowed in.,https://press.example/closed,Ostel,M.K.
`;

const site = argv[2];
if (!site) {
  console.error("error: found no site, expected its folder: run 'make pictures'");
  exit(2);
}
const { server, url } = await serve(site);
const browser = await chromium.launch({
  executablePath: findHeadlessChromium(),
  args: launchArguments,
});
// At this width the page stands beside the form.
const context = await browser.newContext({
  viewport: { width: 1200, height: 760 },
  colorScheme: "light",
  serviceWorkers: "block",
});
// Files are chosen as in browsers that cannot write them, since these dialogs cannot be answered.
await context.addInitScript(() => delete globalThis.showOpenFilePicker);
const page = await context.newPage();

const button = (name) => page.getByRole("button", { name });
const field = (name) => page.getByRole("textbox", { name, exact: true });
const part = (name) => page.getByRole("navigation").getByRole("button", { name });
const report = (title) => page.locator(".rows").getByRole("button", { name: title }).first();

async function take(name, seen = page) {
  const shot = await seen.screenshot({ animations: "disabled" });
  const png = palettePng(await pixels(page, shot));
  if (png.length > MOST)
    throw new Error(`${name}: found ${png.length} bytes, expected ${MOST} at most`);
  writeFileSync(`${FOLDER}/${name}.png`, png);
  console.log(`${FOLDER}/${name}.png: ${Math.ceil(png.length / 1000)} kB`);
}

async function choose(press, file) {
  const chooser = page.waitForEvent("filechooser");
  await press.click();
  await (await chooser).setFiles(file);
}

// Waits until the page beside the form shows a text, alive.
async function shown(text) {
  const frame = page.frameLocator("iframe.front");
  await frame.getByText(text).first().waitFor();
  await frame.locator("#chronicle_app[data-live]").waitFor();
}

async function begin() {
  await page.goto(`${url}editor/`);
  await button("Open a file").waitFor();
}

try {
  await begin();
  await page.setViewportSize({ width: 1200, height: 872 });
  await take("editor-start");

  await page.setViewportSize({ width: 1000, height: 874 });
  const buffer = Buffer.from(WORKBOOK);
  await choose(button("Open a file"), { name: "incidents.csv", mimeType: "text/csv", buffer });
  await page
    .getByRole("combobox", { name: "Town becomes" })
    .selectOption("A field of your own (Place)");
  await page.getByText("How the file is read", { exact: true }).click();
  await take("editor-import");

  await page.setViewportSize({ width: 1200, height: 760 });
  await begin();
  await button("Edit a copy").click();
  const TITLE = "Waiting for Answers in the Harbour Quarter";
  await report(TITLE).click();
  await shown(TITLE);
  await take("editor-report");

  const title = `${TITLE}, Two Years On`;
  await field("Title").fill(title);
  await shown(title);
  const correction = page.locator(".correction");
  await correction.getByRole("textbox", { name: "Why?" }).fill("The end of the title was missing.");
  await correction.scrollIntoViewIfNeeded();
  await take("editor-correction", correction);

  await part("Publish and save").click();
  await page.mouse.move(0, 0);
  await take("editor-publish");

  await part(/^Reports/).click();
  await report(title).click();
  await page.setViewportSize({ width: 1200, height: 2000 });
  await choose(button("Add files"), PHOTOGRAPH);
  await page.getByText("Where it was made:").waitFor();
  await take("editor-media", page.locator(".file-view"));

  await page.setViewportSize({ width: 900, height: 860 });
  await button("Cover parts of it").click();
  const dialog = page.getByRole("dialog");
  const { x, y, width, height } = await dialog.locator("svg").boundingBox();
  await page.mouse.move(x + width * 0.55, y + height * 0.2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.75, y + height * 0.5);
  await page.mouse.up();
  await take("editor-redaction", dialog);
} finally {
  await browser.close();
  server.close();
}
