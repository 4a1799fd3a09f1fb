// The whole application in browsers without WebAssembly, or in which it is refused.
import { alive, expect, open, reports, search, status, test, year } from "./site";

test("a reader filters, searches, follows a link and goes back", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, site);
  expect(await page.evaluate("typeof WebAssembly")).toBe("undefined");
  expect(asked.filter((path) => /js_fallback-[0-9a-f]{16}\.js$/.test(path))).toHaveLength(1);
  await year(page, "2012").check();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await search(page).fill("orvel");
  await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, 2012$/);
  await expect(page).toHaveURL(/#year=2012&q=orvel$/);
  await expect(reports(page).first().locator("mark").first()).toBeVisible();
  await page.goBack();
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await page.goForward();
  await expect(page).toHaveURL(/q=orvel$/);
  await page.goto("about:blank");
  await open(page, `${site}#year=2009`);
  await page.getByRole("figure").getByRole("link").first().click();
  // Above the list, and for a while where it is seen.
  await expect(page.getByText("The filters were removed")).toHaveCount(2);
  for (const note of await page.getByText("The filters were removed").all())
    await expect(note).toBeVisible();
  await expect(page.locator("article:target")).toBeInViewport();
});

test("JavaScript that was altered is not run", async ({ page, site, faults }) => {
  await page.route(/js_fallback-[0-9a-f]{16}\.js$/, async (route) => {
    const response = await route.fetch();
    const body = "globalThis.intruder = true;" + (await response.text());
    await route.fulfill({ response, body });
  });
  await page.goto(site);
  await expect(page.getByRole("alert")).toContainText("did not load");
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  await expect(reports(page)).toHaveCount(66);
  faults.length = 0;
});

test("JavaScript that did not arrive is asked for again", async ({
  page,
  site,
  faults,
  browserName,
}) => {
  test.skip(browserName === "firefox", "its driver keeps what was aborted as what arrived");
  await page.route(/js_fallback-[0-9a-f]{16}\.js$/, (route) => route.abort());
  await page.goto(site);
  const notice = page.getByRole("alert");
  await expect(notice).toContainText("did not load");
  await page.unrouteAll();
  await notice.getByRole("button", { name: "Try again" }).click();
  await alive(page);
  await expect(notice).toBeHidden();
  faults.length = 0;
});

test.describe("where the host's policy forbids WebAssembly", () => {
  test.use({ hosting: { headers: { "Content-Security-Policy": "script-src 'self'" } } });

  test("JavaScript takes its place", async ({ browser, site }) => {
    // A page that has WebAssembly, other than the one of these tests.
    const page = await browser.newPage();
    await open(page, site);
    await year(page, "2012").check();
    await expect(status(page)).toHaveText("12 of 66 reports, 2012");
    await page.close();
  });
});

test.describe("a dossier that needs more memory than the program begins with", () => {
  test.use({ dossier: 5000 });

  test("is filtered and searched", async ({ page, site }) => {
    await open(page, site);
    await expect(status(page)).toHaveText("5,000 reports, all years");
    await search(page).fill("synthetic");
    await expect(status(page)).toHaveText(/^5,000 of 5,000/);
    await page.getByRole("button", { name: /^Show more/ }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => reports(page).count()).toBeGreaterThanOrEqual(36);
  });
});
