// Who goes back, or loads the page anew, finds the report that they were reading. This relies on two
// things that browsers do alike: `history.state` stays with its step, over a reload too, and where
// `history.scrollRestoration` is "manual" they leave the page where it is. Left to themselves they
// differ: Chromium scrolls to its pixels right after `popstate`, Firefox some time later.
import type { Page } from "@playwright/test";
import { alive, expect, open, rest, search, status, test } from "./site";

const HEIGHT = 800;

// The report in the middle of the window, and where it begins.
const middle = (page: Page) =>
  page.evaluate(() => {
    const article = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("article");
    return article ? { id: article.id, top: article.getBoundingClientRect().top } : undefined;
  });

// The ids of all reports, the newest first.
const ids = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const link = document.querySelector<HTMLAnchorElement>("#dataset_link")!;
    const { reports } = await (await fetch(link.href)).json();
    const newest = (one: any, other: any) => (one.date < other.date ? 1 : -1);
    return reports.sort(newest).map(({ id }: any) => id);
  });

// Follows a link to a report, as another page or the report's own mark would have it.
const follow = (page: Page, id: string) =>
  page.evaluate((id) => {
    const link = Object.assign(document.createElement("a"), { href: `#${id}` });
    document.body.append(link);
    link.click();
    link.remove();
  }, id);

const WAYS: Record<string, (page: Page) => Promise<void>> = {
  async wheel(page) {
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel(0, 900);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  },
  async jump(page) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("End");
    await rest(page);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.7));
  },
  async link(page) {
    const all = await ids(page);
    const id = all[Math.floor(all.length * 0.6)];
    await follow(page, id);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  },
};

const back = (page: Page) => page.evaluate(() => history.back());

const LEAVINGS: Record<string, (page: Page) => Promise<void>> = {
  async filter(page) {
    const before = await status(page).first().textContent();
    await page.evaluate(() =>
      document
        .querySelector<HTMLElement>(
          ".years input:enabled:not(:checked), .years a:not([aria-current])",
        )!
        .click(),
    );
    await expect(status(page).first()).not.toHaveText(before!);
    await back(page);
    await expect(status(page).first()).toHaveText(before!);
  },
  async search(page) {
    const before = await status(page).first().textContent();
    await search(page).evaluate((field: HTMLInputElement) => {
      field.focus({ preventScroll: true });
      field.value = "report";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await expect(status(page).first()).not.toHaveText(before!);
    await back(page);
    await expect(status(page).first()).toHaveText(before!);
  },
  async link(page) {
    const id = (await ids(page)).at(-3)!;
    await follow(page, id);
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    await back(page);
  },
  async reload(page) {
    await page.reload();
    await alive(page);
  },
};

// Reaches a report, leaves it and returns: it must stand where it was, within half a window's height.
async function expectFound(page: Page, site: string, way: string, leaving: string) {
  await page.goto("about:blank");
  await open(page, site);
  await WAYS[way](page);
  await rest(page);
  while (!(await middle(page))) {
    await page.mouse.wheel(0, 40);
    await rest(page);
  }
  const before = (await middle(page))!;
  await LEAVINGS[leaving](page);
  const missed = async () => {
    const report = page.locator(`article[id="${before.id}"]`);
    if (!(await report.count())) return Infinity;
    const top = await report.evaluate((it) => it.getBoundingClientRect().top);
    return Math.abs(top - before.top);
  };
  await expect.soft.poll(missed, `after a ${leaving}`).toBeLessThan(HEIGHT / 2);
  await rest(page);
  expect.soft(await missed(), `after a ${leaving}, at rest`).toBeLessThan(HEIGHT / 2);
}

// Up to 300 reports stand whole in the page. More of them do not, and are fetched in parts.
for (const [dossier, width] of [
  [undefined, 360],
  [300, 1280],
  [1000, 360],
  [1000, 1280],
])
  test.describe(`of ${dossier ?? 66} reports, ${width} px wide`, () => {
    test.use({ dossier, viewport: { width, height: HEIGHT } });

    for (const way of Object.keys(WAYS))
      test(`what was reached by ${way} is found again`, async ({ page, site }) => {
        for (const leaving of Object.keys(LEAVINGS)) await expectFound(page, site, way, leaving);
      });
  });

test("it is found without the Navigation API as well", async ({ page, site }) => {
  await page.addInitScript("delete Window.prototype.navigation; delete globalThis.navigation;");
  for (const leaving of Object.keys(LEAVINGS)) {
    await expectFound(page, site, "jump", leaving);
    expect(await page.evaluate(() => "navigation" in globalThis)).toBe(false);
  }
});
