import { expect, reports, search, status, test, year } from "./site";

test.use({ javaScriptEnabled: false });

test("the page is whole with scripts off", async ({ page, site }) => {
  await page.goto(site);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Modelia");
  await expect(reports(page)).toHaveCount(66);
  await expect(page.getByRole("figure")).toContainText("Ilvar Orvel");
  await expect(page.getByRole("alert")).toBeHidden();
});

test("no control is shown that needs a program", async ({ page, site }) => {
  await page.goto(site);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(year(page, "2012")).toBeVisible();
    await expect(search(page)).toBeHidden();
    for (const facet of ["Several years", "Topics", "Type"])
      await expect(page.locator("summary", { hasText: facet })).toBeHidden();
    await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  }
});

test("the year filter works with scripts off", async ({ page, site }) => {
  await page.goto(site);
  const visible = reports(page).filter({ visible: true });
  await year(page, "2012").check();
  await expect(visible).toHaveCount(12);
  await expect(page.locator(".timeline h3").filter({ visible: true })).toHaveText(["2012"]);
  await expect(status(page)).toBeHidden();
  await page.keyboard.press("ArrowDown");
  await expect(visible).toHaveCount(4);
  await year(page, "All years").check();
  await expect(visible).toHaveCount(66);
});

test("a permalink shows its report even under a filter", async ({ page, site }) => {
  await page.goto(site);
  await year(page, "2009").check();
  await page.getByRole("figure").getByRole("link").first().click();
  await expect(
    reports(page).filter({ hasText: "Modelia: Courts Shut Newspapers" }),
  ).toBeInViewport();
});

test("a press on a bar shows its year alone", async ({ page, site }) => {
  await page.goto(site);
  await page.locator("[data-period='2009'] > svg").click({ force: true });
  await expect(year(page, "2009")).toBeChecked();
  await expect(page.locator(".timeline h3").filter({ visible: true })).toHaveText(["2009"]);
  await expect(reports(page).filter({ visible: true })).toHaveCount(5);
});
