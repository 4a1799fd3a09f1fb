// Material that may distress: the reader is told first, and decides.
import { readFileSync } from "node:fs";
import { expect, open, test } from "./site";

const dossier = JSON.parse(readFileSync("public/data/kazakhstan.json", "utf8"));
dossier.photo.content_warning = "A man in a dock.";
dossier.reports[0].content_warning = "Describes <b>torture</b>.";
const id = dossier.reports[0].id;

test.use({ dossier: JSON.stringify(dossier) });

test("the picture is loaded only when the reader asks for it", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, site);
  await page.waitForLoadState("networkidle");
  const figure = page.getByRole("figure");
  await expect(figure.getByText("Content warning: A man in a dock.")).toBeVisible();
  await expect(figure.getByRole("img")).toBeHidden();
  const pictures = () => asked.filter((url) => url.includes("kozlov-dock"));
  expect(pictures()).toEqual([]);
  // It is not kept for later either, nor is it a part of a preview.
  const worker = await page.request.get(`${site}service_worker.js`);
  expect(await worker.text()).not.toContain("kozlov-dock");
  await figure.getByText("Show the picture").click();
  await expect(figure.getByRole("img")).toBeVisible();
  await expect.poll(() => pictures().length).toBe(1);
});

test("what a report warns of stands before what it says", async ({ page, site }) => {
  await open(page, site);
  const report = page.locator(`[id="${id}"]`);
  await expect(report.locator("h4 + p")).toHaveText("Content warning: Describes <b>torture</b>.");
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the reader is told first and decides, too", async ({ page, site }) => {
    // Browsers load pictures at once where no script may run (HTML, lazy loading attributes), so
    // that none tells how far a reader has come; it is still not shown.
    await page.goto(site);
    const figure = page.getByRole("figure");
    await expect(figure.getByRole("img")).toBeHidden();
    await expect(page.getByText("Content warning: Describes")).toBeVisible();
    await figure.getByText("Show the picture").click();
    await expect(figure.getByRole("img")).toBeVisible();
  });
});
