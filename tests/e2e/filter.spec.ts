import { alive, expect, holdProgram, once, open, reports, rest, status, test, year } from "./site";

test("choosing a year shows its reports, says how many and changes the address", async ({
  page,
  site,
}) => {
  await open(page, site);
  await expect(status(page)).toHaveText("66 reports, all years");
  await year(page, "2012").check();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(reports(page)).toHaveCount(12);
  await expect(page).toHaveURL(`${site}#year=2012`);
  await year(page, "All years").check();
  await expect(reports(page)).toHaveCount(66);
  await expect(page).toHaveURL(site);
});

test("back and forward walk through the choices", async ({ page, site }) => {
  // Firefox's driver waits for a load that a step within the page does not bring.
  await open(page, site);
  await year(page, "2012").check();
  await year(page, "2009").check();
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(year(page, "2012")).toBeChecked();
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect(year(page, "All years")).toBeChecked();
  await page.evaluate(() => history.forward());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await page.evaluate(() => history.forward());
  await expect(status(page)).toHaveText("5 of 66 reports, 2009");
  await expect(page).toHaveURL(`${site}#year=2009`);
});

// The months of a year unfold a moment after it was chosen, and push the years below them away.
test("a year stays under the pointer that presses it", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2009").hover();
  await page.mouse.down();
  await year(page, "2012").evaluate((radio: HTMLInputElement) => radio.click());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await rest(page);
  await page.mouse.up();
  await expect(status(page)).toHaveText("5 of 66 reports, 2009");
  await expect(year(page, "2009")).toBeChecked();
  await expect(page.locator(".month-choice")).toHaveCount(12);
});

test("a menu stays under the pointer that opens it", async ({ page, site }) => {
  await open(page, site);
  const topics = page.locator("summary", { hasText: "Topics" });
  await topics.hover();
  await page.mouse.down();
  await year(page, "2012").evaluate((radio: HTMLInputElement) => radio.click());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await rest(page);
  await page.mouse.up();
  await expect(page.getByRole("group", { name: "Topics" })).toBeVisible();
});

test("a press that opens a menu holds the counts no longer", once, async ({ page, site }) => {
  await open(page, site);
  await year(page, "2009").hover();
  await page.mouse.down();
  // As Ctrl and a press do on macOS, after which no release comes.
  await year(page, "2009").dispatchEvent("contextmenu");
  await year(page, "2012").evaluate((radio: HTMLInputElement) => radio.click());
  await expect(page.locator(".month-choice")).toHaveCount(12);
});

test("a shared link opens filtered", once, async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(year(page, "2012")).toBeChecked();
});

test(
  "a fragment that asks for nothing the dossier has is ignored",
  once,
  async ({ page, site }) => {
    for (const fragment of ["year=1900", "year=20x2", "year=", "nonsense", "%", "topic=weather"]) {
      await page.goto("about:blank");
      await open(page, `${site}#${fragment}`);
      await expect(status(page), fragment).toHaveText("66 reports, all years");
      await expect(page, fragment).toHaveURL(`${site}#${fragment}`);
    }
  },
);

test("a year without reports is shown and cannot be chosen", once, async ({ page, site }) => {
  await open(page, site);
  await expect(year(page, "2018")).toBeDisabled();
  await expect(year(page, "2023")).toBeDisabled();
  await expect(page.getByRole("radio")).toHaveCount(18);
});

test("the keyboard works as for any radio group", async ({ page, site }) => {
  await open(page, site);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the reports" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#reports_heading$/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(year(page, "All years")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(year(page, "2024")).toBeFocused();
  await expect(status(page)).toHaveText("2 of 66 reports, 2024");
  await expect(year(page, "June")).toBeVisible();
  // 2023 has no reports, and is stepped over.
  await page.keyboard.press("ArrowDown");
  await expect(year(page, "2022")).toBeFocused();
  await expect(status(page)).toHaveText("5 of 66 reports, 2022");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(year(page, "All years")).toBeChecked();
  await expect(page.locator(".month-choice")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.locator("summary", { hasText: "Several years" })).toBeFocused();
});

test("arrow keys go through the years, whatever months open on the way", async ({ page, site }) => {
  await open(page, site);
  await year(page, "All years").focus();
  for (const name of ["2024", "2022", "2021", "2020", "2019", "2017", "2016", "2015"]) {
    await page.keyboard.press("ArrowDown");
    await expect(year(page, name)).toBeFocused();
    await expect(page.locator(".month-choice")).toHaveCount(12);
    await expect(year(page, name)).toBeFocused();
  }
});

test("the months of a year are a group of their own for the keyboard", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2022").check();
  await expect(year(page, "February")).toBeVisible();
  await expect(year(page, "2022")).toBeFocused();
  await page.keyboard.press("Tab");
  // January has no reports.
  await expect(year(page, "February")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(`${site}#year=2022-02`);
  await page.keyboard.press("ArrowDown");
  await expect(year(page, "May")).toBeFocused();
  await expect(page).toHaveURL(`${site}#year=2022-05`);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(year(page, "December")).toBeFocused();
  await expect(status(page)).toHaveText("1 of 66 reports, December 2022");
  await page.keyboard.press("Shift+Tab");
  await expect(year(page, "2022")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(`${site}#year=2022`);
  await expect(status(page)).toHaveText("5 of 66 reports, 2022");
  await expect(year(page, "December")).not.toBeChecked();
});

test("a year kept over a reload is adopted", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2012").check();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await page.reload();
  await alive(page);
  await expect(year(page, "2012")).toBeChecked();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
});

test("a year picked before the program has arrived filters at once and is adopted", async ({
  page,
  site,
}) => {
  const release = await holdProgram(page);
  await page.goto(site);
  await year(page, "2012").check();
  await expect(reports(page).filter({ visible: true })).toHaveCount(12);
  await expect(page.locator(".timeline h3").filter({ visible: true })).toHaveText(["2012"]);
  // Nothing counts yet, so nothing claims a count.
  await expect(status(page)).toBeHidden();
  release();
  await alive(page);
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(reports(page)).toHaveCount(12);
  await expect(page).toHaveURL(`${site}#year=2012`);
});

test("a link to a report that the filter hides sets the filter aside", async ({ page, site }) => {
  await open(page, `${site}#year=2009`);
  await page.getByRole("figure").getByRole("link").first().click();
  const report = reports(page).filter({ hasText: "Modelia: Courts Shut Newspapers" });
  await expect(report).toBeInViewport();
  await expect(status(page).first()).toHaveText("66 reports, all years");
  await page.goBack();
  await expect(status(page).first()).toHaveText("5 of 66 reports, 2009");
});

test("skipping to the reports keeps the choice of a year", async ({ page, site }) => {
  await open(page, `${site}#year=2009`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#reports_heading$/);
  await expect(status(page)).toHaveText("5 of 66 reports, 2009");
});
