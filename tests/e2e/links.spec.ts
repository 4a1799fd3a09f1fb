// Links lead where they say, each step of the history has its place, and the focus stays in the list.
import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { SYNTHETIC } from "./publishing";
import { alive, expect, once, open, reports, rest, search, status, test, year } from "./site";

const bar = (page: Page, name: string) =>
  page.getByRole("group", { name: "Reports over time" }).getByRole("link", { name });
const place = (page: Page) => page.evaluate(() => scrollY);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

const A = "2012-12-13-courts-shut-newspapers";

test("a link that was followed before leads there again", async ({ page, site }) => {
  await open(page, site);
  await page.evaluate((id) => {
    const link = Object.assign(document.createElement("a"), { id: "away", href: `#${id}` });
    document.body.append(link);
  }, A);
  const follow = () => page.evaluate(() => document.getElementById("away")!.click());
  const report = page.locator(`[id="${A}"]`);
  for (const away of [3000, -4000]) {
    await follow();
    await expect(report).toBeInViewport();
    await rest(page);
    await expect(report).toBeInViewport();
    await page.mouse.wheel(0, away);
    await rest(page);
    await expect(report).not.toBeInViewport();
  }
  await follow();
  await rest(page);
  await expect(report).toBeInViewport();
});

test("each step back finds its own place", async ({ page, site }) => {
  await open(page, site);
  const press = (selector: string) =>
    page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), selector);
  await page.mouse.wheel(0, 4000);
  await rest(page);
  const before = await place(page);
  await press("#year-2012");
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await press(".chips .clear, .chips a");
  await expect(status(page)).toHaveText("66 reports, all years");
  await page.evaluate(() => scrollTo(0, 600));
  await rest(page);
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await rest(page);
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("66 reports, all years");
  await rest(page);
  expect(Math.abs((await place(page)) - before)).toBeLessThan(300);
});

test("a reload keeps the address of a report, whatever was chosen", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2012").check();
  await expect(page).toHaveURL(`${site}#year=2012`);
  // Firefox's driver waits for a load that a step within the page does not bring.
  await page.evaluate((id) => (location.hash = id), A);
  await expect(page).toHaveURL(`${site}#${A}`);
  await rest(page);
  await page.reload();
  await alive(page);
  await rest(page);
  await expect(page).toHaveURL(`${site}#${A}`);
});

test("a year without reports is an address like any other", once, async ({ page, site }) => {
  await open(page, site);
  await bar(page, "2023: 0 reports").press("Enter");
  await expect(page).toHaveURL(`${site}#year=2023`);
  await expect(status(page).first()).toHaveText("0 of 66 reports, 2023");
  await page.goto("about:blank");
  await open(page, `${site}#year=2023`);
  await expect(status(page).first()).toHaveText("0 of 66 reports, 2023");
  await expect(page).toHaveURL(`${site}#year=2023`);
});

test(
  "a span of years is chosen by keyboard from its first to its last",
  once,
  async ({ page, site }) => {
    await open(page, site);
    await bar(page, "2010: 2 reports").press("Shift+Enter");
    await expect(page.getByText("Hold Shift for the other end, too.")).toBeVisible();
    await expect(page).toHaveURL(site);
    await bar(page, "2012: 12 reports").press("Shift+Enter");
    await expect(page).toHaveURL(`${site}#year=2010/2012`);
    await expect(page.locator(".bar[aria-current]")).toHaveCount(3);
  },
);

test("only the main button draws over the chart", async ({ page, site }) => {
  await open(page, site);
  await bar(page, "2011: 4 reports").hover();
  await page.mouse.down({ button: "middle" });
  await bar(page, "2013: 7 reports").hover();
  await page.mouse.up({ button: "middle" });
  await rest(page);
  await expect(page).toHaveURL(site);
});

test("the focus stays in the list when its control is gone", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  const chips = page.getByRole("list", { name: "Active filters" });
  await chips.getByRole("link", { name: "Remove the filter 2012" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("reports_heading");
  await bar(page, "2024: 2 reports").press("Enter");
  await expect.poll(() => focused(page)).toBe("reports_heading");
  await search(page).fill("zzzz");
  await page
    .getByRole("link", { name: /^Leave out/ })
    .first()
    .press("Enter");
  await expect.poll(() => focused(page)).toBe("reports_heading");
});

test("what was done is said for a while", async ({ page, site, context, browserName }) => {
  test.skip(browserName === "firefox", "its driver has no leave to read the clipboard");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${site}#year=2012`);
  await reports(page)
    .first()
    .getByRole("link", { name: /^Link to/ })
    .press("Enter");
  await expect(page.getByText("Link copied")).toBeVisible();
  await expect(page.getByText("Link copied")).toBeHidden();
});

test("a word of any length keeps to its box", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, site);
  await search(page).fill("w".repeat(300));
  await expect(status(page).first()).toHaveText("0 of 66 reports, all years");
  const over = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  await expect.poll(over).toBe(0);
});

test("a search for a word does without the positions of phrases", once, async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, `${site}#q=torture`);
  await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports/);
  await rest(page);
  expect(asked.filter((url) => url.includes("-words-"))).toHaveLength(1);
  expect(asked.filter((url) => url.includes("-phrases-"))).toEqual([]);
});

test.describe("of a large dossier", () => {
  const dossier = JSON.parse(execFileSync(SYNTHETIC, ["1000"]).toString());
  const newest = (one: { date: string }, other: { date: string }) =>
    other.date.localeCompare(one.date);
  const deep = dossier.reports.filter(({ date }: { date: string }) =>
    /^\d{4}-\d\d-\d\d$/.test(date),
  );
  const far = deep.sort(newest)[700];
  far.aliases = ["its-former-name"];
  test.use({ dossier: JSON.stringify(dossier) });

  for (const id of [far.id, "its-former-name"])
    test(`${id} is led to among the reports of its month, however late its text comes`, async ({
      page,
      site,
    }) => {
      let arrive = () => {};
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      await page.route("**/data/*-reports-*", async (route) => {
        await arrival;
        await route.continue();
      });
      await open(page, `${site}#${id}`);
      await rest(page);
      arrive();
      const report = page.locator(`[id="${far.id}"]`);
      await expect(report).toBeInViewport();
      await expect(page.locator(":target")).toHaveAttribute("id", far.id);
      await expect(page).toHaveURL(`${site}#${far.id}`);
      const heading = page.locator("#reports_heading");
      await expect(heading).toHaveText(new RegExp(` ${far.date.slice(0, 4)}$`));
      expect(await page.locator("*").count()).toBeLessThan(1050);
      await year(page, "All years")
        .or(page.getByRole("link", { name: "All years" }))
        .first()
        .press("Enter");
      await expect(status(page).first()).toHaveText("1000 reports, all years");
      await expect(page).toHaveURL(site);
    });
});
