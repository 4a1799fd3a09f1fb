// What a reader of the tests' dossier does most, step by step, wherever its page comes from and in whatever
// language it is.
import type { Page } from "@playwright/test";
import { ENGLISH, type Edition } from "./languages";
import { expect, open, reports, search, status, year } from "./site";
import { type Say, matching, sayDay, sayShown, sayYear } from "./words";

// The list is narrowed, and the status says how many it shows.
const expectNarrowed = (page: Page, say: Say, period?: string) =>
  expect(async () => {
    const shown = await reports(page).count();
    expect(shown).toBeLessThan(66);
    const words = matching(sayShown(say, shown, 66, period));
    await expect(status(page)).toHaveText(words, { timeout: 1000 });
  }).toPass();

type Steps = (page: Page, home: string, edition?: Edition) => Promise<void>;

// Each by what holds then.
export const CORE: Record<string, Steps> = {
  "the dossier is read": async (page, home, { title, say } = ENGLISH) => {
    await open(page, home);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    const picture = page.getByRole("figure").getByRole("img");
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(status(page)).toHaveText(matching(sayShown(say, 66, 66)));
    await expect(reports(page).first().locator("time")).toHaveText(
      matching(sayDay(say, 2024, 6, 10)),
    );
  },

  "a year is chosen, and left by going back": async (page, home, { say } = ENGLISH) => {
    const of2012 = matching(sayShown(say, 12, 66, sayYear(say, 2012)));
    await open(page, home);
    await year(page, "2012", say).check();
    await expect(status(page)).toHaveText(of2012);
    await expect(reports(page).filter({ visible: true })).toHaveCount(12);
    await expect(page).toHaveURL(`${home}#year=2012`);
    await page.evaluate(() => history.back());
    await expect(status(page)).toHaveText(matching(sayShown(say, 66, 66)));
    await page.evaluate(() => history.forward());
    await expect(status(page)).toHaveText(of2012);
    await expect(year(page, "2012", say)).toBeChecked();
  },

  "words are searched for, and marked": async (page, home, { name, say } = ENGLISH) => {
    await open(page, home);
    const q = name.toLowerCase();
    await search(page, say).fill(q);
    await expectNarrowed(page, say);
    await expect(page).toHaveURL(`${home}#${new URLSearchParams({ q })}`);
    const found = reports(page).first().locator("mark").first();
    await expect(found).toBeVisible();
    await expect(found).toHaveText(name);
  },

  "a link that was kept opens what it opened": async (page, home, { name, say } = ENGLISH) => {
    await open(page, `${home}#year=2012&q=${name}`);
    await expect(year(page, "2012", say)).toBeChecked();
    await expect(search(page, say)).toHaveValue(name);
    await expectNarrowed(page, say, sayYear(say, 2012));
  },

  "a link to a report shows it under any filter": async (page, home, { say } = ENGLISH) => {
    await open(page, `${home}#year=2009`);
    await page.getByRole("figure").getByRole("link").first().click();
    await expect(page.locator("article:target")).toBeInViewport();
    // Above the list, and for a while where it is seen.
    await expect(page.getByText(say("filters-reset"))).toHaveCount(2);
    for (const note of await page.getByText(say("filters-reset")).all())
      await expect(note).toBeVisible();
  },
};
