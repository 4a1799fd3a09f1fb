// The page in one file, opened from a disk with the network off.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { MODELIA, makeFolder, publish } from "./publishing";
import {
  alive,
  clickBelow,
  expect,
  exporting,
  once,
  open,
  reports,
  saved,
  search,
  status,
  test,
  year,
} from "./site";

const NAME = "modelia.html";
const ID = "2017-09-08-editor-convicted";
const FILE = join(publish(), NAME);
const ADDRESS = pathToFileURL(FILE).href;

test.use({ offline: true });

test("the file asks for nothing", once, () => {
  const html = readFileSync(FILE, "utf8");
  for (const [, address] of html.matchAll(/<(?:img|link|script)[^>]*\s(?:src|href)="([^"]*)"/g))
    expect(address).toMatch(/^data:/);
  const policy = html.match(/<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)![1];
  expect(policy).toMatch(/^default-src 'none'; script-src ('sha256-[^']+' ){3}'wasm-unsafe-eval';/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|'self'|connect-src|http/);
});

test("its SHA-256 stands beside it and in the page on which it is verified", once, () => {
  const hash = createHash("sha256").update(readFileSync(FILE)).digest("hex");
  expect(readFileSync(`${FILE}.sha256`, "utf8")).toBe(`${hash}  ${NAME}\n`);
  const page = readFileSync(join(publish(), "verify/index.html"), "utf8");
  expect(page).toContain(`<code dir="ltr">${hash}</code>`);
});

test("it says whether a file is one whose hash the dossier states", async ({ page }) => {
  await open(page, ADDRESS);
  const check = page.locator("details", { hasText: "Check a copy (SHA-256)" });
  await check.locator("summary").click();
  const choice = check.locator("input[type=file]");
  const said = check.locator("output > :not([hidden])");
  const dataset = readFileSync(join(publish(), "data/modelia.json"));
  const picked = (buffer: Buffer) =>
    choice.setInputFiles({ name: "modelia.json", mimeType: "application/json", buffer });
  await picked(dataset);
  await expect(said).toHaveText(
    "This is the file whose SHA-256 the dossier states. That does not say when or where it was made.",
  );
  await picked(Buffer.concat([dataset, Buffer.from(" ")]));
  await expect(said).toHaveText(/^This page does not state the SHA-256 of this file/);
  // Its own hash stands beside it, and no file can state its own.
  await choice.setInputFiles(FILE);
  const hash = createHash("sha256").update(readFileSync(FILE)).digest("hex");
  await expect(said).toHaveText(
    `This page does not state the SHA-256 of this file, which is ${hash}.`,
  );
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
  await open(page, ADDRESS);
  const link = page.getByRole("link", { name: "Download the dataset (JSON)" });
  for (let press = 0; press < 2; press += 1) {
    const file = await saved(page, () => clickBelow(link));
    expect(file).toMatchObject({ name: "modelia.json", text: MODELIA });
  }
});

test("with scripts off the dataset can be taken out of it packed", once, () => {
  const html = readFileSync(FILE, "utf8");
  const [, attributes] = html.match(/<a ([^>]*id="dataset_link"[^>]*)>/)!;
  expect(attributes).toContain('download="modelia.json.gz"');
  const [, packed] = attributes.match(/href="data:application\/gzip;base64,([^"]*)"/)!;
  expect(gunzipSync(Buffer.from(packed, "base64")).toString()).toBe(MODELIA);
});

test("a report is cited, though without an address that nobody can open", async ({
  page,
  faults,
}) => {
  await open(page, `${ADDRESS}#${ID}`);
  const report = page.locator(`[id="${ID}"]`);
  await report.getByRole("button", { name: "Cite" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("heading", { level: 2 })).toContainText("Editor Convicted");
  const version = await page.locator("#dataset_link").getAttribute("data-version");
  await expect(dialog.locator("#cite_text_0")).toContainText(version!);
  await expect(dialog).not.toContainText(/file:|\.html/);
  const button = page.getByRole("button", { name: "Download BibTeX" });
  const file = await saved(page, () => button.click());
  expect(file.name).toBe(`${ID}.bib`);
  expect(file.text).toContain("[Modelia: Editor Convicted]");
  // Without a clipboard the text is selected.
  await page.getByRole("button", { name: "Copy APA" }).click();
  await expect(dialog.getByRole("status")).toHaveText(/^(Copied$|Selected)/);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(faults).toEqual([]);
});

test("what is shown is carried away", async ({ page }) => {
  await open(page, `${ADDRESS}#year=2012`);
  await expect(reports(page)).toHaveCount(12);
  const file = async (format: string) => {
    const group = await exporting(page);
    return saved(page, () => group.getByRole("button", { name: format }).click());
  };
  const shown = await file("JSON");
  expect(shown.name).toBe("modelia-2012.json");
  expect(JSON.parse(shown.text).reports).toHaveLength(12);
  expect((await file("CSV")).text.trimEnd().split("\r\n")).toHaveLength(13);
  const list = await file("plain text");
  expect(list.text).toContain("Reports of 2012: 12 of 66 reports\n");
  await year(page, "All years").check();
  expect(await file("JSON")).toMatchObject({ name: "modelia.json", text: MODELIA });
});

test("code that was altered is not run", async ({ page, faults }) => {
  const file = join(makeFolder(), NAME);
  const html = readFileSync(FILE, "utf8");
  const altered = html.replace('<script type="module">', "$&globalThis.intruder = true;");
  expect(altered).not.toBe(html);
  writeFileSync(file, altered);
  await page.goto(pathToFileURL(file).href);
  await expect(reports(page).filter({ visible: true })).toHaveCount(66);
  await year(page, "2012").check();
  await expect(reports(page).filter({ visible: true })).toHaveCount(12);
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  faults.length = 0;
});

for (const [name, mark] of Object.entries({
  exporter: "exporter-js_fallback-",
  catalogue: "-catalogue-",
})) {
  test(`an altered ${name} is not taken, and the page says so`, async ({ page, faults }) => {
    const file = join(makeFolder(), NAME);
    const html = readFileSync(FILE, "utf8");
    // Two characters in the middle change places.
    const begin = html.search(new RegExp(`<script [^>]*data-href="[^"]*${mark}`));
    const middle = (begin + html.indexOf("</script>", begin)) >> 1;
    const altered =
      html.slice(0, middle) + html[middle + 1] + html[middle] + html.slice(middle + 2);
    expect(altered).not.toBe(html);
    writeFileSync(file, altered);
    await page.goto(pathToFileURL(file).href);
    if (name === "exporter") {
      await alive(page);
      await page.getByRole("button", { name: "Cite this dossier" }).press("Enter");
    }
    await expect(page.getByRole("alert")).toContainText("did not load");
    await expect(reports(page).filter({ visible: true })).toHaveCount(66);
    faults.length = 0;
  });
}

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
  const folder = publish({ dossier: 1000 }, { words: ["--one-file"] });
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
});

test("it alone is published where that is asked, with its address and day", async ({ page }) => {
  const folder = publish(
    { dossier: 1000 },
    {
      words: ["--one-file", "--address", "https://living.example/dossier/"],
      variables: { SOURCE_DATE_EPOCH: "1372291200" },
    },
  );
  expect(readdirSync(folder).sort()).toEqual(["dossier.html", "dossier.html.sha256"]);
  await open(page, pathToFileURL(join(folder, "dossier.html")).href);
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("made on 27 June 2013");
  await expect(
    foot.getByRole("link", { name: "https://living.example/dossier/", exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Cite this dossier" }).press("Enter");
  await expect(page.locator("#cite_text_0")).toContainText("https://living.example/dossier/");
  await page.keyboard.press("Escape");
  await expect(status(page)).toHaveText("1,000 reports, all years");
  await search(page).fill("synthetic");
  await expect(status(page)).toHaveText(/^1,000 of 1,000/);
  const more = page.getByRole("button", { name: /^Show more/ });
  await expect(async () => {
    await more.press("Enter");
    expect(await reports(page).count()).toBeGreaterThan(150);
  }).toPass();
});

test.describe("with a network", () => {
  test.use({ offline: false });

  test("the page offers it", async ({ page, site }) => {
    await open(page, site);
    const download = page.waitForEvent("download");
    await clickBelow(page.getByRole("link", { name: "Save this page as one file" }));
    expect((await download).suggestedFilename()).toBe(NAME);
  });
});
