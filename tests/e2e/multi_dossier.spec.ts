// A site of several dossiers: the page that lists them, and what each of them can do in its folder.
import AxeBuilder from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { serve } from "./server.mjs";
import {
  alive,
  clickBelow,
  expect,
  open,
  publish,
  publishFolder,
  reports,
  rest,
  search,
  shifts,
  status,
  test as base,
  unpublished,
  watchShifts,
  year,
} from "./site";

const SETTINGS = "tests/fixtures/site";
const dossiers = {
  kazakhstan: readFileSync("public/data/kazakhstan.json", "utf8"),
  fictonia: readFileSync(join(SETTINGS, "fictonia.json"), "utf8"),
  "large-one": 400,
};

function publishAll(dossiers: Record<string, string | number>, words: string[] = []) {
  const source = unpublished(dossiers);
  cpSync(join(SETTINGS, "logo.svg"), join(source, "media", "logo.svg"));
  return publishFolder(source, ["--site", join(SETTINGS, "site.toml"), ...words]).folder;
}

const test = base.extend<object, { folder: string }>({
  folder: [
    async ({}, use) => {
      const folder = publishAll(dossiers);
      await use(folder);
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
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

test("the first page lists every dossier by title, with its dates, reports and last change", async ({
  page,
  site,
}) => {
  await list(page, site);
  await expect(page).toHaveTitle("Invented Dossiers");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Invented Dossiers");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "Human Rights in Fictónia",
    "Human Rights in Kazakhstan",
    "Synthetic dossier of 400 reports",
  ]);
  await expect(listed(page).first()).toContainText("2015 to 5 November 2021");
  await expect(listed(page).first()).toContainText("Reports4");
  await expect(listed(page).first()).toContainText("Last change5 March 2022");
  await expect(listed(page).nth(1)).toContainText("28 May 2008 to 10 June 2024");
  await expect(listed(page).nth(1)).toContainText("Reports66");
});

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
  await page.goto(`${site}#q=2015`);
  await expect(listed(page)).toHaveCount(1);
});

test("a link from when the site held one dossier goes on to the one that is chosen", async ({
  page,
  site,
}) => {
  await page.goto(`${site}#2017-09-08-editor-convicted`);
  await expect(page.getByText("The link that you followed leads into one")).toBeVisible();
  await filter(page).fill("kaz");
  await expect(listed(page)).toHaveCount(1);
  await dossier(page, "Human Rights in Kazakhstan").click();
  await alive(page);
  await expect(page).toHaveURL(`${site}kazakhstan/#2017-09-08-editor-convicted`);
  await expect(page.locator("article:target")).toBeInViewport();
  await page.goto(`${site}#topic=torture&q=kozlov`);
  await expect(dossier(page, "Human Rights in Kazakhstan")).toHaveJSProperty(
    "hash",
    "#topic=torture&q=kozlov",
  );
  await page.goto(`${site}#index_list`);
  await expect(page.getByText("The link that you followed leads into one")).toBeHidden();
});

test("a reader goes into a dossier, does all that it can do, and comes back", async ({
  page,
  site,
  folder,
  browserName,
}) => {
  test.skip(browserName === "firefox", "its driver does not see files that are made in the page");
  await list(page, site);
  await dossier(page, "Human Rights in Kazakhstan").click();
  await alive(page);
  await expect(page).toHaveURL(`${site}kazakhstan/`);
  await year(page, "2012").check();
  await expect(status(page).first()).toHaveText("12 of 66 reports, 2012");
  await search(page).fill("kozlov");
  await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports, 2012$/);
  await expect(page).toHaveURL(`${site}kazakhstan/#year=2012&q=kozlov`);
  const picture = page.getByRole("figure").getByRole("img");
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await reports(page).first().getByRole("button", { name: /^Cite/ }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "https://dossiers.example/kazakhstan/?version=",
  );
  await page.keyboard.press("Escape");
  const arrival = page.waitForEvent("download");
  await page
    .getByRole("group", { name: "Download these reports" })
    .getByRole("button", { name: "CSV" })
    .click();
  expect((await arrival).suggestedFilename()).toBe("kazakhstan-2012-kozlov.csv");

  const foot = page.getByRole("contentinfo");
  const copy = page.waitForEvent("download");
  await clickBelow(foot.getByRole("link", { name: "Save this page as one file" }));
  const taken = readFileSync(await (await copy).path());
  const hash = createHash("sha256").update(taken).digest("hex");
  await expect(foot).toContainText(hash);
  expect(readFileSync(join(folder, "kazakhstan/kazakhstan.html.sha256"), "utf8")).toContain(hash);
  const dataset = page.waitForEvent("download");
  await clickBelow(foot.getByRole("link", { name: "Download the dataset" }));
  expect(readFileSync(await (await dataset).path(), "utf8")).toBe(dossiers.kazakhstan);

  await page.getByRole("link", { name: "All dossiers" }).click();
  await expect(page).toHaveURL(site);
  await expect(listed(page)).toHaveCount(3);
});

test("a permalink and an interval work in a folder as well", async ({ page, site }) => {
  await open(page, `${site}fictonia/#2018-square`);
  await expect(page.locator("article:target")).toContainText("[The square that was fenced in]");
  await expect(page.getByRole("img", { name: "Reports over time" })).toHaveCount(0);
  await year(page, "2018").check();
  await expect(reports(page)).toHaveCount(1);
});

test("older reports arrive in a large dossier, and its years have pages", async ({
  page,
  site,
}) => {
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
});

test("accent, logo and foot are those of site.toml, on every page", async ({ page, site }) => {
  for (const [path, name] of [
    ["", "Invented Dossiers"],
    ["kazakhstan/", "Human Rights in Kazakhstan"],
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
  await page.goto(`${site}preview/`);
  await expect(page.getByText("Everything on this site was invented.")).toBeVisible();
  await expect(page.locator("#preview_file")).toBeEnabled();
});

test("a site of one dossier has them too, and no list", async ({ page, faults }) => {
  const folder = publishAll({ fictonia: dossiers.fictonia });
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
  expect(names.sort()).toEqual(["_headers", "corrections", "data", "icons", "media", "preview"]);
  server.close();
  rmSync(folder, { recursive: true });
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
    await filter(page).fill("kaz");
    expect(await overflow(page)).toBe(0);
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing to complain of, ${colorScheme}`, async ({ page, site }) => {
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
    await dossier(page, "Human Rights in Kazakhstan").click();
    await alive(page);
    await expect.poll(async () => (await stores()).length).toBe(2);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).scope))
      .toBe(`${url}kazakhstan/`);
    // The worker of the list keeps nothing of a dossier.
    const files = await page.evaluate(async () => {
      const name = (await caches.keys()).find((name) => !name.includes("kazakhstan/ "))!;
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    expect(files.filter((file) => /reader-|kazakhstan/.test(file))).toEqual([]);

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await page.goto("about:blank");
    await page.goto(`${url}#q=kaz`);
    await expect(listed(page)).toHaveCount(1);
    const logo = page.getByRole("img", { name: "Invented Dossiers" });
    expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(160);
    await dossier(page, "Human Rights in Kazakhstan").click();
    await alive(page);
    await search(page).fill("kozlov");
    await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
    await clickBelow(page.getByRole("button", { name: "Cite this dossier" }));
    await expect(page.getByRole("dialog")).toContainText("Human Rights in Kazakhstan");
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
    const grown = publish(dossiers.kazakhstan);
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
    rmSync(grown, { recursive: true });
    faults.length = 0;
  });
});

test("addresses of the base are those of the pages", ({ folder }) => {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const base = "https://dossiers.example/";
  const html = read("kazakhstan/index.html");
  expect(html).toContain(`<link rel="canonical" href="${base}kazakhstan/">`);
  expect(html).toContain(`"contentUrl":"${base}data/kazakhstan.json"`);
  expect(html).toMatch(/"contentUrl":"https:\/\/dossiers\.example\/kazakhstan\/media\/kozlov/);
  expect(JSON.parse(read("fictonia/feed.json")).items[0].url).toBe(
    `${base}fictonia/#2021-lantern-march`,
  );
  const first = read("index.html");
  expect(first).toContain(`<meta property="og:url" content="${base}">`);
  const [, picture] = first.match(/property="og:image" content="([^"]+)"/)!;
  const content = readFileSync(join(folder, picture.replace(base, "")));
  // The width and height of a PNG (W3C PNG, 11.2.1).
  expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([1200, 630]);
  for (const name of ["feed.atom", "feed.json", "corrections.atom"])
    expect(first).toMatch(
      new RegExp(`rel="alternate"[^>]*title="Human Rights in Fictónia: [^>]*"fictonia/${name}"`),
    );
  const list = read("sitemap.xml");
  for (const path of ["", "fictonia/", "kazakhstan/", "large-one/", "large-one/2012/"])
    expect(list).toContain(`<loc>${base}${path}</loc>`);
  expect(read("robots.txt")).toContain(`Sitemap: ${base}sitemap.xml`);
  const headers = read("_headers");
  for (const path of ["", "fictonia/", "kazakhstan/", "large-one/"])
    expect(headers).toMatch(new RegExp(`^/${path}\n  Content-Security-Policy: default-src`, "m"));
  // Hosts that read it send each page the policy that stands in it.
  for (const path of ["preview/", "fictonia/corrections/", "kazakhstan/corrections/"]) {
    const [, policy] = read(`${path}index.html`).match(
      /Content-Security-Policy" content="([^"]+)"/,
    )!;
    expect(headers).toContain(
      `/${path}*\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`,
    );
  }
});

test("no address within the site leads nowhere", ({ folder }) => {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const pages = names.filter((name) => name.endsWith("index.html"));
  expect(pages.length).toBeGreaterThan(10);
  const missing = (file: string, address: string) => {
    const { pathname } = new URL(address, `http://site/${file}`);
    const path = join(folder, decodeURI(pathname), pathname.endsWith("/") ? "index.html" : "");
    return existsSync(path) ? [] : [`${file}: ${address}`];
  };
  const broken = pages.flatMap((file) => {
    const html = readFileSync(join(folder, file), "utf8");
    const links = [...html.matchAll(/ (?:href|src|data-src)="([^"]+)"/g)].map(([, link]) => link);
    const sets = [...html.matchAll(/ srcset="([^"]+)"/g)].flatMap(([, set]) =>
      set.split(",").map((candidate) => candidate.trim().split(" ")[0]),
    );
    const own = [...links, ...sets].filter((link) => !/^(?:https?:|#)/.test(link));
    return own.flatMap((link) => missing(file, link));
  });
  for (const file of names.filter((name) => name.endsWith(".webmanifest"))) {
    const { icons } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const { src } of icons) broken.push(...missing(file, src));
  }
  expect(broken).toEqual([]);
});

test("the pages are valid HTML", ({ folder }) => {
  const pages = ["", "fictonia", "kazakhstan"].map((name) => join(folder, name, "index.html"));
  execFileSync("html-validate", ["--config", ".htmlvalidate.json", ...pages], { stdio: "pipe" });
});

test("every file that is named by its content bears the hash of it", ({ folder }) => {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const named = names.filter((name) => /-[0-9a-f]{16}\./.test(name));
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    expect(name).toContain(hash.slice(0, 16));
  }
});

test("each dossier in one file has logo and foot, and they alone can be published", async ({
  page,
  faults,
}) => {
  const folder = publishAll(dossiers, ["--one-file"]);
  const names = readdirSync(folder, { recursive: true }).map(String);
  expect(names.filter((name) => name.includes("html")).sort()).toEqual(
    ["fictonia", "kazakhstan", "large-one"].flatMap((name) => [
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
    foot.getByRole("link", { name: "https://dossiers.example/fictonia/" }),
  ).toBeVisible();
  await year(page, "2020").check();
  await expect(reports(page)).toHaveCount(1);
  await search(page).fill("hats");
  await expect(status(page).first()).toHaveText("0 of 4 reports, 2020");
  await open(page, pathToFileURL(join(folder, "kazakhstan/kazakhstan.html")).href);
  const picture = page.getByRole("figure").getByRole("img");
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
  expect(faults).toEqual([]);
});
