// A site of several dossiers: the page that lists them, and what each of them can do in its folder.
import AxeBuilder from "@axe-core/playwright";
import { createHash } from "node:crypto";
import { cpSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { FICTONIA, MODELIA, publishOwn, publishSeveral, publishWithLogo } from "./publishing";
import { serve } from "./server.mjs";
import {
  alive,
  clickBelow,
  expect,
  exporting,
  once,
  open,
  reports,
  rest,
  search,
  shifts,
  status,
  test as base,
  watchShifts,
  year,
} from "./site";

const test = base.extend<{ folder: string }>({
  folder: ({}, use) => use(publishSeveral()),
  // The site lies under a path, as on hosts that serve many.
  site: async ({ folder, hosting }, use) => {
    const { server, url } = await serve(folder, { base: "/some/path/", ...hosting });
    await use(url);
    server.close();
  },
});

const listed = (page: Page) => page.getByRole("list", { name: "Dossiers" }).getByRole("listitem");
const filter = (page: Page) => page.getByRole("searchbox", { name: "Filter" });
const dossier = (page: Page, name: string) => page.getByRole("link", { name });

async function list(page: Page, site: string) {
  await page.goto(site);
  await expect(listed(page)).toHaveCount(3);
}

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

test(
  "the first page lists every dossier by title, with its dates, reports and last change",
  once,
  async ({ page, site }) => {
    await list(page, site);
    await expect(page).toHaveTitle("Invented Dossiers");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invented Dossiers");
    await expect(page.getByRole("heading", { level: 2 })).toHaveText([
      "Human Rights in Fictónia",
      "Human Rights in Modelia",
      "Synthetic dossier of 400 reports",
    ]);
    await expect(listed(page).first()).toContainText("2015 to 5 November 2021");
    await expect(listed(page).first()).toContainText("Reports4");
    await expect(listed(page).first()).toContainText("Last change5 March 2022");
    await expect(listed(page).nth(1)).toContainText("28 May 2008 to 10 June 2024");
    await expect(listed(page).nth(1)).toContainText("Reports66");
  },
);

test("the list is filtered as one types, and the address keeps what was typed", async ({
  page,
  site,
}) => {
  await list(page, site);
  await expect(status(page)).toHaveText("3 dossiers", { useInnerText: true });
  await filter(page).pressSequentially("righ FICTO");
  await expect(listed(page)).toHaveCount(1);
  await expect(listed(page)).toContainText("Fictónia");
  await expect(status(page)).toHaveText("1 of 3 dossiers", { useInnerText: true });
  await expect(page).toHaveURL(`${site}#q=righ+FICTO`);
  await page.reload();
  await expect(filter(page)).toHaveValue("righ FICTO");
  await expect(listed(page)).toHaveCount(1);
  await filter(page).press("Escape");
  await expect(filter(page)).toHaveValue("");
  await expect(listed(page)).toHaveCount(3);
  await expect(page).toHaveURL(site);
  await filter(page).fill("atlantis");
  await expect(listed(page)).toHaveCount(0);
  await expect(status(page)).toHaveText("0 of 3 dossiers", { useInnerText: true });
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(filter(page)).toBeFocused();
  await expect(listed(page)).toHaveCount(3);
  // Firefox's driver waits for a load that a step within the page does not bring.
  await page.evaluate(() => (location.hash = "q=2015"));
  await expect(listed(page)).toHaveCount(1);
});

test(
  "a link from when the site held one dossier goes on to the one that is chosen",
  once,
  async ({ page, site }) => {
    await page.goto(`${site}#2017-09-08-editor-convicted`);
    await expect(page.getByText("The link that you followed leads to one")).toBeVisible();
    await filter(page).fill("mod");
    await expect(listed(page)).toHaveCount(1);
    await dossier(page, "Human Rights in Modelia").click();
    await alive(page);
    await expect(page).toHaveURL(`${site}modelia/#2017-09-08-editor-convicted`);
    await expect(page.locator("article:target")).toBeInViewport();
    await page.goto(`${site}#topic=torture&q=orvel`);
    await expect(dossier(page, "Human Rights in Modelia")).toHaveJSProperty(
      "hash",
      "#topic=torture&q=orvel",
    );
    await page.goto(`${site}#index_list`);
    await expect(page.getByText("The link that you followed leads to one")).toBeHidden();
  },
);

test("a reader goes into a dossier, does all that it can do, and comes back", async ({
  page,
  site,
  folder,
  browserName,
}) => {
  test.skip(browserName === "firefox", "its driver does not see files that are made in the page");
  await list(page, site);
  await dossier(page, "Human Rights in Modelia").click();
  await alive(page);
  await expect(page).toHaveURL(`${site}modelia/`);
  await year(page, "2012").check();
  await expect(status(page).first()).toHaveText("12 of 66 reports, 2012");
  await search(page).fill("orvel");
  await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports, 2012$/);
  await expect(page).toHaveURL(`${site}modelia/#year=2012&q=orvel`);
  const picture = page.getByRole("figure").getByRole("img");
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await reports(page).first().getByRole("button", { name: /^Cite/ }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "https://dossiers.example/modelia/?version=",
  );
  await page.keyboard.press("Escape");
  const arrival = page.waitForEvent("download");
  await (await exporting(page)).getByRole("button", { name: "CSV" }).click();
  expect((await arrival).suggestedFilename()).toBe("modelia-2012-orvel.csv");

  const foot = page.getByRole("contentinfo");
  const copy = page.waitForEvent("download");
  await clickBelow(foot.getByRole("link", { name: "Save this page as one file" }));
  const taken = readFileSync(await (await copy).path());
  const hash = createHash("sha256").update(taken).digest("hex");
  await expect(foot.getByRole("link", { name: "Verify" })).toHaveAttribute("href", "verify/");
  expect(readFileSync(join(folder, "modelia/modelia.html.sha256"), "utf8")).toContain(hash);
  const dataset = page.waitForEvent("download");
  await clickBelow(foot.getByRole("link", { name: "Download the dataset" }));
  expect(readFileSync(await (await dataset).path(), "utf8")).toBe(MODELIA);

  await page.getByRole("link", { name: "All dossiers" }).click();
  await expect(page).toHaveURL(site);
  await expect(listed(page)).toHaveCount(3);
});

test("a permalink and an interval work in a folder as well", async ({ page, site }) => {
  await open(page, `${site}fictonia/#2018-square`);
  await expect(page.locator("article:target")).toContainText("[The square that was fenced in]");
  await year(page, "2018").check();
  await expect(reports(page)).toHaveCount(1);
});

test(
  "older reports arrive in a large dossier, and its years have pages",
  once,
  async ({ page, site }) => {
    await open(page, `${site}large-one/`);
    await search(page).fill("synthetic");
    await page.getByRole("button", { name: /^Show more/ }).focus();
    for (let press = 0; press < 5; press += 1) await page.keyboard.press("Enter");
    await expect.poll(() => reports(page).count()).toBeGreaterThan(120);
    await page.goto(`${site}large-one/2012/`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Reports of 2012");
    await expect(page.getByText("Everything on this site was invented.")).toBeVisible();
    await page.getByRole("link", { name: "Synthetic dossier of 400 reports" }).click();
    await expect(page).toHaveURL(`${site}large-one/`);
  },
);

test(
  "accent, logo and foot are those of site.toml, on every page",
  once,
  async ({ page, site }) => {
    for (const [path, name] of [
      ["", "Invented Dossiers"],
      ["modelia/", "Human Rights in Modelia"],
    ]) {
      await page.goto(site + path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
      if (path) await alive(page);
      const logo = page.getByRole("img", { name: "Invented Dossiers" });
      expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
      await expect(page.locator(".header-kind")).toHaveCSS("color", "rgb(11, 92, 138)");
      await expect(page.getByRole("contentinfo")).toContainText(
        "Everything on this site was invented.",
      );
    }
    await page.goto(`${site}editor/`);
    await expect(page.getByRole("button", { name: "Open a file" })).toBeVisible();
  },
);

test("a site of one dossier has them too, and no list", once, async ({ page, faults }) => {
  const folder = publishWithLogo({ fictonia: FICTONIA });
  const { server, url } = await serve(folder);
  await open(page, url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Fictónia");
  await expect(page.getByRole("img", { name: "Invented Dossiers" })).toBeVisible();
  await expect(page.locator(".header-kind")).toHaveCSS("color", "rgb(11, 92, 138)");
  await expect(page.getByRole("contentinfo")).toContainText(
    "Everything on this site was invented.",
  );
  await expect(page.getByRole("link", { name: "All dossiers" })).toHaveCount(0);
  const names = readdirSync(folder).filter((name) => !name.includes("."));
  expect(names.sort()).toEqual([
    "SHA256SUMS",
    "_headers",
    "corrections",
    "data",
    "editor",
    "embed",
    "embed-code",
    "icons",
    "media",
    "oembed",
    "preview",
    "r",
    "verify",
  ]);
  server.close();
  expect(faults.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
  faults.length = 0;
});

for (const width of [320, 360, 768, 1440]) {
  test(`the list fits into ${width} px, and nothing jumps`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await list(page, site);
    await rest(page);
    expect(await shifts(page)).toBe(0);
    expect(await overflow(page)).toBe(0);
    await filter(page).fill("mod");
    expect(await overflow(page)).toBe(0);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to complain of, ${colorScheme}`, once, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ["", "fictonia/"]) {
      await page.goto(site + path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    }
  });
}

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the list and the dossiers can be read", async ({ page, site, browserName }) => {
    test.skip(browserName === "firefox", "its driver cannot turn scripts off");
    await list(page, site);
    await expect(filter(page)).toBeHidden();
    await dossier(page, "Human Rights in Fictónia").click();
    await expect(page).toHaveURL(`${site}fictonia/`);
    await expect(reports(page)).toHaveCount(4);
    await year(page, "2020").check();
    await expect(reports(page).filter({ visible: true })).toHaveCount(1);
    await page.getByRole("link", { name: "All dossiers" }).click();
    await expect(listed(page)).toHaveCount(3);
  });
});

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("what was visited is there, each page by a worker of its own", async ({
    page,
    folder,
    faults,
  }) => {
    const { server, url } = await serve(folder);
    const stores = () => page.evaluate(() => caches.keys());
    const ready = () => page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await list(page, url);
    await ready();
    await expect.poll(async () => (await stores()).length).toBe(1);
    await dossier(page, "Human Rights in Modelia").click();
    await alive(page);
    await expect.poll(async () => (await stores()).length).toBe(2);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).scope))
      .toBe(`${url}modelia/`);
    // The worker of the list keeps nothing of a dossier.
    const files = await page.evaluate(async () => {
      const name = (await caches.keys()).find((name) => !name.includes("modelia/ "))!;
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    expect(files.filter((file) => /reader-|modelia/.test(file))).toEqual([]);

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.goto("about:blank");
    await page.goto(`${url}#q=mod`);
    await expect(listed(page)).toHaveCount(1);
    const logo = page.getByRole("img", { name: "Invented Dossiers" });
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
    await dossier(page, "Human Rights in Modelia").click();
    await alive(page);
    await search(page).fill("orvel");
    await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
    await clickBelow(page.getByRole("button", { name: "Cite this dossier" }));
    await expect(page.getByRole("dialog")).toContainText("Human Rights in Modelia");
    const elsewhere = faults.filter((fault) => fault.startsWith("request to"));
    expect(elsewhere.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
    faults.length = 0;
  });
});

test.describe("a host whose site grows", () => {
  test.use({ serviceWorkers: "allow" });

  test("a reader of its one dossier finds the list when a second comes", async ({
    page,
    folder,
    faults,
  }) => {
    const grown = publishOwn();
    const { server, url } = await serve(grown);
    await open(page, url);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    rmSync(grown, { recursive: true });
    cpSync(folder, grown, { recursive: true });
    // Where the host takes its time the page that is kept is shown once more.
    await expect(() => list(page, url)).toPass();
    const versions = () => page.evaluate(() => caches.keys());
    const version = await page.locator("html").getAttribute("data-version");
    await expect.poll(versions).toEqual([`chronicle ${url} ${version}`]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await list(page, url);
    faults.length = 0;
  });
});

test("each dossier in one file has logo and foot, and they alone can be published", async ({
  page,
  faults,
}) => {
  const folder = publishSeveral(["--one-file"]);
  const names = readdirSync(folder, { recursive: true }).map(String);
  expect(names.filter((name) => name.includes("html")).sort()).toEqual(
    ["fictonia", "large-one", "modelia"].flatMap((name) => [
      `${name}/${name}.html`,
      `${name}/${name}.html.sha256`,
    ]),
  );
  expect(names).toHaveLength(9);
  await open(page, pathToFileURL(join(folder, "fictonia/fictonia.html")).href);
  const logo = page.getByRole("img", { name: "Invented Dossiers" });
  expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("Everything on this site was invented.");
  await expect(
    foot.getByRole("link", { name: "https://dossiers.example/fictonia/", exact: true }),
  ).toBeVisible();
  await year(page, "2020").check();
  await expect(reports(page)).toHaveCount(1);
  await search(page).fill("hats");
  await expect(status(page).first()).toHaveText("0 of 4 reports, 2020");
  await open(page, pathToFileURL(join(folder, "modelia/modelia.html")).href);
  const picture = page.getByRole("figure").getByRole("img");
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
