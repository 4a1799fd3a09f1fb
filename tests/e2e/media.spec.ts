// Pictures, recordings and documents of reports, in a browser: what is loaded, what opens large, and what is
// there without scripts.
import { test as base } from "@playwright/test";
import { readFileSync } from "node:fs";
import { button, openCopy, part, savedFile } from "./editing";
import { publishFolder } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, open, test as own } from "./site";

const test = own.extend({
  // The function's parameter must be a pattern, even where nothing is taken.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const { server, url } = await serve(publishFolder("tests/fixtures/media-site"), {});
    await use(url);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

test("a picture opens large, the arrows lead to the others, and the focus returns", async ({
  page,
  site,
}) => {
  await open(page, site);
  const report = page.getByRole("article", { name: "Soldiers on the square" });
  const link = report.getByRole("link").filter({ has: page.getByRole("img") });
  await expect(link).toHaveCount(2);
  await link.first().focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  const large = dialog.getByRole("img");
  await expect(large).toHaveAccessibleName("A square with colours from black to yellow");
  await expect(large).toHaveJSProperty("naturalWidth", 1000);
  await expect(dialog).toContainText("The square at noon");
  await expect(dialog.getByRole("button", { name: "Previous picture" })).toBeDisabled();
  await page.keyboard.press("ArrowRight");
  await expect(large).toHaveAccessibleName("A map with one rectangle");
  await expect(dialog.getByRole("button", { name: "Next picture" })).toBeDisabled();
  await page.keyboard.press("ArrowLeft");
  await expect(large).toHaveAccessibleName("A square with colours from black to yellow");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link.first()).toBeFocused();
});

test("a picture that may distress is loaded when its reader asks for it", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, site);
  const report = page.getByRole("article", { name: "Soldiers on the square" });
  await report.scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.includes("media/wound"))).toEqual([]);
  await report.getByText("Show the picture").click();
  const picture = report.getByRole("img", { name: "A dark square" });
  await expect(picture).toHaveJSProperty("naturalWidth", 40);
  await picture.click();
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await expect(dialog.getByRole("img", { name: "A dark square" })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
});

test("no recording is loaded before it is played, and nothing comes from elsewhere", async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, site);
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => /\.(mp4|mp3|pdf)$/.test(url))).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith("data:"))).toEqual([]);
  const link = page.getByRole("link", { name: "The same from another side" });
  await expect(link).toHaveAttribute("href", "https://video.example/watch?v=1");
});

base("without scripts every picture, recording and document is there", async ({ browser }) => {
  const { server, url } = await serve(publishFolder("tests/fixtures/media-site"), {});
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const report = page.getByRole("article", { name: "Soldiers on the square" });
  await expect(report.getByRole("img")).toHaveCount(2);
  await report.getByText("Show the picture").click();
  await report.getByRole("link", { name: "Open the picture on its own" }).click();
  await expect(page).toHaveURL(/media\/wound-[0-9a-f]{16}\.png$/);
  await page.goBack();
  await report
    .getByRole("link")
    .filter({ has: page.getByRole("img") })
    .first()
    .click();
  await expect(page).toHaveURL(/media\/square-1000-[0-9a-f]{16}\.jpg$/);
  await context.close();
  server.closeAllConnections();
  server.close();
});

test("a copy of a site's dossier is opened with its media", once, async ({ page, site }) => {
  await openCopy(page, site);
  await part(page, "Publish and save").click();
  // Where a file is missing, no site is made.
  const zip = await savedFile(page, () => button(page, "Download the site").click());
  expect(readFileSync(zip.path).includes("media/square-")).toBe(true);
});
