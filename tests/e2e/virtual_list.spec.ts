// What is far from what the reader looks at is one element in the live page, and is there all the same.
import type { Page } from "@playwright/test";
import { MODELIA } from "./publishing";
import {
  alive,
  alterPage,
  expect,
  open,
  reports,
  rest,
  shifts,
  status,
  test,
  watchShifts,
  withoutStyle,
  year,
} from "./site";

const elements = (page: Page) => page.evaluate(() => document.querySelectorAll("*").length);
const articles = (page: Page) => page.getByRole("article");

// The report in the middle of the window, and where it begins.
const middle = (page: Page) =>
  page.evaluate(() => {
    const article = document.elementFromPoint(500, 400)?.closest("article");
    return article && { id: article.id, top: article.getBoundingClientRect().top };
  });

// Scrolls as a reader does, until a report stands in the middle; gives how far.
async function scroll(page: Page, distance: number) {
  const place = () => page.evaluate(() => scrollY);
  const before = await place();
  await page.mouse.wheel(0, distance);
  await expect.poll(place).not.toBe(before);
  await rest(page);
  while (!(await middle(page))) {
    await page.mouse.wheel(0, 40);
    await rest(page);
  }
  return (await place()) - before;
}

test.use({ viewport: { width: 1280, height: 800 } });

// The longest list that stands whole in the page, and one that does not.
for (const dossier of [300, 1000]) {
  test.describe(`of ${dossier} reports`, () => {
    test.use({ dossier });

    test("the live page holds about a thousand elements, however far one scrolls", async ({
      page,
      site,
    }) => {
      await open(page, site);
      await expect.poll(() => elements(page)).toBeLessThan(1050);
      for (let screens = 0; screens < 12; screens += 1) {
        await page.mouse.wheel(0, 900);
        await expect.poll(() => elements(page)).toBeLessThan(1050);
      }
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await rest(page);
      await expect.poll(() => elements(page)).toBeLessThan(1050);
    });
  });
}

test("what is scrolled to is drawn, and what was scrolled past keeps its place", async ({
  page,
  site,
}) => {
  await open(page, site);
  await scroll(page, 4000);
  const before = (await middle(page))!;
  const distance = await scroll(page, 6000);
  expect((await middle(page))!.id).not.toBe(before.id);
  await page.mouse.wheel(0, -distance);
  await rest(page);
  const article = page.locator(`[id="${before.id}"]`);
  await expect(article).toBeInViewport();
});

test("nothing jumps as one scrolls", async ({ page, site, browserName }) => {
  test.skip(browserName === "firefox", "it does not measure what jumps");
  await watchShifts(page);
  await open(page, site);
  for (let step = 0; step < 40; step += 1) {
    await page.mouse.wheel(0, step < 20 ? 700 : -700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await rest(page);
  expect(await shifts(page)).toBeLessThan(0.01);
});

for (const [dossier, width] of [
  [undefined, 1280],
  [1000, 360],
])
  test.describe(`of ${dossier ?? 66} reports, ${width} px wide`, () => {
    test.use({ dossier, viewport: { width, height: 800 } });

    test("who reads already when the program arrives reads on where they were", async ({
      page,
      site,
    }) => {
      for (const place of [0, 12, 60]) {
        let arrive = () => {};
        const arrival = new Promise<void>((resolve) => (arrive = resolve));
        await page.route(/reader[^/]*\.(js|wasm)$/, async (route) => {
          await arrival;
          await route.continue();
        });
        await page.goto(site, { waitUntil: "commit" });
        const report = articles(page).nth(place);
        await expect(report).toHaveCount(1);
        const top = () => report.evaluate((it) => it.getBoundingClientRect().top);
        await report.evaluate((it) => it.scrollIntoView());
        await rest(page);
        const before = await top();
        const id = await report.getAttribute("id");
        arrive();
        await alive(page);
        await rest(page);
        const after = await page
          .locator(`[id="${id}"]`)
          .evaluate((it) => it.getBoundingClientRect().top);
        expect(Math.abs(after - before), `report ${place}`).toBeLessThan(2);
        await page.unrouteAll();
        await page.goto("about:blank");
      }
    });
  });

test("who goes back finds what they were reading where it was", async ({ page, site }) => {
  await open(page, site);
  await scroll(page, 5000);
  const before = (await middle(page))!;
  await page.evaluate(() => document.querySelector<HTMLElement>("#year-2012")!.click());
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await page.evaluate(() => history.back());
  await expect(status(page)).toHaveText("66 reports, all years");
  await expect.poll(async () => (await middle(page))?.id).toBe(before.id);
  await expect.poll(async () => Math.abs((await middle(page))!.top - before.top)).toBeLessThan(5);
});

test("a report that has the focus keeps it, however far one scrolls", async ({ page, site }) => {
  await open(page, site);
  const button = articles(page).nth(2).getByRole("button", { name: /^Cite/ });
  await button.focus();
  const own = (await button.elementHandle())!;
  await scroll(page, 9000);
  await expect(articles(page).nth(2)).not.toBeInViewport();
  expect(await own.evaluate((it) => it === document.activeElement)).toBe(true);
});

test("who closes a dialog has the focus where it was, however far the list was scrolled behind it", async ({
  page,
  site,
}) => {
  await open(page, site);
  const button = articles(page).nth(2).getByRole("button", { name: /^Cite/ });
  await button.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  const own = (await button.elementHandle())!;
  await page.evaluate(() => scrollBy(0, 9000));
  await rest(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await own.evaluate((it) => it === document.activeElement)).toBe(true);
});

test("a link leads to its report, although the browser has not gone there when the program arrives", async ({
  page,
  site,
}) => {
  const id = JSON.parse(MODELIA).reports[40].id;
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/reader[^/]*\.(js|wasm)$/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(`${site}#${id}`, { waitUntil: "commit" });
  const report = page.locator(`[id="${id}"]`);
  const own = (await report.elementHandle())!;
  // Chromium goes there when the scripts have arrived, Firefox before.
  await page.evaluate(() => scrollTo(0, 0));
  arrive();
  await alive(page);
  await expect(report).toBeInViewport();
  await rest(page);
  await expect(report).toBeInViewport();
  expect(await own.evaluate((it) => it.isConnected)).toBe(true);
});

test("the text of every report can be found in the page", async ({ page, site }) => {
  const { reports: all } = JSON.parse(MODELIA);
  await open(page, site);
  await expect.poll(() => articles(page).count()).toBeLessThan(20);
  const said = (await reports(page).allTextContents()).join("\n");
  for (const { title, abstract } of all) {
    expect(said).toContain(title.text);
    expect(said).toContain(abstract ?? "No text is given for this report.");
  }
});

test("the browser's own search reveals a report that is far", async ({
  page,
  site,
  browserName,
}) => {
  test.skip(browserName === "firefox", "a link to a text does not reveal what is hidden there");
  await open(page, site);
  const far = reports(page).filter({ hasText: "Lowland: Protect a Critic" });
  await expect(far).toHaveAttribute("hidden", "until-found");
  // A link to a text finds as the search does.
  await page.goto("about:blank");
  await open(page, `${site}#:~:text=Lowland%3A%20Protect%20a%20Critic`);
  await expect(page.getByRole("article", { name: /Lowland: Protect a Critic/ })).toBeInViewport();
});

test("without the style that keeps the places all is drawn", async ({ page, site, faults }) => {
  await alterPage(page, site, withoutStyle);
  await open(page, site);
  await expect(page.getByRole("article")).toHaveCount(66);
  faults.length = 0;
});

test("the key of the browser's own search draws all, until something else is asked for", async ({
  page,
  site,
}) => {
  await open(page, site);
  await page.keyboard.press("Control+KeyF");
  await expect(articles(page)).toHaveCount(66);
  await page.mouse.wheel(0, 5000);
  await rest(page);
  await expect(articles(page)).toHaveCount(66);
  await year(page, "2012").check();
  await expect.poll(() => articles(page).count()).toBeLessThanOrEqual(12);
  await year(page, "All years").check();
  await expect.poll(() => articles(page).count()).toBeLessThan(20);
});

test("a print shows all, and the page is light again after it", async ({ page, site }) => {
  await open(page, site);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(articles(page)).toHaveCount(66);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => articles(page).count()).toBeLessThan(20);
});

test("a list that ends within the window is drawn whole without scrolling", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1280, height: 4000 });
  await open(page, site);
  await year(page, "2012").check();
  await expect(articles(page)).toHaveCount(12);
});
