// Fields of a dossier's own: shown in entries, searched, and filtered by.
import type { Page } from "@playwright/test";
import { FIELDIA } from "./publishing";
import { expect, exporting, once, open, reports, saved, search, status, test } from "./site";

test.use({ dossier: FIELDIA });

const facet = (page: Page, name: string) => page.getByRole("group", { name, exact: true });
const unfold = (page: Page, name: string) =>
  page.locator(".facet > summary", { hasText: name }).click();

test("an entry shows its fields, and the search marks them", async ({ page, site }) => {
  await open(page, site);
  const entry = page.getByRole("article").filter({ hasText: "A march at the harbour" });
  await expect(entry.getByRole("term")).toHaveText([
    "Location",
    "People arrested",
    "Charges",
    "Verified",
    "Released",
    "Court",
    "Case file",
  ]);
  await expect(entry.getByRole("link", { name: "court.example" })).toHaveAttribute(
    "href",
    "https://court.example/1?a=b&c=d",
  );
  await search(page).fill("resist");
  await expect(status(page)).toHaveText("2 of 4 reports, all years");
  await expect(entry.locator("mark")).toHaveText(["Resisting"]);
});

test("filters by fields narrow, count and stand in the address", async ({ page, site }) => {
  await open(page, site);
  await unfold(page, "Verified");
  await facet(page, "Verified").getByRole("checkbox", { name: "Yes 2 reports" }).check();
  await expect(status(page)).toHaveText("2 of 4 reports, all years");
  await expect(page).toHaveURL(`${site}#field.verified=yes`);
  await expect(page.getByRole("heading", { level: 2 }).nth(1)).toHaveText(
    "Reports (Verified: Yes)",
  );
  await unfold(page, "Location");
  const places = facet(page, "Location").getByRole("checkbox");
  await expect(places.nth(0)).toHaveAccessibleName("Harbour 1 report");
  await expect(places.nth(1)).toHaveAccessibleName("Old market 0 reports");
  await places.nth(0).check();
  await expect(reports(page)).toHaveCount(1);
  await expect(page).toHaveURL(`${site}#field.verified=yes&field.location=Harbour`);
  await page.getByRole("link", { name: "Remove the filter Verified: Yes" }).click();
  await expect(page).toHaveURL(`${site}#field.location=Harbour`);
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(reports(page)).toHaveCount(4);
});

test(
  "a link with fields opens filtered, and offers what to leave out",
  once,
  async ({ page, site }) => {
    await open(page, `${site}#field.released=2012&field.gone=x`);
    await expect(status(page)).toHaveText("1 of 4 reports, all years");
    await unfold(page, "Location");
    await facet(page, "Location").getByRole("checkbox").first().check();
    await expect(page.getByText("No report matches all of this.")).toBeVisible();
    await page.getByRole("link", { name: "Remove “Location” (1)" }).click();
    await expect(status(page)).toHaveText("1 of 4 reports, all years");
  },
);

test("what is filtered by a field is downloaded with its name", once, async ({ page, site }) => {
  await open(page, `${site}#field.location=Harbour`);
  const group = await exporting(page);
  const list = await saved(page, () => group.getByRole("button", { name: "plain text" }).click());
  expect(list.text).toContain("Reports (Location: Harbour): 1 of 4 reports");
  expect(list.text).toContain("Location: Harbour (12.50, -45.25)");
  expect(list.name).toContain("Harbour");
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("fields are shown, and the page says what its dates are", async ({ page, site }) => {
    await page.goto(site);
    await expect(page.getByRole("term").filter({ hasText: "Location" }).first()).toBeVisible();
    await expect(page.getByText("Harbour court")).toBeVisible();
    await expect(page.getByText("4 reports on events of")).toBeVisible();
    await expect(page.getByText("All rights reserved.")).toBeVisible();
    await expect(page.getByText("The dates of the reports are those of the events")).toBeVisible();
  });
});
