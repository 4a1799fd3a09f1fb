// The page and the editor in other languages than English, and in those that are read from right to left.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beyondEdges, disordered, overlapping } from "./geometry";
import { ARABIC, ENGLISH, RUSSIAN } from "./languages";
import { FIELDIA, MODELIA, makeFolder, publish, publishFolder } from "./publishing";
import { serve } from "./server.mjs";
import {
  alive,
  clickBelow,
  expect,
  exporting,
  holdProgram,
  once,
  open,
  reports,
  rest,
  status,
  test,
  year,
} from "./site";
import {
  LANGUAGES,
  RIGHT_TO_LEFT,
  type Say,
  english,
  languageName,
  matching,
  sayShown,
  sayYear,
  wordsOf,
} from "./words";

const MEDIA_SITE = "tests/fixtures/media-site";
const RECORDIA = readFileSync(join(MEDIA_SITE, "data/recordia.json"), "utf8");
const inLanguage = (dataset: string, language: string) =>
  JSON.stringify({ ...JSON.parse(dataset), language });

// Publishes the dossier with media, changed, and gives the address of its page.
const withMedia = (change: (dataset: string) => string) =>
  test.extend({
    // eslint-disable-next-line no-empty-pattern
    site: async ({}, use) => {
      const source = makeFolder();
      cpSync(MEDIA_SITE, source, { recursive: true });
      writeFileSync(join(source, "data/recordia.json"), change(RECORDIA));
      const { server, url } = await serve(publishFolder(source), {});
      await use(url);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  });

// Expects that nothing runs over an edge.
async function expectWithinEdges(page: Page, scope = page.locator("body")) {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(over).toBe(0);
  expect(await beyondEdges(scope)).toEqual([]);
}

// Expects that nothing lies over another thing either, in a window that is as high as the page: in a lower
// one some things stick to an edge, and the others pass under them.
async function expectInPlace(page: Page, scope = page.locator("body")) {
  await expectWithinEdges(page, scope);
  expect(await overlapping(scope)).toEqual([]);
}

async function expectAxeFindsNothing(page: Page, within = "body") {
  const axe = new AxeBuilder({ page }).include(within).exclude("iframe");
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
}

const cite = async (page: Page, say: Say) => {
  await page
    .getByRole("article")
    .getByRole("button", { name: say("cite") })
    .first()
    .click();
  await expect(
    page
      .getByRole("dialog")
      .getByRole("button", { name: say("copy") })
      .first(),
  ).toBeVisible();
};

for (const { language, say, dossier } of [ENGLISH, RUSSIAN, ARABIC])
  test.describe(`in ${languageName(language)}`, () => {
    test.use({ dossier });

    test("axe finds nothing to complain of", async ({ page, site }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      // Its reports have warnings, corrections and copies in an archive.
      await open(page, `${site}#year=2022`);
      await expect(year(page, say("month-5"), say)).toBeVisible();
      for (const summary of await page.locator(".facet > summary").all()) await summary.click();
      await exporting(page, say);
      await expectAxeFindsNothing(page);
      await page.keyboard.press("Escape");
      await cite(page, say);
      await expectAxeFindsNothing(page, "dialog[open]");
    });
  });

for (const { language, say, dossier } of [RUSSIAN, ARABIC])
  test.describe(`in ${languageName(language)}`, () => {
    test.use({ dossier });

    test("the program draws what was published", once, async ({ page, site }) => {
      // Nothing is far away in so high a window.
      await page.setViewportSize({ width: 1280, height: 30_000 });
      const drawn = (parts: string) =>
        page.locator(parts).evaluateAll((all) => all.map((it) => it.outerHTML));
      const all = ".search, .year-choice > *, .facets, .status, .arrange, .export, article";
      const release = await holdProgram(page);
      await page.goto(site);
      const published = await drawn(all);
      const articles = await drawn("article");
      release();
      await alive(page);
      // Reports that were far away until the window was measured are drawn a frame later.
      await expect(async () => expect(await drawn(all)).toEqual(published)).toPass();
      // What was taken out of the list and comes back is drawn anew.
      await year(page, "2012", say).check();
      await expect(reports(page)).toHaveCount(12);
      await year(page, say("all-years"), say).check();
      await expect(page.getByRole("article")).toHaveCount(66);
      expect(await drawn("article")).toEqual(articles);
    });

    test("numbers stand in the right plural form", once, async ({ page, site }) => {
      await open(page, site);
      const years = page.getByRole("group", { name: say("facet-year"), exact: true });
      const bar = async (value: string, period: string, count: number) => {
        const reports = say("report-count", { count });
        const name = matching(say("bar", { period, reports }));
        await expect(years.locator(`[value="${value}"]`)).toHaveAccessibleName(name);
      };
      await bar("all", say("all-years"), 66);
      await bar("2021", sayYear(say, 2021), 1);
      await bar("2024", sayYear(say, 2024), 2);
      await bar("2022", sayYear(say, 2022), 5);
      await bar("2012", sayYear(say, 2012), 12);
      for (const choice of await page.locator(".choice").all()) {
        const [, label, count] = (await choice.textContent())!.match(/^(.+) (\d+)$/)!;
        await expect(choice.getByRole("checkbox", { includeHidden: true })).toHaveAttribute(
          "aria-label",
          matching(say("choice-with-count", { choice: label, count: Number(count) })),
        );
      }
    });
  });

// Gives the Arabic sentences of a page, without what is isolated in them. Citations are plain text.
const arabicSentences = (page: Page) =>
  page.evaluate(() => {
    const isInline = (it: Element) => getComputedStyle(it).display === "inline";
    const isIsolated = (it: Element) =>
      /^(isolate|plaintext)/.test(getComputedStyle(it).unicodeBidi);
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || isIsolated(node) || !isInline(node)) return "";
      return [...node.childNodes].map(read).join("");
    };
    const withoutIsolates = (text: string): string => {
      const rest = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, "");
      return rest === text ? rest : withoutIsolates(rest);
    };
    const names = ["aria-label", "title", "placeholder"];
    const elements = [...document.querySelectorAll("body *:not(.citation :is(section p, pre))")];
    const sentences = elements.flatMap((element) => [
      ...names.map((name) => element.getAttribute(name) ?? ""),
      isInline(element) ? "" : [...element.childNodes].map(read).join("").trim(),
    ]);
    return sentences.filter((it) => /\p{Script=Arabic}/u.test(it)).map(withoutIsolates);
  });

test.describe("from right to left", () => {
  const { say, dossier } = ARABIC;
  test.use({ dossier });

  for (const width of [360, 768, 1440])
    test(
      `everything has its place at ${width} px`,
      width > 360 ? once : {},
      async ({ page, site }) => {
        await page.setViewportSize({ width, height: 30_000 });
        await open(page, site);
        await rest(page);
        await expectInPlace(page);
        await year(page, "2012", say).check();
        await expect(year(page, say("month-5"), say)).toBeVisible();
        for (const summary of await page.locator("summary").all()) await summary.click();
        await rest(page);
        await expectInPlace(page);
        await cite(page, say);
        await expectInPlace(page, page.getByRole("dialog"));
        await page.keyboard.press("Escape");
        await page.getByRole("button", { name: say("keys") }).click();
        await expectInPlace(page, page.getByRole("dialog"));
        await page.keyboard.press("Escape");
        await exporting(page, say);
        await expectInPlace(page, page.locator("#export_menu"));
        await page.goto(`${site}corrections/`);
        await expectInPlace(page);
      },
    );

  test("the strip of years begins at the right, and brings the chosen year into sight", async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, site);
    const place = async (name: string) => (await year(page, name, say).boundingBox())!.x;
    await status(page).scrollIntoViewIfNeeded();
    await expect(year(page, say("all-years"), say)).toBeInViewport({ ratio: 1 });
    await expect(year(page, "2009", say)).not.toBeInViewport();
    expect(await place("2024")).toBeLessThan(await place(say("all-years")));
    expect(await place("2012")).toBeLessThan(await place("2013"));
    await page.goto("about:blank");
    await open(page, `${site}#year=2009`);
    await rest(page);
    await expect(year(page, "2009", say)).toBeInViewport({ ratio: 1 });
  });

  test("the arrow keys go through the years as they are seen", async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, site);
    await year(page, say("all-years"), say).focus();
    for (const name of ["2024", "2022", "2021"]) {
      await page.keyboard.press("ArrowLeft");
      await expect(year(page, name, say)).toBeChecked();
      await expect(year(page, name, say)).toBeFocused();
    }
    await page.keyboard.press("ArrowRight");
    await expect(year(page, "2022", say)).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await expect(year(page, "2021", say)).toBeChecked();
  });

  for (const width of [390, 1280])
    test(`years in a row are chosen by pointer at ${width} px`, once, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 844 });
      await open(page, `${site}#year=2012`);
      await rest(page);
      await year(page, "2013", say).hover();
      await page.mouse.down();
      await year(page, "2011", say).hover();
      await page.mouse.up();
      await expect(page).toHaveURL(`${site}#year=2011/2013`);
      await year(page, "2009", say).click({ modifiers: ["Shift"] });
      await expect(page).toHaveURL(`${site}#year=2009/2013`);
      const period = say("date-range", { from: sayYear(say, 2009), to: sayYear(say, 2013) });
      await expect(status(page)).toHaveText(matching(sayShown(say, 30, 66, period)));
    });

  test("bars grow from the right", once, async ({ page, site }) => {
    await open(page, site);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const ends = await page.locator("[data-period='2010'] rect").evaluateAll((rects) =>
        rects.map((it) => {
          const { right, bottom } = it.getBoundingClientRect();
          return { right, bottom };
        }),
      );
      // What is certain begins at the foot of a column, or at the start of a row.
      const [certain, doubtful] = ends;
      if (width === 390) expect(certain.bottom).toBeGreaterThan(doubtful.bottom);
      else expect(certain.right).toBeGreaterThan(doubtful.right);
    }
  });

  test(
    "names, addresses, dates and versions stand isolated in sentences",
    once,
    async ({ page, site }) => {
      await page.setViewportSize({ width: 1280, height: 30_000 });
      await open(page, `${site}?version=2026-02-28.0123456789ab`);
      await expect(page.locator("#version_notice")).toBeVisible();
      await cite(page, say);
      const latin = (text: string): string[] => text.match(/[A-Za-z][\w.-]*/g) ?? [];
      const own = latin(readFileSync("locales/ar.ftl", "utf8"));
      const sentences = (await arabicSentences(page)).filter((it) => !dossier.includes(it));
      const foreign = sentences.filter((it) => latin(it).some((word) => !own.includes(word)));
      expect([...new Set(foreign)]).toEqual([]);
    },
  );

  for (const what of ["elements", "words"] as const)
    test(
      `${what} in a line are read from right to left, those of dates too`,
      once,
      async ({ page, site }) => {
        for (const width of [768, 1280]) {
          await page.setViewportSize({ width, height: 30_000 });
          await open(page, site);
          await rest(page);
          expect.soft((await disordered(page.locator("body")))[what]).toEqual([]);
        }
        await page.goto(`${site}corrections/`);
        expect((await disordered(page.locator("body")))[what]).toEqual([]);
      },
    );

  test("Arabic letters are neither spaced nor slanted", once, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 30_000 });
    await open(page, site);
    const spoilt = await page.locator("body *").evaluateAll((elements) =>
      elements
        .filter((it) => {
          const { letterSpacing, fontStyle } = getComputedStyle(it);
          const own = [...it.childNodes].filter((node) => node instanceof Text);
          if (!own.some((node) => /\p{Script=Arabic}/u.test(node.data))) return false;
          return !["normal", "0px"].includes(letterSpacing) || fontStyle !== "normal";
        })
        .map((it) => `${it.className} ${it.textContent}`),
    );
    expect(spoilt).toEqual([]);
  });

  test("texts for programs are read from left to right", once, async ({ page, site }) => {
    await open(page, site);
    await cite(page, say);
    for (const text of await page.getByRole("dialog").locator("pre").all())
      await expect(text).toHaveCSS("direction", "ltr");
  });
});

withMedia((dataset) => inLanguage(dataset, "ar"))(
  "from right to left the arrow to the left leads to the next picture",
  once,
  async ({ page, site }) => {
    const { say } = ARABIC;
    await open(page, site);
    await page.getByRole("article").getByRole("img").first().click();
    const dialog = page.getByRole("dialog");
    const [before, next] = ["picture-previous", "picture-next"].map((name) =>
      dialog.getByRole("button", { name: say(name) }),
    );
    await expect(before).toBeDisabled();
    expect((await next.boundingBox())!.x).toBeLessThan((await before.boundingBox())!.x);
    await page.keyboard.press("ArrowLeft");
    await expect(next).toBeDisabled();
    await page.keyboard.press("ArrowRight");
    await expect(before).toBeDisabled();
    await expectInPlace(page, dialog);
  },
);

// Letters of full width stand for those of a language that the interface is not in, so that its words can be
// told from the interface's.
const wide = (text: string) =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const TEXTS = "title attribution alt caption credit label abstract content_warning change reason";
const German = (dataset: string) => {
  const own = [...TEXTS.split(" "), "transcript", "court", "name"];
  const dossier = JSON.parse(dataset, (key, value) => {
    if (typeof value === "string") return own.includes(key) ? wide(value) : value;
    if (["paragraphs", "charges"].includes(key)) return value.map(wide);
    // The title that a report itself has is in its own language.
    return value?.supplied ? { ...value, text: wide(value.text) } : value;
  });
  const { publisher } = JSON.parse(dataset);
  return JSON.stringify({ ...dossier, publisher, language: "de" });
};

// Gives the texts of the dossier that are not marked as German, and the words of the interface that are.
// Citations are plain text; a name that is read out can have one language only.
const wronglyMarked = (page: Page) =>
  page.evaluate(() => {
    const [german, english] = [/[\uff21-\uff5a]/, /[A-Za-z]/];
    const unmarked: string[] = [];
    const mistaken: string[] = [];
    const look = (text: string, element: Element) => {
      const isGerman = element.closest<HTMLElement>("[lang]")!.lang === "de";
      if (german.test(text) && !english.test(text) && !isGerman) unmarked.push(text.trim());
      if (english.test(text) && isGerman) mistaken.push(text.trim());
    };
    for (const element of document.querySelectorAll("body *:not(.citation :is(section p, pre))")) {
      for (const node of element.childNodes) if (node instanceof Text) look(node.data, element);
      for (const name of ["alt", "aria-label", "title"])
        look(element.getAttribute(name) ?? "", element);
    }
    return { unmarked: [...new Set(unmarked)], mistaken: [...new Set(mistaken)] };
  });

test.describe("a dossier in German, which the interface is not in", () => {
  const WELL_MARKED = { unmarked: [], mistaken: [] };

  test.describe("with a picture and corrections", () => {
    test.use({ dossier: German(MODELIA) });

    test("has English words around it, and its texts are marked", once, async ({ page, site }) => {
      await page.setViewportSize({ width: 1280, height: 30_000 });
      await open(page, site);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await expect(page.locator("html")).not.toHaveAttribute("dir");
      await expect(status(page)).toHaveText("66 reports, all years");
      expect(await wronglyMarked(page)).toEqual(WELL_MARKED);
    });

    test(
      "is marked in what a filter shows, and where it is cited",
      once,
      async ({ page, site }) => {
        await open(page, `${site}#year=2012&topic=torture`);
        await cite(page, english);
        expect(await wronglyMarked(page)).toEqual(WELL_MARKED);
      },
    );

    test("is marked on the page of corrections", once, async ({ page, site }) => {
      await page.goto(`${site}corrections/`);
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      expect(await wronglyMarked(page)).toEqual(WELL_MARKED);
    });
  });

  test.describe("with fields of its own", () => {
    test.use({ dossier: German(FIELDIA) });

    test("has labels and values that are marked", once, async ({ page, site }) => {
      await open(page, site);
      expect(await wronglyMarked(page)).toEqual(WELL_MARKED);
    });
  });

  withMedia(German)(
    "has captions and transcripts that are marked",
    once,
    async ({ page, site }) => {
      await open(page, site);
      expect(await wronglyMarked(page)).toEqual(WELL_MARKED);
    },
  );
});

test.describe("a site of a dossier in each language", () => {
  const folder = () =>
    publish(Object.fromEntries(LANGUAGES.map((it) => [it, inLanguage(MODELIA, it)])));

  for (const language of LANGUAGES)
    test(
      `the ${languageName(language)} page says what it is in, and who has checked its words`,
      once,
      () => {
        const html = readFileSync(join(folder(), language, "index.html"), "utf8");
        const tag = html.match(/<html [^>]*>/)![0];
        expect(tag).toContain(` lang="${language}"`);
        expect(tag.includes(' dir="rtl"')).toBe(RIGHT_TO_LEFT.includes(language));
        const [footer] = html.match(/<footer.*<\/footer>/s)!;
        const note = wordsOf(language)("words-unreviewed");
        expect(footer.includes(note)).toBe(language !== "en");
      },
    );
});

for (const { language, say, dossier } of [RUSSIAN, ARABIC])
  test.describe(`the editor in ${languageName(language)}`, () => {
    test.use({ dossier });
    const isArabic = language === "ar";
    const button = (page: Page, name: string) => page.getByRole("button", { name: say(name) });

    // Opens the copy of the site's dossier, and a report.
    async function edit(page: Page, site: string) {
      await page.goto(`${site}editor/`);
      await button(page, "edit-copy").click();
      await page.locator(".rows").getByRole("button").first().click();
      await expect(page.getByRole("textbox", { name: say("date-label") }).first()).toBeVisible();
    }

    for (const width of [360, 1440])
      test(`keeps within its edges at ${width} px`, once, async ({ page, site }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${site}editor/`);
        await expect(button(page, "open-file")).toBeVisible();
        await expectWithinEdges(page);
        await edit(page, site);
        await expectWithinEdges(page);
        const parts = page.getByRole("navigation", { name: say("parts") }).getByRole("button");
        for (const part of await parts.all()) {
          await part.click();
          await expect(part).toHaveAttribute("aria-current");
          await expectWithinEdges(page);
        }
      });

    test(
      "says its language, and axe finds nothing to complain of",
      once,
      async ({ page, site }) => {
        await edit(page, site);
        await expect(page).toHaveTitle(say("editor-title"));
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await expect(page.locator("html")).toHaveCSS("direction", isArabic ? "rtl" : "ltr");
        await expectAxeFindsNothing(page);
      },
    );
  });
