// What a reader of the tests' dossier does most, step by step, wherever its page comes from.
import type { Page } from "@playwright/test";
import { expect, open, reports, search, status, year } from "./site";

// Each by what holds then.
export const CORE: Record<string, (page: Page, home: string) => Promise<void>> = {
  "the dossier is read": async (page, home) => {
    await open(page, home);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Modelia");
    const picture = page.getByRole("figure").getByRole("img");
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(status(page)).toHaveText("66 reports, all years");
    await expect(reports(page).first().locator("time")).toHaveText("10 June 2024");
  },

  "a year is chosen, and left by going back": async (page, home) => {
    await open(page, home);
    await year(page, "2012").check();
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    await expect(reports(page).filter({ visible: true })).toHaveCount(12);
    await expect(page).toHaveURL(`${home}#year=2012`);
    await page.evaluate(() => history.back());
    await expect(status(page)).toHaveText("66 reports, all years");
    await page.evaluate(() => history.forward());
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    await expect(year(page, "2012")).toBeChecked();
  },

  "words are searched for, and marked": async (page, home) => {
    await open(page, home);
    await search(page).fill("orvel");
    await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
    await expect(page).toHaveURL(`${home}#q=orvel`);
    await expect(reports(page).first().locator("mark").first()).toBeVisible();
  },

  "a link that was kept opens what it opened": async (page, home) => {
    await open(page, `${home}#year=2012&q=orvel`);
    await expect(year(page, "2012")).toBeChecked();
    await expect(search(page)).toHaveValue("orvel");
    await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, 2012$/);
  },

  "a link to a report shows it under any filter": async (page, home) => {
    await open(page, `${home}#year=2009`);
    await page.getByRole("figure").getByRole("link").first().click();
    await expect(page.locator("article:target")).toBeInViewport();
    // Above the list, and for a while where it is seen.
    await expect(page.getByText("The filters were removed")).toHaveCount(2);
    for (const note of await page.getByText("The filters were removed").all())
      await expect(note).toBeVisible();
  },
};
