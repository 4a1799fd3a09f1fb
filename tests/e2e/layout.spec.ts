import AxeBuilder from "@axe-core/playwright";
import { expect, once, open, rest, search, shifts, test, watchShifts, year } from "./site";

// 640 px is a window of 1280 px at 200 %.
for (const width of [320, 360, 640, 768, 1440]) {
  test(`nothing runs over the edge at ${width} px`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, site);
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await overflow()).toBe(0);
    await year(page, "2012").check();
    // The months follow the list.
    await expect(page.locator(".month-choice")).toHaveCount(12);
    expect(await overflow()).toBe(0);
  });
}

// WCAG 2.2, 2.5.8: axe knows the criterion, and leaves it out unless it is asked for.
for (const width of [390, 1440])
  test(
    `what is pressed is 24 pixels high and wide, or apart, at ${width} px`,
    once,
    async ({ page, site }) => {
      await page.setViewportSize({ width, height: 900 });
      const small = async () => {
        const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).analyze();
        return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      };
      await open(page, site);
      expect(await small()).toEqual([]);
      for (const path of ["corrections/", "verify/", "embed/", "r/2017-09-08-editor-convicted/"]) {
        await page.goto(site + path);
        expect(await small(), path).toEqual([]);
      }
    },
  );

test("lines of text are 50 to 80 characters long in any font", async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, site);
  // The mean over the full lines of every abstract: its characters by its lines but the last.
  const mean = await page.locator(".entry-abstract").evaluateAll((paragraphs) => {
    let characters = 0;
    let lines = 0;
    for (const paragraph of paragraphs) {
      const node = paragraph.firstChild as Text;
      const range = document.createRange();
      let top = 0;
      let start = 0;
      for (let i = 0; i < node.length; i += 1) {
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const rect = range.getBoundingClientRect();
        if (i > 0 && rect.top > top + 5) {
          characters += i - start;
          lines += 1;
          start = i;
        }
        top = rect.top;
      }
    }
    return characters / lines;
  });
  expect(mean).toBeGreaterThanOrEqual(50);
  expect(mean).toBeLessThanOrEqual(80);
});

test("the year stays in sight while its reports pass by", async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await open(page, site);
  const section = page.locator(".year[data-year='2012']");
  await section.locator("li").nth(6).scrollIntoViewIfNeeded();
  await expect(section.getByRole("heading", { level: 3 })).toBeInViewport();
});

test("search and years stay beside the list, and mark the year that is read", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, site);
  const here = page.locator(".time [data-here]");
  for (const name of ["2020", "2012", "2016"]) {
    const section = page.locator(`.year[data-year='${name}']`);
    await section.evaluate((it) => scrollTo(0, it.getBoundingClientRect().top + scrollY - 100));
    await rest(page);
    await expect(here).toHaveCount(1);
    await expect(here).toHaveAttribute("data-period", name);
    await expect(search(page)).toBeInViewport();
    await expect(year(page, name)).toBeInViewport();
    const tools = await page.locator(".tools").evaluate((it) => it.getBoundingClientRect().right);
    const list = await section.evaluate((it) => it.getBoundingClientRect().left);
    expect(tools).toBeLessThanOrEqual(list);
  }
  await page.evaluate(() => scrollTo(0, 0));
  await rest(page);
  await expect(here).toHaveCount(0);
});

test("a link at the bottom of a narrow window leads back to search and years", async ({
  page,
  site,
}) => {
  const link = page.getByRole("link", { name: "Search and filter" });
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site);
  await page.evaluate(() => scrollTo(0, 5000));
  await rest(page);
  await expect(search(page)).not.toBeInViewport();
  await expect(link).toBeInViewport();
  await link.click();
  await expect(search(page)).toBeInViewport();
  await expect(year(page, "All years")).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(link).toBeHidden();
});

test("the chosen year is brought into sight in the strip of a narrow window", async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, site);
  await expect(year(page, "2009")).not.toBeInViewport();
  await page.goto("about:blank");
  await open(page, `${site}#year=2009`);
  await rest(page);
  await expect(year(page, "2009")).toBeInViewport();
});

test("the chosen year can be told in forced colours", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, site);
  const background = (name: string) =>
    year(page, name).evaluate((input) => getComputedStyle(input.parentElement!).backgroundColor);
  expect(await background("All years")).not.toBe(await background("2012"));
});

test("nothing moves for a reader who asked for less motion", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, site);
  await year(page, "2012").check();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    "auto",
  );
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true });

  test("nothing jumps when the months of a year are drawn", async ({ page, site, browserName }) => {
    test.skip(browserName === "firefox", "its driver has no coarse pointer");
    await page.setViewportSize({ width: 360, height: 640 });
    await open(page, site);
    const place = () =>
      page.evaluate(() => document.querySelector(".facets")!.getBoundingClientRect().top + scrollY);
    const before = await place();
    await year(page, "2012").check();
    await expect(year(page, "May")).toBeAttached();
    expect(await place()).toBe(before);
  });
});

test("nothing jumps while the page comes to life", async ({ page, site }) => {
  await watchShifts(page);
  await open(page, site);
  await rest(page);
  expect(await shifts(page)).toBe(0);
});
