// Citing: the dialog, what each format says, and that none of it is fetched before.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { clickBelow, expect, once, open, saved, test } from "./site";

const ID = "2017-09-08-editor-convicted";
const TITLE = "[Modelia: Editor Convicted]";

// The words for the day on which the tests run, where they run.
const today = new Date();
const iso = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

const dialog = (page: Page) => page.getByRole("dialog");

async function cite(page: Page) {
  await clickBelow(page.getByRole("button", { name: `Cite “${TITLE}”` }));
  await expect(dialog(page)).toBeVisible();
}

const style = (page: Page, name: string) =>
  dialog(page).getByRole("group", { name: "Style" }).getByRole("radio", { name, exact: true });

const copyOf = (page: Page, format: string) =>
  dialog(page).getByRole("button", { name: `Copy ${format}`, exact: true, includeHidden: true });

// The text that the button of a format copies, in sight or not.
async function text(page: Page, format: string) {
  const id = await copyOf(page, format).getAttribute("data-copy");
  return (await page.locator(`#${id}`).textContent()) ?? "";
}

const STYLES = ["APA", "Chicago, bibliography", "Chicago, note", "Plain text"];
const PROGRAMS = ["BibTeX", "RIS", "CSL-JSON"];

// Expects this style, and no other format, to be in sight.
async function expectInSight(page: Page, name: string) {
  await expect(style(page, name)).toBeChecked();
  const sections = dialog(page).locator("section");
  await expect(sections.filter({ visible: true })).toHaveCount(1);
  await expect(copyOf(page, name)).toBeVisible();
  await expect(dialog(page).locator("pre").filter({ visible: true })).toHaveCount(0);
}

test("nothing of the exporter is fetched before a reader asks for it", async ({
  page,
  site,
  webAssembly,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, `${site}#${ID}`);
  await page.waitForLoadState("networkidle");
  const late = /exporter|modelia\.json/;
  expect(asked.filter((path) => late.test(path))).toEqual([]);
  await cite(page);
  await page.keyboard.press("Escape");
  await cite(page);
  const kinds = asked.filter((path) => late.test(path));
  expect(kinds.map((path) => path.replace(/-[0-9a-f]{16}\./, "-HASH.")).sort()).toEqual([
    "/data/modelia-exporter-HASH.txt",
    "/data/modelia.json",
    ...(webAssembly
      ? ["/exporter-HASH.js", "/exporter-HASH.wasm"]
      : ["/exporter-js_fallback-HASH.js"]),
  ]);
});

test("a report is cited by keyboard alone", async ({ page, site }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, `${site}#${ID}`);
  await page.locator(`[id="${ID}"]`).getByRole("button", { name: "Cite" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy APA" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page, "APA"));
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(":focus")).toHaveAccessibleName(`Cite “${TITLE}”`);
});

test("one style is in sight, and the page keeps which", async ({ page, site }) => {
  await open(page, `${site}#${ID}`);
  await cite(page);
  for (const name of STYLES) {
    await style(page, name).check();
    await expectInSight(page, name);
  }
  await style(page, "APA").check();
  await page.keyboard.press("ArrowRight");
  await expectInSight(page, STYLES[1]);
  // Enter on a style does not close what it stands in.
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(copyOf(page, STYLES[1])).toBeFocused();
  await page.keyboard.press("Escape");
  await clickBelow(page.getByRole("button", { name: "Cite this dossier" }));
  await expectInSight(page, STYLES[1]);
  await expect(copyOf(page, STYLES[1])).toBeFocused();
  await page.reload();
  await open(page, `${site}#${ID}`);
  await cite(page);
  await expectInSight(page, "APA");
});

test("the text for a reference manager can be looked at", once, async ({ page, site }) => {
  await open(page, `${site}#${ID}`);
  await cite(page);
  await dialog(page).locator("summary", { hasText: "RIS" }).click();
  await expect(dialog(page).locator("pre").filter({ visible: true })).toHaveText(/^TY {2}- /);
});

test.describe("by touch", () => {
  test.use({ hasTouch: true });
  test.skip(({ browserName }) => browserName === "firefox", "its driver knows no touch");

  test("what can be pressed is 44 px high", once, async ({ page, site }) => {
    await open(page, `${site}#${ID}`);
    await cite(page);
    const targets = dialog(page).locator("label, summary, button").filter({ visible: true });
    const heights = await targets.evaluateAll((all) =>
      all.map((target) => target.getBoundingClientRect().height),
    );
    expect(heights.length).toBe(4 + 1 + 3 * 3 + 1);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

test("every format names title, publisher, date, addresses, version and day of access", async ({
  page,
  site,
}) => {
  await open(page, `${site}?from=elsewhere#year=2017`);
  await cite(page);
  const version = await page.locator("#dataset_link").getAttribute("data-version");
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  for (const format of [...STYLES, ...PROGRAMS]) {
    // BibTeX puts a backslash before what TeX would take for its own.
    const citation = (await text(page, format)).replaceAll("\\", "");
    expect(citation, format).toContain(TITLE);
    expect(citation, format).toContain("2017");
    expect(citation, format).toContain(`${site}?version=2026-04-03.${version}#${ID}`);
    expect(citation, format).toContain("https://");
  }
  for (const format of STYLES)
    expect(await text(page, format), format).toContain(String(today.getFullYear()));
  expect(await text(page, "BibTeX")).toContain(`urldate = {${iso}}`);
  expect(await text(page, "RIS")).toContain(`Y2  - ${iso.replaceAll("-", "/")}`);
  const [item] = JSON.parse(await text(page, "CSL-JSON"));
  expect(item.title).toBe(TITLE);
  expect(item.accessed).toEqual({ "date-parts": [iso.split("-").map(Number)] });
  expect(item.issued).toEqual({ "date-parts": [[2017, 9, 8]] });
});

for (const [zone, hour] of [
  ["Pacific/Kiritimati", "11:30"],
  ["Pacific/Pago_Pago", "10:30"],
]) {
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone });

    test("the day of access is the reader's own", async ({ page, site }) => {
      await page.clock.setFixedTime(new Date(`2026-03-01T${hour}:00Z`));
      await open(page, `${site}#${ID}`);
      await cite(page);
      const own = zone === "Pacific/Kiritimati" ? "2026-03-02" : "2026-02-28";
      expect(await text(page, "BibTeX")).toContain(`urldate = {${own}}`);
    });
  });
}

test("the dossier as a whole is cited from the foot of the page", async ({ page, site }) => {
  await open(page, `${site}index.html`);
  await clickBelow(page.getByRole("button", { name: "Cite this dossier" }));
  await expect(page.getByRole("heading", { name: "Cite this dossier" })).toBeVisible();
  const [item] = JSON.parse(await text(page, "CSL-JSON"));
  const version = await page.locator("#dataset_link").getAttribute("data-version");
  expect(item).toMatchObject({
    title: "Human Rights in Modelia",
    type: "webpage",
    URL: `${site}?version=2026-04-03.${version}`,
  });
});

test("what is for reference managers can be downloaded", async ({ page, site }) => {
  await open(page, `${site}#${ID}`);
  await cite(page);
  for (const [format, ending] of [
    ["BibTeX", "bib"],
    ["RIS", "ris"],
    ["CSL-JSON", "json"],
  ]) {
    const button = page.getByRole("button", { name: `Download ${format}` });
    const file = await saved(page, () => button.click());
    expect(file.name).toBe(`${ID}.${ending}`);
    expect(file.text).toBe(await text(page, format));
  }
});

test("the open dialog holds nothing that keeps anyone out", once, async ({ page, site }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("about:blank");
    await open(page, `${site}#${ID}`);
    await cite(page);
    const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
    expect(violations).toEqual([]);
  }
});

test("the dialog fits a small screen", once, async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await open(page, `${site}#${ID}`);
  await cite(page);
  const size = await dialog(page).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right, over: element.scrollWidth - element.clientWidth };
  });
  expect(size.left).toBeGreaterThanOrEqual(0);
  expect(size.right).toBeLessThanOrEqual(320);
  expect(size.over).toBe(0);
});

for (const [name, file] of Object.entries({
  script: "**/exporter-*.js",
  program: "**/exporter-*.wasm",
  dataset: "**/modelia.json",
})) {
  test(`the page says so when the exporter's ${name} has been altered`, async ({
    page,
    site,
    faults,
    webAssembly,
  }) => {
    test.skip(name === "program" && !webAssembly, "its script is its program");
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const body = Buffer.concat([await response.body(), Buffer.from("globalThis.intruder = 1;")]);
      await route.fulfill({ response, body });
    });
    await open(page, `${site}#${ID}`);
    await clickBelow(page.getByRole("button", { name: `Cite “${TITLE}”` }));
    await expect(page.getByRole("alert")).toContainText("did not load");
    await expect(dialog(page)).toBeHidden();
    expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
    // What a browser once took for that script it asks for again only in a page loaded anew.
    if (name !== "script") {
      await page.unrouteAll();
      await cite(page);
      await expect(page.getByRole("alert")).toBeHidden();
    }
    faults.length = 0;
  });
}

test.describe("where the host's policy forbids WebAssembly", () => {
  test.use({ hosting: { headers: { "Content-Security-Policy": "script-src 'self'" } } });

  test("the exporter is JavaScript as well", async ({ page, site, faults }) => {
    await open(page, `${site}#${ID}`);
    await cite(page);
    expect(await text(page, "APA")).toContain(`${site}?version=`);
    // Chromium says so itself.
    faults.length = 0;
  });
});

test.describe("of a dossier whose page has a lasting address", () => {
  test("the citation names that address", once, async ({ page, site }) => {
    const head = '<link rel="canonical" href="https://living.example/modelia/">';
    await page.route(site, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace("</title>", `$&${head}`);
      await route.fulfill({ response, body });
    });
    await open(page, `${site}#${ID}`);
    await cite(page);
    expect(await text(page, "APA")).toMatch(
      /https:\/\/living\.example\/modelia\/\?version=2026-04-03\.[0-9a-f]{12}#2017-09-08-editor/,
    );
  });
});

test.describe("without a clipboard", () => {
  test("the citation is selected instead", async ({ page, site }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }),
    );
    await open(page, `${site}#${ID}`);
    await cite(page);
    await page.getByRole("button", { name: "Copy APA" }).click();
    await expect(dialog(page).getByRole("status")).toContainText("Selected");
    expect(await page.evaluate(() => String(getSelection()))).toBe(await text(page, "APA"));
    // What is not in sight could not be copied.
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await expect(dialog(page).locator("pre").first()).toBeVisible();
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected.trim()).toBe((await text(page, "BibTeX")).trim());
  });
});
