// The dossier that chronicle brings along, as the build published it. Where another is published in its
// place there is nothing to test here.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { DIST } from "./publishing";
import { serve } from "./server.mjs";
import { expect, open, reports, rest, status, test as base } from "./site";

const test = base.extend({
  site: async ({}, use) => {
    const { server, url } = await serve(DIST);
    await use(url);
    server.close();
  },
});

const BUNDLED = "public/data/kazakhstan.json";
test.skip(!existsSync(BUNDLED), "another dossier is published");

test("the page names the country, draws the picture and lists every report", async ({
  page,
  site,
}) => {
  await open(page, site);
  await expect(page).toHaveTitle("Human Rights in Kazakhstan");
  await expect(page.getByRole("banner")).toContainText("As of June 2013");
  const figure = page.getByRole("figure");
  await expect(figure).toContainText("Vladimir Kozlov");
  await expect
    .poll(() => figure.getByRole("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  const { reports: all } = JSON.parse(readFileSync(BUNDLED, "utf8"));
  await expect(status(page)).toHaveText(`${all.length} reports, all years`);
  await expect(reports(page)).toHaveCount(all.length);
});

test("the picture leads to the report that it illustrates", async ({ page, site }) => {
  await open(page, site);
  await page.getByRole("figure").getByRole("link").first().click();
  const report = reports(page).filter({ hasText: "Kazakhstan: Growing Crackdown on Free Speech" });
  await expect(report).toBeInViewport();
});

test.describe("in a font that is the same everywhere", () => {
  test.use({ bypassCSP: true });

  for (const [width, height, most] of [
    [1440, 900, 1.2],
    [390, 844, 1.9],
  ])
    test(`the title of the first report begins within ${most} windows of ${width} by ${height}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, site);
      const font = readFileSync("fonts/NotoSerif-Regular.ttf", "base64");
      await page.addStyleTag({
        content: `
          @font-face { font-family: measured; src: url(data:font/ttf;base64,${font}); }
          * { font-family: measured !important; }`,
      });
      expect(
        await page.evaluate(async () => (await document.fonts.load("1rem measured")).length),
      ).toBe(1);
      await rest(page);
      const title = reports(page).first().getByRole("heading", { level: 4 });
      const top = await title.evaluate((it) => it.getBoundingClientRect().top + scrollY);
      expect(top / height).toBeLessThanOrEqual(most);
    });
});

test("HTML and CSS together are at most 24 000 bytes", () => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  const html = readFileSync(join(DIST, "index.html"));
  expect(brotliCompressSync(html, { params }).length).toBeLessThanOrEqual(24_000);
});

test("the page in one file is at most 710 KiB", () => {
  expect(statSync(join(DIST, "kazakhstan.html")).size).toBeLessThanOrEqual(710 * 1024);
});
