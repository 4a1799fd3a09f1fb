import AxeBuilder from "@axe-core/playwright";
import { clickBelow, expect, exporting, open, reports, status, test, year } from "./site";

test("the page names the country and shows summary, picture and every report", async ({
  page,
  site,
}) => {
  await open(page, site);
  await expect(page).toHaveTitle("Human Rights in Modelia");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Modelia");
  await expect(page.getByRole("banner")).toContainText("As of June 2024");
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("img")).toHaveJSProperty("complete", true);
  expect(await figure.getByRole("img").evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(figure).toContainText("Ilvar Orvel");
  await expect(figure).toContainText("8 October 2012");
  await expect(reports(page)).toHaveCount(66);
  await expect(page.getByRole("contentinfo")).toContainText("CC0-1.0");
});

test("the newest report comes first and each stands under its year", async ({ page, site }) => {
  await open(page, site);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.getByRole("article")).toHaveCount(66);
  const dates = await reports(page)
    .locator("time:first-of-type")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime")!));
  expect(dates).toEqual([...dates].sort((a, b) => (a.slice(0, 7) < b.slice(0, 7) ? 1 : 0)));
  for (const section of await page.locator(".year").all()) {
    const heading = await section.getByRole("heading", { level: 3 }).textContent();
    for (const time of await section.locator("article time").all()) {
      expect((await time.getAttribute("datetime"))!.slice(0, 4)).toBe(heading);
    }
  }
});

test("the caption leads to the report of 13 December 2012", async ({ page, site }) => {
  await open(page, site);
  await page.getByRole("figure").getByRole("link").first().click();
  const report = reports(page).filter({ hasText: "Modelia: Courts Shut Newspapers" });
  await expect(report).toBeInViewport();
  await expect(report.locator("time")).toHaveText("13 December 2012");
});

test("a report whose text is missing says so", async ({ page, site }) => {
  await open(page, site);
  const report = reports(page).filter({ hasText: "No text is given for this report." });
  await expect(report).toHaveCount(1);
  await report.scrollIntoViewIfNeeded();
  await expect(report.locator("time")).toHaveText("15 November 2012");
});

test("the dataset can be downloaded", async ({ page, site }) => {
  await open(page, site);
  const link = page.getByRole("link", { name: "Download the dataset (JSON)" });
  const [download] = await Promise.all([page.waitForEvent("download"), clickBelow(link)]);
  expect(download.suggestedFilename()).toBe("modelia.json");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test("axe finds nothing to complain of", async ({ page, site }) => {
      await open(page, site);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await year(page, "2012").check();
      await expect(status(page)).toHaveText("12 of 66 reports, 2012");
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      // With all that can be unfolded, and in the shorter list.
      await page.getByRole("checkbox", { name: "Titles only" }).check();
      for (const summary of await page.locator(".facet > summary").all()) await summary.click();
      await exporting(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });

    test("axe finds nothing to complain of in a narrow window", async ({ page, site }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, `${site}#year=2012`);
      await expect(year(page, "May")).toBeVisible();
      await exporting(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}
