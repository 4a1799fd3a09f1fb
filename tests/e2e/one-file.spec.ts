// The page in one file, opened from a disk with the network off.
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  DIST,
  TOOL,
  alive,
  expect,
  open,
  publish,
  reports,
  search,
  status,
  test,
  year,
} from "./site";

const NAME = "kazakhstan.html";
const FILE = join(DIST, NAME);
const ADDRESS = pathToFileURL(resolve(FILE)).href;

test.use({ offline: true });

test("the file is at most 700 kB and asks for nothing", () => {
  expect(statSync(FILE).size).toBeLessThanOrEqual(700_000);
  const html = readFileSync(FILE, "utf8");
  for (const [, address] of html.matchAll(/<(?:img|link|script)[^>]*\s(?:src|href)="([^"]*)"/g))
    expect(address).toMatch(/^data:/);
  const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)![1];
  expect(policy).toMatch(/^default-src 'none'; script-src ('sha256-[^']+' ){2}'wasm-unsafe-eval';/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|'self'|connect-src|http/);
});

test("its SHA-256 stands beside it and in the page that offers it", () => {
  const hash = createHash("sha256").update(readFileSync(FILE)).digest("hex");
  expect(readFileSync(`${FILE}.sha256`, "utf8")).toBe(`${hash}  ${NAME}\n`);
  expect(readFileSync(join(DIST, "index.html"), "utf8")).toContain(`<code>${hash}</code>`);
});

test("a reader filters, searches, follows a link and goes back", async ({ page, faults }) => {
  await open(page, ADDRESS);
  expect(faults).toEqual([]);
  await year(page, "2012").check();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await search(page).fill('"trade union"');
  await expect(status(page)).toHaveText(/^\d+ of 66 reports, 2012$/);
  await expect(page).toHaveURL(/#year=2012&q=/);
  await page.goBack();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await page.goForward();
  await expect(page).toHaveURL(/q=/);
  await search(page).fill("");
  await year(page, "All years").check();
  await page.locator("summary", { hasText: "Topics" }).click();
  await page.getByRole("group", { name: "Topics" }).getByRole("checkbox").first().check();
  await expect(status(page)).toHaveText(/^\d+ of 66 reports, all years$/);
  const picture = page.getByRole("figure").getByRole("img");
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  await page.goto("about:blank");
  await open(page, `${ADDRESS}#year=2009`);
  await page.getByRole("figure").getByRole("link").first().click();
  await expect(page.locator("article:target")).toBeInViewport();
});

test("the dataset can be taken out of it", async ({ page }) => {
  await page.goto(ADDRESS);
  const link = page.getByRole("link", { name: "Download the dataset (JSON)" });
  const address = await link.getAttribute("href");
  const dataset = Buffer.from(address!.split(",")[1], "base64");
  expect(dataset.equals(readFileSync(join(DIST, "data/kazakhstan.json")))).toBe(true);
});

test("code that was altered is not run", async ({ page, faults }) => {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-"));
  const file = join(folder, NAME);
  const html = readFileSync(FILE, "utf8");
  const altered = html.replace('<script type="module">', "$&globalThis.intruder = true;");
  expect(altered).not.toBe(html);
  writeFileSync(file, altered);
  await page.goto(pathToFileURL(file).href);
  await expect(reports(page).filter({ visible: true })).toHaveCount(66);
  await year(page, "2012").check();
  await expect(reports(page).filter({ visible: true })).toHaveCount(12);
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  rmSync(folder, { recursive: true });
  faults.length = 0;
});

test("without WebAssembly it works as well", async ({ page, browserName }) => {
  test.skip(browserName === "firefox", "a preference takes it away: plain.spec.ts");
  await page.addInitScript("delete globalThis.WebAssembly");
  await open(page, ADDRESS);
  await search(page).fill("kozlov");
  await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
});

test("with scripts off it is whole", async ({ browser, browserName }) => {
  test.skip(browserName === "firefox", "its driver cannot turn scripts off");
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await expect(reports(page)).toHaveCount(66);
  await year(page, "2012").check();
  await expect(reports(page).filter({ visible: true })).toHaveCount(12);
  await context.close();
});

test("with scripts off a large dossier is whole in it, too", async ({ browser, browserName }) => {
  test.skip(browserName === "firefox", "its driver cannot turn scripts off");
  const folder = publish(1000, ["--one-file"]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, "dossier.html")).href);
  await expect(reports(page)).toHaveCount(1000);
  const ids = (html: string) => html.match(/ id="[^"]*"/g)!;
  const all = ids(readFileSync(join(folder, "dossier.html"), "utf8"));
  expect(new Set(all).size).toBe(all.length);
  await page.getByRole("group", { name: "Year" }).getByRole("link").last().click();
  await expect(page.locator("h3:target")).toBeInViewport();
  await context.close();
  rmSync(folder, { recursive: true });
});

test("it alone is published where that is asked, with its address and day", async ({ page }) => {
  const folder = publish(1000, ["--one-file", "--address", "https://living.example/dossier/"], {
    SOURCE_DATE_EPOCH: "1372291200",
  });
  const names = execFileSync("ls", [folder]).toString().trim().split("\n");
  expect(names).toEqual(["dossier.html", "dossier.html.sha256"]);
  await open(page, pathToFileURL(join(folder, "dossier.html")).href);
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("made on 27 June 2013");
  await expect(foot.getByRole("link", { name: "living.example" })).toBeVisible();
  await expect(status(page)).toHaveText("1000 reports, all years");
  await search(page).fill("synthetic");
  await expect(status(page)).toHaveText(/^1000 of 1000/);
  await page.getByRole("button", { name: /^Show more/ }).focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("Enter");
  await expect.poll(() => reports(page).count()).toBeGreaterThan(150);
  rmSync(folder, { recursive: true });
});

test.describe("with a network", () => {
  test.use({ offline: false });

  test("the page offers it", async ({ page, site }) => {
    await open(page, site);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Take a copy" }).click();
    expect((await download).suggestedFilename()).toBe(NAME);
  });
});
