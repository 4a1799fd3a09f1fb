// What a reader does most, in every tier: each browser of the configuration, with WebAssembly and
// without it, reads the page from a host, without a network after a visit, and out of one file.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, open, reports, search, status, test, year } from "./site";

const file = () => pathToFileURL(join(publish(), "modelia.html")).href;

for (const place of ["from a host", "without a network, after a visit", "out of one file"]) {
  test.describe(place, () => {
    const isKept = place.startsWith("without");
    test.use({ serviceWorkers: isKept ? "allow" : "block" });

    let home: string;
    test.beforeEach(async ({ page, site }) => {
      home = place === "out of one file" ? file() : site;
      if (!isKept) return;
      const { server, url } = await serve(publish());
      home = url;
      await open(page, home);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.goto("about:blank");
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    });
    test.afterEach(({ faults }) => {
      // The host that is gone is asked all the same.
      if (isKept) faults.length = 0;
    });

    test("the dossier is read", async ({ page }) => {
      await open(page, home);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Modelia");
      const picture = page.getByRole("figure").getByRole("img");
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      await expect(status(page)).toHaveText("66 reports, all years");
      await expect(reports(page).first().locator("time")).toHaveText("10 June 2024");
    });

    test("a year is chosen, and left by going back", async ({ page }) => {
      await open(page, home);
      await year(page, "2012").check();
      await expect(status(page)).toHaveText("12 of 66 reports, 2012");
      await expect(reports(page).filter({ visible: true })).toHaveCount(12);
      await expect(page).toHaveURL(`${home}#year=2012`);
      await page.evaluate(() => history.back());
      await expect(status(page)).toHaveText("66 reports, all years");
      await page.evaluate(() => history.forward());
      await expect(status(page)).toHaveText("12 of 66 reports, 2012");
      await expect(year(page, "2012")).toBeChecked();
    });

    test("words are searched for, and marked", async ({ page }) => {
      await open(page, home);
      await search(page).fill("orvel");
      await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
      await expect(page).toHaveURL(`${home}#q=orvel`);
      await expect(reports(page).first().locator("mark").first()).toBeVisible();
    });

    test("a link that was kept opens what it opened", async ({ page }) => {
      await open(page, `${home}#year=2012&q=orvel`);
      await expect(year(page, "2012")).toBeChecked();
      await expect(search(page)).toHaveValue("orvel");
      await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, 2012$/);
    });

    test("a link to a report shows it under any filter", async ({ page }) => {
      await open(page, `${home}#year=2009`);
      await page.getByRole("figure").getByRole("link").first().click();
      await expect(page.locator("article:target")).toBeInViewport();
      // Above the list, and for a while where it is seen.
      await expect(page.getByText("The filters were set aside")).toHaveCount(2);
      for (const note of await page.getByText("The filters were set aside").all())
        await expect(note).toBeVisible();
    });
  });
}

test.describe("far in the east", () => {
  test.use({ locale: "ru-RU", timezoneId: "Pacific/Kiritimati" });

  test("dates stay those of the dossier, in its language", async ({ page, site }) => {
    await open(page, `${site}#year=2012`);
    const time = reports(page).first().locator("time");
    await expect(time).toHaveText("13 December 2012");
    await expect(time).toHaveAttribute("datetime", "2012-12-13");
  });
});

// Chromium turns scripts off itself, Firefox where the host asks for it.
test.describe("with scripts off", () => {
  const sandbox = "sandbox allow-same-origin";
  test.use({
    javaScriptEnabled: ({ browserName }, use) => use(browserName !== "chromium"),
    hosting: async ({ browserName }, use) =>
      use(browserName === "chromium" ? {} : { headers: { "Content-Security-Policy": sandbox } }),
  });

  test("the dossier is read and filtered, and its links lead where they say", async ({
    page,
    site,
    faults,
  }) => {
    await page.goto(site);
    const shown = reports(page).filter({ visible: true });
    await expect(shown).toHaveCount(66);
    await expect(page.locator("#chronicle_app")).not.toHaveAttribute("data-live");
    await expect(shown.first().locator("time")).toHaveText("10 June 2024");
    await year(page, "2012").check();
    await expect(shown).toHaveCount(12);
    await year(page, "2009").check();
    await page.getByRole("figure").getByRole("link").first().click();
    await expect(page.locator("article:target")).toBeInViewport();
    await year(page, "All years").check();
    await page.getByRole("link", { name: "2009: 5 reports" }).click();
    await expect(page.getByRole("heading", { level: 3, name: "2009" })).toBeInViewport();
    // Firefox says that it ran no script.
    faults.length = 0;
  });
});
