// What a reader does most, in every tier: each browser of the configuration, with WebAssembly and
// without it, reads the page from a host, without a network after a visit, and out of one file.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CORE } from "./core";
import { publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, open, reports, test, year } from "./site";

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

    for (const [name, steps] of Object.entries(CORE))
      test(name, async ({ page }) => {
        await steps(page, home);
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
    await expect(shown).toHaveCount(5);
    await expect(page.locator(".timeline h3").filter({ visible: true })).toHaveText(["2009"]);
    await page.getByRole("figure").getByRole("link").first().click();
    await expect(page.locator("article:target")).toBeInViewport();
    await year(page, "All years").check();
    await expect(shown).toHaveCount(66);
    // Firefox says that it ran no script.
    faults.length = 0;
  });
});
