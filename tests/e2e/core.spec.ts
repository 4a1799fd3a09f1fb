// What a reader does most, in every tier: each browser of the configuration, with WebAssembly and
// without it, reads the page from a host, without a network after a visit, and out of one file; with
// WebAssembly in other languages, too.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CORE } from "./core";
import { ARABIC, ENGLISH, type Edition, RUSSIAN } from "./languages";
import { publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, open, reports, test, withWebAssembly, year } from "./site";
import { languageName } from "./words";

// Lets tests read a dossier from each place.
function readFrom(place: string, { dossier }: Edition, tests: (home: () => string) => void) {
  test.describe(place, () => {
    const isKept = place.startsWith("without");
    test.use({ dossier, serviceWorkers: isKept ? "allow" : "block" });

    let home: string;
    test.beforeEach(async ({ page, site }) => {
      const folder = publish({ dossier });
      home = place === "out of one file" ? pathToFileURL(join(folder, "dossier.html")).href : site;
      if (!isKept) return;
      const { server, url } = await serve(folder);
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

    tests(() => home);
  });
}

for (const place of ["from a host", "without a network, after a visit", "out of one file"]) {
  readFrom(place, ENGLISH, (home) => {
    for (const [name, steps] of Object.entries(CORE))
      test(name, async ({ page }) => {
        await steps(page, home());
      });
  });

  // What is kept for later is the same in every language.
  const where = place.startsWith("without") ? once : withWebAssembly;
  for (const edition of [RUSSIAN, ARABIC])
    readFrom(place, edition, (home) => {
      test(`all of this holds in ${languageName(edition.language)}`, where, async ({ page }) => {
        for (const [name, steps] of Object.entries(CORE))
          await test.step(name, async () => {
            await page.goto("about:blank");
            await steps(page, home(), edition);
          });
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
