// Search, topics and kinds, years and months, links, and keys.
import { MODELIA } from "./publishing";
import {
  alive,
  clickBelow,
  expect,
  holdProgram,
  once,
  open,
  reports,
  rest,
  search,
  status,
  test,
  year,
} from "./site";

const count = async (page: Parameters<typeof status>[0]) =>
  Number((await status(page).textContent())!.split(" ")[0]);

test("the search filters as one types, marks what it finds and goes into the address", async ({
  page,
  site,
}) => {
  await open(page, site);
  await search(page).pressSequentially("orve");
  await expect(page).toHaveURL(`${site}#q=orve`);
  await rest(page);
  await expect(status(page)).toHaveText(/^\d+ of 66 reports, all years$/);
  const found = await count(page);
  expect(found).toBeGreaterThan(0);
  await expect(reports(page)).toHaveCount(found);
  for (const report of await page.getByRole("article").all())
    await expect(report.locator("mark").first()).toHaveText(/^orve/i);
  // Typing is one step back, not one a letter.
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect(search(page)).toHaveValue("");
});

test(
  "case, accents and the order of words make no difference to a search",
  once,
  async ({ page, site }) => {
    await open(page, `${site}#q=torvala+torture`);
    await expect(status(page)).toHaveText(/ of 66 /);
    const plain = await count(page);
    expect(plain).toBeGreaterThan(0);
    await search(page).fill("zzzz");
    await expect.poll(() => count(page)).toBe(0);
    await search(page).fill("TORTÚRE tørvälā");
    await expect.poll(() => count(page)).toBe(plain);
    await expect(page).toHaveURL(/q=TORT/);
  },
);

test(
  "a phrase asks for words in a row, a minus leaves a word out",
  once,
  async ({ page, site }) => {
    await open(page, `${site}#q=trade+union`);
    await expect(status(page)).toHaveText(/ of 66 /);
    const both = await count(page);
    await search(page).fill('"trade union"');
    await expect.poll(() => count(page)).toBeLessThan(both);
    const phrase = await count(page);
    expect(phrase).toBeGreaterThan(0);
    for (const report of await page.getByRole("article").all())
      if (await report.locator("mark").count())
        await expect(report.locator("mark").first()).toHaveText(/^trade union$/i);
    await search(page).fill('-"trade union"');
    await expect(status(page)).toHaveText(`${66 - phrase} of 66 reports, all years`);
    await expect(page.locator("mark")).toHaveCount(0);
  },
);

test("the search knows publisher, kind, topic and author", once, async ({ page, site }) => {
  await open(page, site);
  for (const words of ["gazette", "op-ed", "disabilities"]) {
    await search(page).fill(words);
    await expect(status(page)).toHaveText(/^[1-9]\d* of 66/);
  }
});

test(
  "nothing found says so and offers the one filter that hides what there is",
  once,
  async ({ page, site }) => {
    await open(page, `${site}#year=2009&q=orvel`);
    await expect(page.getByText("No report matches all of this.")).toBeVisible();
    await page.getByRole("link", { name: /^Remove the time/ }).click();
    await expect(page).toHaveURL(`${site}#q=orvel`);
    expect(await reports(page).count()).toBeGreaterThan(0);
  },
);

test("words typed before the program has arrived are searched for", async ({ page, site }) => {
  const release = await holdProgram(page);
  await page.goto(site);
  await search(page).fill("orvel");
  release();
  await alive(page);
  await expect(page).toHaveURL(`${site}#q=orvel`);
  await expect(status(page)).toHaveText(/^\d+ of 66/);
  await expect(search(page)).toHaveValue("orvel");
});

for (const { file, typed, longer, meanwhile } of [
  { file: "words", typed: "koz", longer: "orve", meanwhile: 66 },
  // Those that have both words, wherever they stand.
  { file: "phrases", typed: '"trade uni', longer: '"trade union', meanwhile: 5 },
])
  test(`a search whose ${file} cannot load says so once and works when asked again`, async ({
    page,
    site,
    faults,
  }) => {
    let asked = 0;
    await page.route(`**/data/*-${file}-*.txt`, (route) => {
      asked += 1;
      return route.abort();
    });
    await open(page, site);
    await search(page).fill(typed);
    await expect(page.getByText("The search could not be loaded.")).toBeVisible();
    await expect(reports(page)).toHaveCount(meanwhile);
    // Long enough for a page that asks again by itself. The arrival of the words is a second occasion
    // to ask for the phrases, and the last.
    await rest(page);
    expect(asked).toBeLessThanOrEqual(2);
    await page.unrouteAll();
    // A letter that is typed while the last attempt still fails asks for nothing.
    await expect(async () => {
      await search(page).fill(typed);
      await search(page).fill(longer);
      await expect(status(page).first()).toHaveText(/^\d+ of 66/, { timeout: 2000 });
    }).toPass();
    await expect(page.getByText("The search could not be loaded.")).toBeHidden();
    faults.length = 0;
  });

test("a choice that is taken back before it is counted is not left checked", async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.evaluate(async () => {
    document.querySelector<HTMLInputElement>("input[name=topic]")!.click();
    const clear = () => document.querySelector<HTMLElement>("a.clear");
    while (!clear()) await new Promise((resolve) => setTimeout(resolve));
    clear()!.click();
  });
  await rest(page);
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect(page.locator("input[name=topic]:checked")).toHaveCount(0);
});

test("topics and kinds are chosen by keyboard, widen and narrow", once, async ({ page, site }) => {
  await open(page, site);
  await page.locator("summary", { hasText: "Topics" }).click();
  const torture = page.getByRole("checkbox", { name: /^Torture/ });
  const expected = Number((await torture.getAttribute("aria-label"))!.match(/(\d+) rep/)![1]);
  await torture.focus();
  await page.keyboard.press("Space");
  await expect(status(page)).toHaveText(`${expected} of 66 reports, all years`);
  await expect(torture).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => count(page)).toBeGreaterThan(expected);
  const both = await count(page);
  await page.locator("summary", { hasText: "Type" }).click();
  await page.getByRole("checkbox", { name: /^News release/ }).check();
  await expect.poll(() => count(page)).toBeLessThan(both);
  await expect(page.getByRole("group", { name: "Topics" })).toBeVisible();
});

test("each filter that is on can be taken off, and all at once", once, async ({ page, site }) => {
  await open(page, `${site}#year=2012&topic=torture&q=a`);
  const chips = page.getByRole("list", { name: "Active filters" });
  await expect(chips.getByRole("link")).toHaveCount(4);
  await chips.getByRole("link", { name: "Remove the filter 2012" }).click();
  await expect(page).toHaveURL(`${site}#topic=torture&q=a`);
  await expect(year(page, "All years")).toBeChecked();
  await chips.getByRole("link", { name: "Remove the filter “a”" }).click();
  await expect(search(page)).toHaveValue("");
  await chips.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(site);
  await expect(chips).toBeHidden();
  await expect(status(page)).toHaveText("66 reports, all years");
});

test("a press on a bar asks for its year, then for a month under it", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2012").click();
  await expect(page).toHaveURL(`${site}#year=2012`);
  await expect(year(page, "2012")).toBeChecked();
  await expect(year(page, "2012")).toHaveAccessibleName("2012: 12 reports");
  await expect(page.locator(".month-choice")).toHaveCount(12);
  await year(page, "October").click();
  await expect(page).toHaveURL(`${site}#year=2012-10`);
  await expect(status(page)).toHaveText("1 of 66 reports, October 2012");
  await expect(year(page, "October")).toBeChecked();
  // The months stay, and the year that they are of is still the chosen one.
  await expect(page.locator(".month-choice")).toHaveCount(12);
  await expect(year(page, "2012")).toBeChecked();
  // A press on it takes the month back.
  await year(page, "2012").click();
  await expect(page).toHaveURL(`${site}#year=2012`);
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(year(page, "October")).not.toBeChecked();
});

test("a bar says how many of its reports are of uncertain date", once, async ({ page, site }) => {
  await open(page, site);
  await expect(year(page, "2010")).toHaveAccessibleName("2010: 2 reports, 1 of uncertain date");
  await expect(page.locator("[data-period='2010'] .bar-doubt")).toHaveCount(1);
  await expect(page.locator("[data-period='2012'] .bar-doubt")).toHaveCount(0);
});

// What lies in the chosen span, or is the year of the chosen month.
const within = (page: Parameters<typeof status>[0]) => page.locator(".time [data-within]");

test("years in a row are chosen by drawing over them, or with Shift", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2011").hover();
  await page.mouse.down();
  await year(page, "2013").hover();
  await page.mouse.up();
  await expect(page).toHaveURL(`${site}#year=2011/2013`);
  await expect(status(page)).toHaveText("23 of 66 reports, 2011 to 2013");
  await expect(within(page)).toHaveCount(3);
  await year(page, "2009").click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(`${site}#year=2009/2013`);
  await expect(within(page)).toHaveCount(5);
  await year(page, "2015").click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(`${site}#year=2009/2015`);
  await expect(within(page)).toHaveCount(7);
  await expect(page.locator(".years :checked")).toHaveCount(0);
  await year(page, "2012").click();
  await expect(page).toHaveURL(`${site}#year=2012`);
  await expect(within(page)).toHaveCount(0);
});

test("a press with Shift chooses a year first, and then the years up to another", async ({
  page,
  site,
}) => {
  await open(page, site);
  await year(page, "2012").click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(`${site}#year=2012`);
  await expect(year(page, "2012")).toBeChecked();
  await year(page, "2010").click({ modifiers: ["Shift"] });
  await expect(page).toHaveURL(`${site}#year=2010/2012`);
  await expect(status(page)).toHaveText("18 of 66 reports, 2010 to 2012");
  await expect(page.locator(".years :checked")).toHaveCount(0);
});

test("choosing a year leaves the reader in their place", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2012").scrollIntoViewIfNeeded();
  const top = () =>
    reports(page)
      .first()
      .evaluate((it) => it.getBoundingClientRect().top);
  const before = await top();
  await year(page, "2012").click();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await expect(year(page, "May")).toBeVisible();
  // What stands above may have become higher; the browser then scrolls as far.
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

test("title and heading say what is shown", once, async ({ page, site }) => {
  await open(page, `${site}#year=2012&topic=torture&q=orvel`);
  await expect(
    page.getByRole("heading", { level: 2, name: /^Reports of 2012 on Torture/ }),
  ).toHaveText(/, “orvel”$/);
  await expect(page).toHaveTitle(
    /^Reports of 2012 on Torture.*, “orvel” – Human Rights in Modelia$/,
  );
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveTitle("Human Rights in Modelia");
});

test("the query never reaches the host", once, async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await open(page, `${site}#topic=torture&q=orvel`);
  await search(page).fill('"orvel was"');
  await expect(page).toHaveURL(/orvel\+was/);
  await expect(status(page).first()).toHaveText(/of 66/);
  for (const address of asked) expect(address).not.toMatch(/orvel.was|torture/);
});

test("the link beside a title is copied, followed and marked", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${site}#year=2012`);
  const report = page.getByRole("article").nth(3);
  const id = await report.getAttribute("id");
  await report.getByRole("link", { name: /^Link to/ }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}#${id}`);
  await expect(page).toHaveURL(`${site}#${id}`);
  expect(await report.evaluate((article) => article.matches(":target"))).toBe(true);
});

test.describe("a report that once had another id", () => {
  const dossier = JSON.parse(MODELIA);
  delete dossier.photo;
  dossier.reports[7].aliases = ["its-former-name"];
  test.use({ dossier: JSON.stringify(dossier) });

  test("is found under the old one too", once, async ({ page, site }) => {
    await open(page, `${site}#its-former-name`);
    const report = page.locator(`[id="${dossier.reports[7].id}"]`);
    await expect(report).toBeInViewport();
    await expect(page).toHaveURL(`${site}#${dossier.reports[7].id}`);
  });
});

test("the field says how to search while it has the focus", once, async ({ page, site }) => {
  await open(page, site);
  const hint = page.getByText("Quotes keep words together");
  await expect(hint).toBeHidden();
  await search(page).focus();
  await expect(hint).toBeVisible();
  await expect(search(page)).toHaveAttribute("placeholder", "Search titles, texts, people …");
  await search(page).blur();
  await expect(hint).toBeHidden();
});

test("keys go to the search and from report to report, and can be turned off", async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  // While one types, keys are letters.
  await page.keyboard.type("j/?");
  await expect(search(page)).toHaveValue("j/?");
  await page.getByRole("link", { name: "Clear all" }).click();
  await search(page).blur();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(reports(page).nth(1).getByRole("article")).toBeFocused();
  await page.keyboard.press("k");
  await expect(reports(page).nth(0).getByRole("article")).toBeFocused();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Use keyboard shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("j");
  await expect(reports(page).nth(1).getByRole("article")).not.toBeFocused();
  await clickBelow(page.getByRole("button", { name: "Keyboard shortcuts" }));
  await expect(dialog).toBeVisible();
});
