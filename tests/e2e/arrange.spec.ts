// How the list is arranged: its order, and how much of each report it shows.
import type { Page } from "@playwright/test";
import {
  alive,
  expect,
  exporting,
  holdProgram,
  once,
  open,
  reports,
  rest,
  saved,
  status,
  test,
  year,
} from "./site";

const oldest = (page: Page) => page.getByRole("checkbox", { name: "Oldest first" });
const titles = (page: Page) => page.getByRole("checkbox", { name: "Titles only" });
const headings = (page: Page) => page.locator(".timeline h3");
const years = async (page: Page) =>
  (await headings(page).allTextContents()).map((year) => Number(year));
const bars = (page: Page) =>
  page
    .locator(".years > :not(.month-choice)[data-period]")
    .evaluateAll((all) => all.map((it) => Number((it as HTMLElement).dataset.period)));
const descending = (numbers: number[]) => [...numbers].sort((one, other) => other - one);

// Gives the ids of the reports in the order of the list.
async function shown(page: Page) {
  // This draws what is far, too.
  await page.keyboard.press("Control+KeyF");
  await expect(page.locator(".timeline li[hidden]")).toHaveCount(0);
  return page.getByRole("article").evaluateAll((all) => all.map((article) => article.id));
}

test("the oldest first is the same list from its other end, and so are the years", async ({
  page,
  site,
}) => {
  await open(page, site);
  const newest = await shown(page);
  expect(await years(page)).toEqual(descending(await years(page)));
  expect(await bars(page)).toEqual(descending(await bars(page)));
  await oldest(page).check();
  await expect(page).toHaveURL(`${site}#order=oldest`);
  await expect(headings(page).first()).toHaveText("2008");
  expect(await shown(page)).toEqual(newest.toReversed());
  expect(await years(page)).toEqual(descending(await years(page)).reverse());
  expect(await bars(page)).toEqual(descending(await bars(page)).reverse());
  await expect(status(page)).toHaveText("66 reports, all years");
  await oldest(page).uncheck();
  await expect(page).toHaveURL(site);
  await expect(headings(page).first()).toHaveText("2024");
  expect(await shown(page)).toEqual(newest);
});

test("the order stands in the address, goes back and outlives a reload", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  const first = reports(page).first().locator("time");
  await expect(first).toHaveText("13 December 2012");
  await oldest(page).check();
  await expect(page).toHaveURL(`${site}#year=2012&order=oldest`);
  await expect(first).toHaveText("1 February 2012");
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(`${site}#year=2012`);
  await expect(oldest(page)).not.toBeChecked();
  await expect(first).toHaveText("13 December 2012");
  await page.evaluate(() => history.forward());
  await expect(oldest(page)).toBeChecked();
  await expect(first).toHaveText("1 February 2012");
  await page.reload();
  await alive(page);
  await expect(page).toHaveURL(`${site}#year=2012&order=oldest`);
  await expect(oldest(page)).toBeChecked();
  await expect(first).toHaveText("1 February 2012");
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
});

test("titles only leaves dates and titles in sight, and its link shows the same", async ({
  page,
  site,
}) => {
  await open(page, `${site}#year=2022`);
  const expectTitles = async () => {
    await expect(titles(page)).toBeChecked();
    await expect(reports(page)).toHaveCount(5);
    await expect(page.getByRole("article")).toHaveCount(5);
    for (const report of await page.getByRole("article").all()) {
      await expect(report.getByRole("heading", { level: 4 })).toBeVisible();
      await expect(report.locator(".entry-date")).toBeVisible();
      for (const part of [".entry-abstract", ".entry-margin"])
        await expect(report.locator(part)).toBeHidden();
    }
    // What the texts would tell is told beside the date.
    const warned = page.locator("[id='2022-02-01-protesters-beaten']");
    await expect(warned.getByText("Content warning", { exact: true })).toBeVisible();
    await expect(warned.getByText("Content warning: Describes injuries.")).toBeHidden();
    await expect(page.getByText("Corrected", { exact: true })).toHaveCount(1);
    await expect(page.locator(".entry-correction").filter({ visible: true })).toHaveCount(0);
  };
  const warning = page.getByText("Content warning: Describes injuries.");
  await expect(warning).toBeVisible();
  await expect(page.getByText("Content warning", { exact: true })).toBeHidden();
  await titles(page).check();
  await expect(page).toHaveURL(`${site}#year=2022&view=titles`);
  await expectTitles();
  await page.goto("about:blank");
  await open(page, `${site}#year=2022&view=titles`);
  await expectTitles();
  await page.reload();
  await alive(page);
  await expectTitles();
  await titles(page).uncheck();
  await expect(page).toHaveURL(`${site}#year=2022`);
  await expect(warning).toBeVisible();
  await expect(page.locator(".entry-abstract").first()).toBeVisible();
});

test("an entry says that it was corrected", once, async ({ page, site }) => {
  await open(page, `${site}#2022-07-29-joint-statement-harbour`);
  const report = page.locator("article:target");
  await expect(report.locator(".entry-date").getByText("Corrected", { exact: true })).toBeVisible();
  await expect(page.locator(".entry-date > .entry-kind + span").first()).toBeVisible();
});

test("all titles are drawn as one scrolls through them", async ({ page, site }) => {
  await open(page, `${site}#view=titles`);
  await page.evaluate(() => scrollTo(0, document.querySelector("footer")!.offsetTop - innerHeight));
  await rest(page);
  await expect(page.getByRole("article").last()).toBeInViewport();
  const far = await page.locator(".timeline li").evaluateAll(
    (all) =>
      all.filter((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && it.hidden;
      }).length,
  );
  expect(far).toBe(0);
});

test("clearing all filters keeps how the list is arranged", async ({ page, site }) => {
  await open(page, `${site}#year=2012&topic=torture&q=a&order=oldest&view=titles`);
  await expect(page.getByRole("list", { name: "Active filters" }).getByRole("link")).toHaveCount(4);
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(`${site}#order=oldest&view=titles`);
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect(page.getByRole("list", { name: "Active filters" })).toBeHidden();
  await expect(oldest(page)).toBeChecked();
  await expect(titles(page)).toBeChecked();
  await expect(headings(page).first()).toHaveText("2008");
});

test("a link to a report opens it in whatever arrangement", async ({ page, site }) => {
  await open(page, `${site}#order=oldest&view=titles`);
  await page.getByRole("figure").getByRole("link").first().click();
  await expect(page.locator("article:target")).toBeInViewport();
  await expect(oldest(page)).toBeChecked();
  await expect(titles(page)).toBeChecked();
});

test("what is downloaded is the same in either order", async ({ page, site }) => {
  const download = async (format: string) => {
    const group = await exporting(page);
    const file = await saved(page, () => group.getByRole("button", { name: format }).click());
    return { name: file.name, text: file.text };
  };
  for (const query of ["", "year=2012&"])
    for (const format of ["JSON", "CSV", "plain text"]) {
      await page.goto("about:blank");
      await open(page, `${site}#${query}`);
      const newest = await download(format);
      await page.goto("about:blank");
      await open(page, `${site}#${query}order=oldest&view=titles`);
      await expect(oldest(page)).toBeChecked();
      expect(await download(format)).toEqual(newest);
    }
});

test("the order chosen before the program has arrived is adopted", async ({ page, site }) => {
  const release = await holdProgram(page);
  await page.goto(site);
  // What needs the program is not shown before it is here.
  await expect(oldest(page)).toBeHidden();
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>("input[name=order]")!.checked = true;
  });
  release();
  await alive(page);
  await expect(page).toHaveURL(`${site}#order=oldest`);
  await expect(headings(page).first()).toHaveText("2008");
});

test.describe("of a dossier that is not drawn whole", () => {
  test.use({ dossier: 1000 });

  test("the oldest come first, and the list grows from there", async ({ page, site }) => {
    await open(page, site);
    const newest = await reports(page).first().locator("time").first().getAttribute("datetime");
    await oldest(page).check();
    await expect(page).toHaveURL(`${site}#order=oldest`);
    await expect(status(page)).toHaveText("1,000 reports, all years");
    const first = reports(page).first().locator("time").first();
    await expect(first).not.toHaveAttribute("datetime", newest!);
    await rest(page);
    const all = await years(page);
    expect(all).toEqual(descending(all).reverse());
    const choices = page.getByRole("group", { name: "Year", exact: true }).getByRole("link");
    await expect(choices.nth(1)).toHaveAccessibleName(new RegExp(`^${all[0]}: `));
    const before = await reports(page).count();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => reports(page).count()).toBeGreaterThan(before);
    await choices.last().click();
    await expect(page).toHaveURL(/#year=\d{4}&order=oldest$/);
    await expect(status(page)).toHaveText(/^\d+ of 1,000 reports, \d{4}$/);
  });
});

test.describe("with one report", () => {
  test("there is nothing to arrange", once, async ({ page, site }) => {
    await open(page, `${site}#year=2019`);
    await expect(page.getByRole("group", { name: "Arrangement" })).toBeVisible();
    await expect(year(page, "March")).toBeVisible();
    await year(page, "March").check();
    await expect(status(page)).toHaveText("1 of 66 reports, March 2019");
    await expect(page.getByRole("group", { name: "Arrangement" })).toBeHidden();
  });
});
