// The texts of the dossier in other languages, in the editor.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  button,
  choose,
  file,
  openCopy,
  part,
  savedFile,
  shown,
  status,
  withoutPickers,
} from "./editing";
import { MODELIA, TOOL, publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, test } from "./site";

const DOSSIER = JSON.parse(MODELIA);
const TITLE = "Права человека в Моделии";

test.beforeEach(({ page }) => withoutPickers(page));

const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true });

async function begin(page: Page) {
  await part(page, "Translations").click();
  await page.getByRole("textbox", { name: "Another language" }).fill("ru");
  await button(page, "Add the language").click();
  await expect(page.getByRole("heading", { name: "русский" })).toBeVisible();
}

async function translateTitle(page: Page) {
  await title(page).fill(TITLE);
  await title(page).blur();
  await expect(page.getByText("Translated: 1 of")).toBeVisible();
}

test("a text is translated beside the original, and the page shows it", async ({ page, site }) => {
  await openCopy(page, site);
  await begin(page);
  await expect(title(page)).toHaveAttribute("lang", "ru");
  await expect(page.locator(".original").first()).toHaveText(DOSSIER.title);
  await translateTitle(page);
  const heading = shown(page).getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(TITLE);
  await button(page, "Undo").click();
  await expect(title(page)).toHaveValue("");
  await button(page, "Redo").click();
  await expect(title(page)).toHaveValue(TITLE);
  const axe = new AxeBuilder({ page }).include(".editing").options({ resultTypes: ["violations"] });
  expect((await axe.analyze()).violations).toEqual([]);
});

test(
  "a package holds the translations, as the command line reads them",
  once,
  async ({ page, site }) => {
    await openCopy(page, site);
    await begin(page);
    await translateTitle(page);
    await part(page, "Publish and save").click();
    const saved = await savedFile(page, () => button(page, "Save a package").click());
    const po = execFileSync(TOOL, ["translate", "extract", saved.path, "--language", "ru"]);
    expect(po.toString()).toContain(`msgstr "${TITLE}"`);
  },
);

test("translators get a file and send it back", once, async ({ page, site }) => {
  await openCopy(page, site);
  await begin(page);
  const given = await savedFile(page, () =>
    button(page, "Download a file for translators (PO)").click(),
  );
  expect(given.name).toBe("modelia.ru.po");
  const po = readFileSync(given.path, "utf8");
  const untranslated = `msgid "${DOSSIER.title}"\nmsgstr ""`;
  expect(po).toContain(untranslated);
  const filled = po.replace(untranslated, untranslated.replace('""', `"${TITLE}"`));
  const take = () => button(page, "Take in a translators’ file (PO)").click();
  await choose(page, take, file("back.po", filled));
  await expect(status(page)).toHaveText("Texts taken from back.po: 1");
  await expect(title(page)).toHaveValue(TITLE);
  // What is wrong is told with its line, and nothing is taken.
  await choose(page, take, file("broken.po", filled.replace('msgid "', "msgid ")));
  await expect(page.getByRole("alert").filter({ hasText: /line \d+/ })).toBeVisible();
  await expect(title(page)).toHaveValue(TITLE);
});

test(
  "what was corrected after it was translated is asked for again",
  once,
  async ({ page, site }) => {
    await openCopy(page, site);
    await begin(page);
    await translateTitle(page);
    await part(page, "About the dossier").click();
    await title(page).fill(`${DOSSIER.title}, corrected`);
    await part(page, "Translations").click();
    const note = page
      .getByText("The text was changed after it was translated.")
      .filter({ visible: true });
    await expect(note).toHaveCount(1);
    await page.getByRole("checkbox", { name: /^Only texts/ }).check();
    await expect(page.locator(".original").first()).toHaveText(`${DOSSIER.title}, corrected`);
    await button(page, "The translation still holds").click();
    await expect(note).toHaveCount(0);
    await expect(title(page)).toHaveValue(TITLE);
  },
);

test("the translations follow the dossier to another name", once, async ({ page, site }) => {
  await openCopy(page, site);
  await begin(page);
  await translateTitle(page);
  await part(page, "The site").click();
  const name = page.getByRole("textbox", { name: "Name of the dossier’s file" });
  await name.fill("elsewhere");
  await name.blur();
  await part(page, "Translations").click();
  await expect(title(page)).toHaveValue(TITLE);
});

test("a copy of a translated site brings its translations", once, async ({ page, faults }) => {
  const translation = { language: "ru", texts: { title: { of: "0".repeat(16), text: TITLE } } };
  const translations = { "modelia.ru.json": JSON.stringify(translation) };
  const { server, url } = await serve(publish({ modelia: MODELIA }, { translations }), {});
  await openCopy(page, url);
  await part(page, "Translations").click();
  await button(page, "русский").click();
  await expect(title(page)).toHaveValue(TITLE);
  await expect(page.getByText("Translations of an earlier text: 1.")).toBeVisible();
  const own = faults.filter((fault) => !fault.startsWith(`request to ${url}`));
  faults.splice(0, faults.length, ...own);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
