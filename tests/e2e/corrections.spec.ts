// The page of corrections, and what a link that cites an older version says when it is followed.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MODELIA, publish } from "./publishing";
import { serve } from "./server.mjs";
import {
  alive,
  clickBelow,
  expect,
  exporting,
  once,
  open,
  reports,
  status,
  test,
  year,
} from "./site";

const dossier = JSON.parse(MODELIA);
const [first, second, third] = [3, 10, 20].map((place) => dossier.reports[place]);
const revision = (date: string, change: string) => ({ date, change, reason: "It was misread." });
const titleOf = ({ title }: typeof first) => (title.supplied ? `[${title.text}]` : title.text);

const OLD = "0123456789ab";
const BOTH = "Corrections since then, those of the report that it leads to first:";
const notice = (page: Page) => page.locator("#version_notice");
const version = (page: Page) => page.locator("#dataset_link").getAttribute("data-version");

test("a link that cites an older version says what has changed since", async ({ page, site }) => {
  await open(page, `${site}?version=2026-02-28.${OLD}#${first.id}`);
  await expect(notice(page)).toBeVisible();
  await expect(notice(page).getByRole("paragraph").first()).toHaveText(
    `This link cites the version of 2026-02-28 (${OLD}); this page is version ` +
      `${await version(page)}, last changed on 3 April 2026. ${BOTH}`,
    { useInnerText: true },
  );
  // The cited report's first, then the newest; the cited day's own counts, older ones do not.
  await expect(notice(page).getByRole("listitem")).toHaveText([
    `1 March 2026: ${titleOf(first)}The day is the fifth.Why: It was misread.`,
    `3 April 2026: ${titleOf(second)}The court is named.Why: It was misread.`,
    `28 February 2026: ${titleOf(third)}The name is spelt right.Why: It was misread.`,
  ]);
  // The report is where the link led, and the notice lies over the page.
  await expect(page.locator("article:target")).toBeInViewport();
  await expect(notice(page)).toBeInViewport();
  const { violations } = await new AxeBuilder({ page }).include("#version_notice").analyze();
  expect(violations).toEqual([]);
  await notice(page)
    .getByRole("link", { name: titleOf(second) })
    .click();
  await expect(page.locator(`[id="${second.id}"]`)).toBeInViewport();
  await notice(page).getByRole("button", { name: "Close" }).click();
  await expect(notice(page)).toBeHidden();
});

test("a link by a former id is known to lead to its report", once, async ({ page, site }) => {
  await open(page, `${site}?version=2026-03-01.${OLD}#formerly-so`);
  await expect(notice(page)).toContainText(BOTH, { useInnerText: true });
  await expect(notice(page).getByRole("listitem").first()).toContainText("The day is the fifth.");
});

test("the day of the version itself counts as since", once, async ({ page, site }) => {
  await open(page, `${site}?version=2026-04-03.${OLD}`);
  await expect(notice(page)).toContainText("Corrections since then:", { useInnerText: true });
  await expect(notice(page).getByRole("listitem")).toHaveCount(1);
});

test.describe("where an entry was added last", () => {
  const added = structuredClone(dossier);
  added.reports.push({ ...added.reports[0], id: "added", date: "2026-05-01" });
  test.use({ dossier: JSON.stringify(added) });

  test("a link says that nothing has been corrected since", once, async ({ page, site }) => {
    await open(page, `${site}?version=2026-04-04.${OLD}#${first.id}`);
    await expect(notice(page)).toContainText(
      "last changed on 1 May 2026. No correction has been recorded since; entries may have been added.",
      { useInnerText: true },
    );
    await expect(notice(page).getByRole("listitem")).toHaveCount(0);
  });
});

test("a page that is older than what a link cites says that", once, async ({ page, site }) => {
  await open(page, `${site}?version=2026-04-04.${OLD}#${first.id}`);
  await expect(notice(page)).toContainText(
    "This page is older than the version that the link cites.",
    {
      useInnerText: true,
    },
  );
  await expect(notice(page).getByRole("listitem")).toHaveCount(0);
});

test(
  "a link that cites this version, or none, opens without a word",
  once,
  async ({ page, site }) => {
    await open(page, site);
    const own = `2026-04-03.${await version(page)}`;
    const wrong = [
      "",
      OLD,
      "2026-03-01",
      `2026-02-31.${OLD}`,
      `2026-13-01.${OLD}`,
      `2026-3-1.${OLD}`,
      `2026-03-01.${OLD.slice(1)}`,
      `2026-03-01.${OLD.toUpperCase()}`,
      `2026-03-01.${OLD}<b>`,
      "%",
    ];
    for (const version of [own, ...wrong]) {
      await page.goto("about:blank");
      await open(page, `${site}?version=${version}#${first.id}`);
      await expect(notice(page), version).toBeHidden();
      await expect(page.locator("article:target"), version).toBeInViewport();
    }
  },
);

test("the cited version stays in the address, and out of what is copied", async ({
  page,
  site,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${site}?version=2026-02-28.${OLD}`);
  await notice(page).getByRole("button", { name: "Close" }).click();
  await year(page, "2012").check();
  await expect(page).toHaveURL(`${site}?version=2026-02-28.${OLD}#year=2012`);
  await year(page, "All years").check();
  await expect(page).toHaveURL(`${site}?version=2026-02-28.${OLD}`);
  await year(page, second.id.slice(0, 4)).check();
  await clickBelow(page.locator(`[id="${second.id}"] .permalink`));
  await expect(page.getByText("Link copied")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${site}#${second.id}`);
});

test("the link to what is shown is copied without the cited version", async ({ page, site }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${site}?version=2026-02-28.${OLD}#year=2012&q=orvel`);
  await notice(page).getByRole("button", { name: "Close" }).click();
  const copied = async () => {
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await exporting(page);
    await page.getByRole("button", { name: "Copy the link to these reports" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    await expect(page.locator("#export_menu")).toBeHidden();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied()).toBe(`${site}#year=2012&q=orvel`);
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(`${site}?version=2026-02-28.${OLD}`);
  expect(await copied()).toBe(site);
});

test("what a citation names is understood by the page", once, async ({ page, site, faults }) => {
  await open(page, `${site}#${second.id}`);
  await clickBelow(page.locator(`[id="${second.id}"]`).getByRole("button", { name: "Cite" }));
  const text = await page.getByRole("dialog").textContent();
  const address = `${site}?version=2026-04-03.${await version(page)}#${second.id}`;
  expect(text).toContain(address);
  await page.goto("about:blank");
  await open(page, address);
  await expect(notice(page)).toBeHidden();
  expect(faults).toEqual([]);
  await open(page, address.replace(/\.[0-9a-f]{12}#/, `.${OLD}#`));
  const own = "Since then the report that it leads to was corrected:";
  await expect(notice(page)).toContainText(own, { useInnerText: true });
});

test("without WebAssembly a cited version is told as well", async ({ page, site }) => {
  await page.addInitScript("delete globalThis.WebAssembly");
  await open(page, `${site}?version=2026-02-28.${OLD}#${first.id}`);
  await expect(notice(page)).toContainText(BOTH, { useInnerText: true });
  await expect(notice(page).getByRole("listitem")).toHaveCount(3);
});

test("one file tells of a cited version from a disk, and holds all corrections", async ({
  page,
}) => {
  const address = pathToFileURL(join(publish(), "modelia.html")).href;
  await open(page, `${address}?version=2026-02-28.${OLD}#${first.id}`);
  await expect(notice(page)).toContainText(BOTH, { useInnerText: true });
  await expect(notice(page).getByRole("listitem")).toHaveCount(3);
  const section = page.getByRole("region", { name: "Corrections" });
  await expect(section.getByRole("listitem")).toHaveCount(4);
  await expect(section.getByRole("link", { name: "corrections" })).toHaveCount(0);
  // A pointer that is there at once would press while what is near is still being drawn.
  await section.getByRole("link", { name: titleOf(third) }).press("Enter");
  await expect(page.locator(`[id="${third.id}"]`)).toBeInViewport();
});

test.describe("of many corrections", () => {
  const often = structuredClone(dossier);
  for (const [place, report] of often.reports.slice(0, 30).entries())
    report.revisions = [revision(`2026-05-${String(place + 1).padStart(2, "0")}`, "A word.")];
  test.use({ dossier: JSON.stringify(often) });

  test("the notice names the newest and leads to all", once, async ({ page, site }) => {
    await open(page, `${site}?version=2026-01-01.${OLD}#${first.id}`);
    // The correction of the report that the link leads to is none of the newest.
    await expect(notice(page)).toContainText("Corrections since then:", { useInnerText: true });
    await expect(notice(page).getByRole("listitem")).toHaveCount(20);
    await notice(page).getByRole("link", { name: "All 30 corrections" }).click();
    await expect(page).toHaveURL(`${site}corrections/`);
    await expect(page.getByRole("listitem")).toHaveCount(30);
  });
});

test("the foot leads to all corrections, and each of them back to its report", async ({
  page,
  site,
}) => {
  await open(page, site);
  await clickBelow(page.getByRole("link", { name: "See all corrections" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
  await expect(page.getByRole("listitem").locator("time")).toHaveText([
    "3 April 2026",
    "1 March 2026",
    "28 February 2026",
    "31 January 2025",
  ]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
  await page.getByRole("link", { name: titleOf(second) }).click();
  await alive(page);
  await expect(page.locator("article:target")).toHaveAttribute("id", second.id);
});

test("the line under the title says how many corrections there are, and leads to them", async ({
  page,
  site,
}) => {
  await open(page, site);
  const link = page.locator(".header-span").getByRole("link");
  await expect(link).toHaveText("4 corrections");
  await link.click();
  await expect(page).toHaveURL(`${site}#corrections_heading`);
  await expect(page.getByRole("heading", { name: "Corrections", exact: true })).toBeInViewport();
});

test.describe("where nothing was corrected", () => {
  const never = structuredClone(dossier);
  for (const report of never.reports) delete report.revisions;
  test.use({ dossier: JSON.stringify(never) });

  test("the line under the title says nothing of corrections", once, async ({ page, site }) => {
    await open(page, site);
    await expect(page.locator(".header-span")).toHaveText(/^66 reports, [^·]+ 2024$/);
    await expect(page.locator(".header-span").getByRole("link")).toHaveCount(0);
  });
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "firefox", "its driver cannot turn scripts off");

  test("corrections are listed and lead to their reports", async ({ page, site }) => {
    await page.goto(`${site}?version=2026-02-28.${OLD}#${first.id}`);
    await expect(page.locator("article:target")).toBeInViewport();
    await expect(notice(page)).toBeHidden();
    await clickBelow(page.getByRole("link", { name: "See all corrections" }));
    await page.getByRole("link", { name: titleOf(third) }).click();
    await expect(page.locator("article:target")).toHaveAttribute("id", third.id);
  });

  test.describe("of a large dossier", () => {
    const large = structuredClone(dossier);
    for (let number = 0; number < 300; number += 1)
      large.reports.push({ ...large.reports[0], id: `more-${number}`, date: "2026-05-01" });
    test.use({ dossier: JSON.stringify(large) });

    test("they lead to the page of the report's year", async ({ page, site }) => {
      await page.goto(`${site}corrections/`);
      const item = page.getByRole("listitem").first();
      await item.getByRole("link", { name: "on the page of" }).click();
      await expect(page.locator("article:target")).toHaveAttribute("id", second.id);
      await expect(page.locator("article:target")).toBeInViewport();
    });
  });
});

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("both pages are served under every address that they have", async ({ page, faults }) => {
    const { server, url } = await serve(publish());
    await open(page, url);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    await page.goto("about:blank");
    await open(page, `${url}?version=2026-02-28.${OLD}#${first.id}`);
    await expect(notice(page)).toContainText(BOTH, { useInnerText: true });
    await expect(notice(page).getByRole("listitem")).toHaveCount(3);
    await expect(status(page).last()).toHaveText("66 reports, all years");
    for (const address of ["corrections/", "corrections/index.html", "corrections/?a=b"]) {
      await page.goto(url + address);
      await expect(page.getByRole("listitem")).toHaveCount(4);
      const font = await page.locator("h1").evaluate((it) => getComputedStyle(it).fontWeight);
      expect(font).toBe("600");
    }
    await page.getByRole("link", { name: titleOf(third) }).click();
    await alive(page);
    await expect(reports(page)).toHaveCount(66);
    faults.length = 0;
  });
});

test(
  "the page of corrections is made in every case, and names its feed where there is one",
  once,
  () => {
    const without = publish({
      dossier: JSON.stringify({ ...dossier, photo: undefined, reports: [] }),
    });
    const html = readFileSync(join(without, "corrections/index.html"), "utf8");
    expect(html).toContain("No entry has been corrected so far.");
    expect(html).not.toMatch(/<script|corrections\.atom/);
    expect(existsSync(join(without, "corrections.atom"))).toBe(false);

    const base = "https://example.org/modelia/";
    const folder = publish(undefined, { settings: `address = "${base}"\n` });
    const read = (name: string) => readFileSync(join(folder, name), "utf8");
    const link = '<link rel="alternate" type="application/atom+xml" title="Corrections"';
    expect(read("corrections/index.html")).toContain(`${link} href="../corrections.atom">`);
    expect(read("sitemap.xml")).toContain(`<loc>${base}corrections/</loc>`);
    // Both name a correction alike.
    const id = `${first.id}_revision-2`;
    expect(read("corrections/index.html")).toContain(`id="${id}"`);
    expect(read("corrections.atom")).toContain(`<id>${base}#${id}</id>`);
  },
);
