// Links lead where they say, each step of the history has its place, and the focus stays in the list.
import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { SYNTHETIC } from "./publishing";
import { alive, expect, once, open, reports, rest, search, status, test, year } from "./site";

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
  await page.evaluate(() => (location.hash = "year=2023"));
  await expect(page).toHaveURL(`${site}#year=2023`);
  await expect(status(page).first()).toHaveText("0 of 66 reports, 2023");
  await page.goto("about:blank");
  await open(page, `${site}#year=2023`);
  await expect(status(page).first()).toHaveText("0 of 66 reports, 2023");
  await expect(page).toHaveURL(`${site}#year=2023`);
});

test("a span of years is chosen by keyboard from its first to its last", async ({ page, site }) => {
  await open(page, site);
  const [from, to] = ["From", "to"].map((name) =>
    page.getByRole("spinbutton", { name, exact: true }),
  );
  const type = async (value: string) => {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(value);
    await page.keyboard.press("Enter");
  };
  await year(page, "All years").focus();
  await page.keyboard.press("Tab");
  await expect(page.locator("summary", { hasText: "Several years" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(from).toBeFocused();
  await expect(from).toHaveValue("2008");
  await type("2010");
  await expect(page).toHaveURL(`${site}#year=2010/2024`);
  await expect(from).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(to).toBeFocused();
  await expect(to).toHaveValue("2024");
  await type("2012");
  await expect(page).toHaveURL(`${site}#year=2010/2012`);
  await expect(status(page)).toHaveText("18 of 66 reports, 2010 to 2012");
  await expect(page.locator(".time [data-within]")).toHaveCount(3);
  await expect(to).toBeFocused();
  // One year is a span, too.
  await type("2010");
  await expect(page).toHaveURL(`${site}#year=2010`);
  await expect(year(page, "2010")).toBeChecked();
  // Whichever is the earlier one comes first.
  await type("2008");
  await expect(page).toHaveURL(`${site}#year=2008/2010`);
  await expect(from).toHaveValue("2008");
  await expect(to).toHaveValue("2010");
});

test("a year that is half typed is left alone", async ({ page, site }) => {
  await open(page, site);
  await page.locator("summary", { hasText: "Several years" }).click();
  await page.keyboard.press("Tab");
  for (const digits of ["20", "10"]) {
    await page.keyboard.type(digits);
    await rest(page);
  }
  await page.keyboard.press("Tab");
  // What the other field asked for is answered meanwhile.
  for (const digits of ["20", "12"]) {
    await page.keyboard.type(digits);
    await rest(page);
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${site}#year=2010/2012`);
});

test("years beyond the dossier's own are taken for its first and its last", async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.locator("summary", { hasText: "Several years" }).click();
  const [from, to] = ["From", "to"].map((name) =>
    page.getByRole("spinbutton", { name, exact: true }),
  );
  // By keys: Firefox tells of a change only where someone typed.
  const type = async (field: typeof from, value: string) => {
    await field.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.type(value);
    await page.keyboard.press("Enter");
  };
  await type(to, "2012");
  await expect(page).toHaveURL(`${site}#year=2008/2012`);
  await type(from, "1");
  await rest(page);
  await expect(page).toHaveURL(`${site}#year=2008/2012`);
  await expect(from).toHaveValue("2008");
  await type(from, "2011");
  await expect(page).toHaveURL(`${site}#year=2011/2012`);
  await type(to, "9999");
  await expect(page).toHaveURL(`${site}#year=2011/2024`);
  await expect(to).toHaveValue("2024");
  // From the first to the last are all.
  await type(from, "1900");
  await expect(page).toHaveURL(site);
  await expect(year(page, "All years")).toBeChecked();
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect(from).toHaveValue("2008");
  // Nothing that is no year asks for anything.
  await type(to, "");
  await rest(page);
  await expect(page).toHaveURL(site);
  await expect(to).toHaveValue("2024");
});

test("only the main button draws over the bars", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2011").hover();
  await page.mouse.down({ button: "middle" });
  await year(page, "2013").hover();
  await page.mouse.up({ button: "middle" });
  await rest(page);
  await expect(page).toHaveURL(site);
});

test("the focus stays in the list when its control is gone", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  const chips = page.getByRole("list", { name: "Active filters" });
  await chips.getByRole("link", { name: "Remove the filter 2012" }).press("Enter");
  await expect.poll(() => focused(page)).toBe("reports_heading");
  await year(page, "2024").press("Space");
  await expect(page).toHaveURL(`${site}#year=2024`);
  await expect(year(page, "January")).toBeVisible();
  await expect(year(page, "2024")).toBeFocused();
  await search(page).fill("zzzz");
  await page
    .getByRole("link", { name: /^Remove the time/ })
    .or(page.getByRole("link", { name: /^Remove the words/ }))
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

// How far below the top of the window the heading of the reports stands, in heights of the window.
const heading = (page: Page) =>
  page.evaluate(
    () => document.getElementById("reports_heading")!.getBoundingClientRect().top / innerHeight,
  );

for (const [width, height] of [
  [1440, 900],
  [390, 844],
])
  test.describe(`in a window of ${width} by ${height}`, () => {
    test.use({ viewport: { width, height } });

    test("a link to a selection opens with its heading near the top", async ({ page, site }) => {
      await open(page, `${site}#year=2012&q=torture`);
      await rest(page);
      expect(await heading(page)).toBeGreaterThanOrEqual(0);
      expect(await heading(page)).toBeLessThan(0.2);
      await expect(page.locator("#reports_heading")).toBeInViewport();
      await expect(page).toHaveURL(`${site}#year=2012&q=torture`);
    });

    test("the page itself opens with its own beginning", async ({ page, site }) => {
      await open(page, site);
      await rest(page);
      expect(await place(page)).toBe(0);
    });

    test("a link to a report opens with that report", async ({ page, site }) => {
      await open(page, `${site}#${A}`);
      await rest(page);
      const report = page.locator("article:target");
      await expect(report).toBeInViewport();
      const top = await report.evaluate((it) => it.getBoundingClientRect().top / innerHeight);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top).toBeLessThan(0.2);
    });

    test("who loads a selection anew stays where they were reading", async ({ page, site }) => {
      await open(page, `${site}#year=2012`);
      await rest(page);
      await page.mouse.move(width / 2, height / 2);
      await page.mouse.wheel(0, 1500);
      await rest(page);
      const before = await place(page);
      expect(before).toBeGreaterThan(1000);
      await page.reload();
      await alive(page);
      await rest(page);
      expect(Math.abs((await place(page)) - before)).toBeLessThan(height / 2);
    });

    test("who has scrolled before the program arrives is not carried to the heading", async ({
      page,
      site,
    }) => {
      let arrive = () => {};
      const arrival = new Promise<void>((resolve) => (arrive = resolve));
      await page.route(/reader[^/]*\.(js|wasm)$/, async (route) => {
        await arrival;
        await route.continue();
      });
      await page.goto(`${site}#year=2012`, { waitUntil: "commit" });
      await expect(page.locator("footer")).toBeAttached();
      await page.evaluate(() => {
        const heading = document.getElementById("reports_heading")!;
        scrollTo(0, heading.getBoundingClientRect().top + innerHeight);
      });
      await rest(page);
      arrive();
      await alive(page);
      await expect(status(page)).toHaveText("12 of 66 reports, 2012");
      await rest(page);
      expect(await heading(page)).toBeLessThan(-0.5);
    });
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
      await expect(status(page).first()).toHaveText("1,000 reports, all years");
      await expect(page).toHaveURL(site);
    });
});
