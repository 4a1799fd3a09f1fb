// Carrying away: files of what is shown, made in the browser.
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { MODELIA, TOOL } from "./publishing";
import {
  clickBelow,
  expect,
  exporting,
  once,
  open,
  reports,
  saved,
  search,
  status,
  test,
  year,
} from "./site";

// Presses a control and gives the file that comes of it.
async function download(page: Page, format: string) {
  const group = await exporting(page);
  return saved(page, () => group.getByRole("button", { name: format }).click());
}

async function shown(page: Page) {
  // This draws what is far, too.
  await page.keyboard.press("Control+KeyF");
  const articles = page.getByRole("article");
  return articles.evaluateAll((articles) => articles.map((article) => article.id));
}

test("all of the dossier is the dataset to the byte", async ({ page, site }) => {
  await open(page, site);
  const file = await download(page, "JSON");
  expect(file.name).toBe("modelia.json");
  expect(file.text).toBe(MODELIA);
});

test("what is shown is a dataset that the check accepts", async ({ page, site }) => {
  await open(page, `${site}#year=2012&topic=torture`);
  const ids = await shown(page);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(12);
  const file = await download(page, "JSON");
  expect(file.name).toBe("modelia-2012-torture.json");
  const dataset = JSON.parse(file.text);
  expect(dataset.reports.map(({ id }: { id: string }) => id).sort()).toEqual(ids.sort());
  expect(dataset.title).toBe("Human Rights in Modelia");
  execFileSync(TOOL, ["check", file.path], { stdio: "pipe" });
});

test("a spreadsheet holds a row for each report that is shown", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  const file = await download(page, "CSV");
  expect(file.name).toBe("modelia-2012.csv");
  expect(file.text.startsWith("\ufeffid,aliases,date,title,")).toBe(true);
  const rows = file.text.trimEnd().split("\r\n");
  expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(await shown(page));
});

test("a plain text says what is shown, and of which version", async ({ page, site }) => {
  await open(page, site);
  await year(page, "2012").check();
  const file = await download(page, "plain text");
  expect(file.name).toBe("modelia-2012.txt");
  const version = await page.locator("#dataset_link").getAttribute("data-version");
  expect(file.text).toContain("Reports of 2012: 12 of 66 reports\n");
  expect(file.text).toContain(`Version ${version}, accessed `);
  for (const id of await shown(page)) expect(file.text).toContain(`${site}#${id}`);
  await year(page, "All years").check();
  const all = await download(page, "plain text");
  expect(all.name).toBe("modelia.txt");
  expect(all.text).toContain("Reports: 66 reports\n");
  expect(all.text.match(/^In the dossier: /gm)).toHaveLength(66);
});

test("everything can be carried away under a filter, too", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  const everything = page.getByRole("group", { name: "Download everything" });
  for (const [format, ending] of [
    ["CSV", "csv"],
    ["plain text", "txt"],
  ]) {
    const { name, text } = await saved(page, () =>
      clickBelow(everything.getByRole("button", { name: format })),
    );
    expect(name).toBe(`modelia.${ending}`);
    if (ending === "csv") expect(text.trimEnd().split("\r\n")).toHaveLength(67);
    else expect(text).toContain("\nReports: 66 reports\n");
  }
});

const opener = (page: Page) => page.getByRole("button", { name: "Share and export" });
const menu = (page: Page) => page.locator("#export_menu");

test("the menu is opened, walked through and closed by keyboard", async ({ page, site }) => {
  await open(page, site);
  await expect(menu(page)).toBeHidden();
  await opener(page).focus();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeVisible();
  for (const name of [
    "Copy the link to these reports",
    "JSON",
    "CSV",
    "plain text",
    "Cite this dossier",
  ]) {
    await page.keyboard.press("Tab");
    await expect(menu(page).getByRole("button", { name })).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test("what was chosen in the menu closes it", async ({ page, site }) => {
  await open(page, `${site}#year=2012`);
  await download(page, "JSON");
  await expect(menu(page)).toBeHidden();
});

test("a press beside the menu closes it", async ({ page, site }) => {
  await open(page, site);
  await exporting(page);
  await page.mouse.click(5, 5);
  await expect(menu(page)).toBeHidden();
});

test("the dossier is cited from the menu, and its button has the focus again", async ({
  page,
  site,
}) => {
  await open(page, site);
  await exporting(page);
  await menu(page).getByRole("button", { name: "Cite this dossier" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Cite this dossier" });
  await expect(dialog).toBeVisible();
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

// No browser here has a sheet for sharing: what it would be handed is recorded.
test(
  "what is shown is handed to the platform where it has a sheet for sharing",
  once,
  async ({ page, site }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      const share = async (data: unknown) => shared.push(data);
      Object.defineProperty(navigator, "share", { value: share });
      Object.assign(window, { shared });
    });
    await open(page, `${site}?version=2020-01-01.0123456789abcdef#year=2012`);
    await exporting(page);
    await menu(page).getByRole("button", { name: "Share the link to these reports" }).click();
    await expect(menu(page)).toBeHidden();
    expect(await page.evaluate(() => (window as any).shared)).toEqual([
      { title: "Reports of 2012 – Human Rights in Modelia", url: `${site}#year=2012` },
    ]);
  },
);

test(
  "where the platform has no sheet for sharing, the link is copied",
  once,
  async ({ page, site }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "share", { value: undefined }));
    await open(page, site);
    await exporting(page);
    await expect(menu(page).getByRole("button", { name: "Share the link" })).toBeHidden();
    await expect(menu(page).getByRole("button", { name: "Copy the link" })).toBeVisible();
  },
);

test("nothing found is nothing to download", once, async ({ page, site }) => {
  await open(page, site);
  await search(page).fill("zzzz");
  await expect(status(page)).toHaveText("0 of 66 reports, all years");
  await expect(await exporting(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Copy the link to these reports" })).toBeVisible();
});

test.describe("of a dossier with formulas in it", () => {
  const examplia = JSON.parse(readFileSync("tests/fixtures/examplia.json", "utf8"));
  delete examplia.photo;
  examplia.reports[0].title.text = "=HYPERLINK(1)";
  test.use({ dossier: JSON.stringify(examplia) });

  test("no cell is a formula", async ({ page, site }) => {
    await open(page, site);
    const file = await download(page, "CSV");
    expect(file.text).toContain("'=HYPERLINK(1)");
  });
});

test.describe("of a dossier that is not drawn whole", () => {
  test.use({ dossier: 1000 });

  test("more is carried away than is drawn", async ({ page, site }) => {
    await open(page, site);
    await expect(reports(page)).toHaveCount(6);
    const all = await download(page, "CSV");
    expect(all.text.trimEnd().split("\r\n")).toHaveLength(1001);
    await search(page).fill("police");
    await expect(status(page)).toContainText(/^\d+ of 1,000 reports/);
    const count = Number((await status(page).textContent())!.split(" ")[0]);
    expect(count).toBeGreaterThan(30);
    const found = await download(page, "JSON");
    expect(found.name).toBe("dossier-police.json");
    expect(JSON.parse(found.text).reports).toHaveLength(count);
  });
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "firefox", "its driver cannot turn scripts off");

  test("the dataset is linked, and no control is there that does nothing", async ({
    page,
    site,
  }) => {
    await page.goto(site);
    await expect(page.getByRole("link", { name: "Download the dataset (JSON)" })).toBeVisible();
    await expect(page.getByRole("group", { name: /^Download/ })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Cite" })).toHaveCount(0);
  });
});
