// A dossier that does not stand whole in its page.
import {
  alive,
  expect,
  open,
  reports,
  rest,
  search,
  shifts,
  status,
  test,
  watchShifts,
} from "./site";

test.use({ dossier: 1000 });

const elements = "document.querySelectorAll('*').length";

test("the page begins with the newest and holds about a thousand elements", async ({
  page,
  site,
}) => {
  await open(page, site);
  await expect(status(page)).toHaveText("1,000 reports, all years");
  await expect(reports(page)).toHaveCount(6);
  expect(await page.evaluate(elements)).toBeLessThan(1000);
});

test("the list grows as one scrolls and by its button", async ({ page, site }) => {
  await open(page, site);
  await page.getByRole("button", { name: /^Show more \(994 left\)/ }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => reports(page).count()).toBeGreaterThanOrEqual(36);
  const before = await reports(page).count();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => reports(page).count()).toBeGreaterThan(before);
});

test("a search reaches reports that are not drawn", async ({ page, site }) => {
  await open(page, site);
  await search(page).fill("syn");
  await expect(status(page)).toHaveText(/^[1-9][\d,]* of 1,000/);
  await expect(reports(page).first().locator("mark").first()).toBeVisible();
});

test("a link to a report that is not drawn shows it", async ({ page, site }) => {
  await open(page, site);
  const year = page.getByRole("group", { name: "Year" }).getByRole("link").last();
  await year.click();
  await expect(status(page)).toHaveText(/^\d+ of 1,000/);
  const id = await page.getByRole("article").last().getAttribute("id");
  await page.goto("about:blank");
  await open(page, `${site}#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  await expect(page.locator(":target")).toHaveAttribute("id", id!);
});

test("what is printed is more than what is seen", async ({ page, site }) => {
  await open(page, site);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".timeline li[data-years]")).toHaveCount(1000);
});

test("the page of a year admits no script at all", async ({ page, site }) => {
  await page.goto(`${site}2024/index.html`);
  const policy = page.locator("meta[http-equiv=Content-Security-Policy]");
  await expect(policy).toHaveAttribute("content", /^default-src 'none'; style-src 'self'; /);
  await expect(policy).not.toHaveAttribute("content", /script-src/);
  // One sheet in the browser's cache serves the pages of all years.
  await expect(page.locator("link[rel=stylesheet]")).toHaveAttribute("href", /^\.\.\/style-/);
  await expect(page.locator("style")).toHaveCount(0);
  await expect(reports(page).first()).toBeVisible();
  // Nothing would hear what they ask for.
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the newest hundred are there, and every year has its page", async ({ page, site }) => {
    await page.goto(site);
    await expect(reports(page)).toHaveCount(100);
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
    // Nor do they leave a gap.
    for (const name of ["export", "arrange", "everything", "keys-button"])
      await expect(page.locator(`.${name}`)).toHaveCSS("display", "none");
    const years = page.getByRole("group", { name: "Year" }).getByRole("link");
    let total = 0;
    for (const link of (await years.all()).slice(1)) {
      const href = (await link.getAttribute("href"))!;
      const response = await page.request.get(new URL(href, site).href);
      expect(response.status()).toBe(200);
      total += (await response.text()).split("<article").length - 1;
    }
    // Reports that may fall in two years stand in both pages.
    expect(total).toBeGreaterThanOrEqual(1000);
    await years.nth(1).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Reports of \d{4}$/);
    await expect(reports(page).first()).toBeVisible();
    await page.getByRole("link", { name: "Search all reports" }).click();
    await expect(page).toHaveURL(site);
  });
});

test("the page comes to life without a layout shift", async ({ page, site }) => {
  await watchShifts(page);
  await page.goto(site);
  await alive(page);
  await rest(page);
  expect(await shifts(page)).toBe(0);
});
