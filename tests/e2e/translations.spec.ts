// A dossier in several languages, as far as it is translated.
import AxeBuilder from "@axe-core/playwright";
import { createHash } from "node:crypto";
import { MODELIA, publish } from "./publishing";
import { serve } from "./server.mjs";
import { alive, clickBelow, expect, once, open, reports, rest, status, test } from "./site";
import { wordsOf } from "./words";

const DOSSIER = JSON.parse(MODELIA);
const say = wordsOf("ru");

// What the Russian page has of its own. Every other text is shown as it was written.
const REPORT = "2012-12-13-courts-shut-newspapers";
const TEXTS: Record<string, string> = {
  title: "Права человека в Моделии",
  "topics/media": "СМИ",
  "kinds/News release": "Пресс-релиз",
  [`reports/${REPORT}/title`]: "Моделия: суды закрывают газеты",
  [`reports/${REPORT}/abstract`]: "Прокуроры требуют закрыть четыре газеты.",
};
DOSSIER.summary.paragraphs.forEach((_: string, place: number) => {
  TEXTS[`summary/${place + 1}`] = `Абзац ${place + 1}.`;
});
TEXTS["summary/attribution"] = "Обзор выдуман.";

// Gives the text of the dossier that a key names.
function written(key: string): string {
  const [group, name, part] = key.split("/");
  if (group === "title") return DOSSIER.title;
  if (key === "summary/attribution") return DOSSIER.summary.attribution;
  if (group === "summary") return DOSSIER.summary.paragraphs[Number(name) - 1];
  if (group === "topics") return DOSSIER.topics.find(({ id }: { id: string }) => id === name).label;
  if (group === "kinds") return name;
  const report = DOSSIER.reports.find(({ id }: { id: string }) => id === name);
  return part === "title" ? report.title.text : report.abstract;
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const translation = {
  language: "ru",
  reviewed: false,
  texts: Object.fromEntries(
    Object.entries(TEXTS).map(([key, text]) => [key, { of: hash(written(key)), text }]),
  ),
};

const site = test.extend({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const translations = { "modelia.ru.json": JSON.stringify(translation) };
    const { server, url } = await serve(publish({ modelia: MODELIA }, { translations }), {});
    await use(url);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
});

site(
  "what is not translated is shown as it was written, and says so",
  once,
  async ({ page, site }) => {
    // Nothing is far away in so high a window.
    await page.setViewportSize({ width: 1280, height: 30_000 });
    await open(page, `${site}ru/`);
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(TEXTS.title);
    const missing = DOSSIER.reports.length - 1;
    const note = say("untranslated-reports", { count: missing, language: "English" });
    await expect(page.getByText(note)).toBeVisible();
    const translated = page.locator(`[id="${REPORT}"]`);
    await expect(translated.getByRole("heading")).toContainText(
      `[${TEXTS[`reports/${REPORT}/title`]}]`,
    );
    await expect(translated.locator(".entry-abstract")).not.toHaveAttribute("lang");
    const other = page.locator(`article:not([id="${REPORT}"])`).first();
    await expect(other.locator(".entry-abstract")).toHaveAttribute("lang", "en");
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    expect((await axe.analyze()).violations).toEqual([]);
  },
);

site("the search finds the words of both languages", once, async ({ page, site }) => {
  for (const words of ["прокуроры", "prosecutors"]) {
    await open(page, `${site}ru/#q=${encodeURIComponent(words)}`);
    await expect(page.locator(`[id="${REPORT}"]`)).toBeVisible();
    await expect(status(page)).toHaveText(/^[1-9]/);
  }
});

site("another language keeps what is asked for", async ({ page, site }) => {
  await open(page, `${site}#year=2012&topic=media`);
  const english = await status(page).textContent();
  const shown = await reports(page).count();
  await clickBelow(page.getByRole("link", { name: "русский" }));
  await expect(page).toHaveURL(`${site}ru/#year=2012&topic=media`);
  await alive(page);
  await expect(reports(page)).toHaveCount(shown);
  await expect(page.getByRole("checkbox", { name: /^СМИ/, includeHidden: true })).toBeChecked();
  await clickBelow(page.getByRole("link", { name: "English" }));
  await expect(page).toHaveURL(`${site}#year=2012&topic=media`);
  await expect(status(page)).toHaveText(english!);
});

site("another language leads to the report that is read", async ({ page, site }) => {
  await open(page, `${site}#${REPORT}`);
  await rest(page);
  await page.evaluate(() => history.replaceState(null, "", location.pathname));
  await page.evaluate(() => document.querySelector<HTMLElement>(".languages a")!.click());
  await expect(page).toHaveURL(new RegExp(`/ru/#\\d{4}-\\d\\d-\\d\\d`));
  await alive(page);
  const id = new URL(page.url()).hash.slice(1);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

site("another language keeps the place among what is asked for", async ({ page, site }) => {
  await open(page, `${site}#topic=media`);
  await page
    .locator(".entry")
    .nth(3)
    .evaluate((report) => report.scrollIntoView());
  await rest(page);
  const id = await page.evaluate(() => {
    const entries = [...document.querySelectorAll(".entry")];
    return entries.find((entry) => entry.getBoundingClientRect().top > 0)!.id;
  });
  await page.evaluate(() => document.querySelector<HTMLElement>(".languages a")!.click());
  await expect(page).toHaveURL(`${site}ru/#topic=media`);
  await alive(page);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

site("each page leads to the same page in the other language", once, async ({ page, site }) => {
  await page.goto(`${site}corrections/`);
  await page.getByRole("link", { name: "русский" }).click();
  await expect(page).toHaveURL(`${site}ru/corrections/`);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${site}corrections/`);
});

site("a citation is the same in every language", once, async ({ page, site }) => {
  const cited = async (path: string) => {
    await open(page, `${site}${path}#${REPORT}`);
    await page.locator(`[id="${REPORT}"] .cite`).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("summary", { hasText: "CSL-JSON" }).click();
    return JSON.parse((await dialog.locator("details[open] pre").textContent())!);
  };
  const [english, russian] = [await cited(""), await cited("ru/")];
  expect(russian[0].title).toBe(english[0].title);
  expect(russian[0].URL).toBe(english[0].URL);
});

site.describe("without scripts", () => {
  site.use({ javaScriptEnabled: false });

  site("the languages lead to each other", once, async ({ page, site }) => {
    await page.goto(site);
    await page.getByRole("link", { name: "русский" }).click();
    await expect(page).toHaveURL(`${site}ru/`);
    await expect(page.getByText(TEXTS["summary/1"])).toBeVisible();
    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(site);
  });
});
