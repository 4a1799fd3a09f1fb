// The page on which a reader previews a dossier of their own.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DATASET, MODELIA, SYNTHETIC, TOOL, makeFolder, publish } from "./publishing";
import {
  alive,
  clickBelow,
  expect,
  once,
  reports,
  saved,
  search,
  status,
  test,
  year,
} from "./site";

const field = (page: Page) => page.getByLabel("Choose a file");
const conclusion = (page: Page) => page.locator("#preview_status");
const findings = (page: Page) => page.getByRole("list", { name: "Findings" });
const count = (page: Page) => page.locator(".reports > .status");

async function open(page: Page, site: string) {
  await page.goto(`${site}preview/`);
  await expect(field(page)).toBeEnabled();
}

const dataset = (page: Page) =>
  saved(page, () => page.getByRole("button", { name: "Download the dataset (JSON)" }).click());

// What the tool makes of a file: the dataset and what it prints.
function imported(path: string) {
  const output = join(makeFolder(), "dossier.json");
  const { stderr } = spawnSync(TOOL, ["import", path, "--output", output], { encoding: "utf8" });
  const text = readFileSync(output, "utf8");
  const name = path.split("/").at(-1)!;
  const lines = stderr.split("\n").filter((line) => line.startsWith(`${path}: `));
  const remarks = lines.filter((line) => !line.includes("chronicle import --help"));
  return { text, lines: remarks.map((line) => line.replace(path, name)) };
}

for (const [file, conclude] of [
  ["reports.csv", "a spreadsheet with a header: 4 of 5 imported"],
  ["timeline-3.json", "a TimelineJS file: 4 of 5 imported"],
  ["timeline.csv", "a TimelineJS spreadsheet"],
  ["page.txt", "a country page saved as text"],
  ["feed.atom", "a feed"],
  ["feed.rss", "a feed"],
]) {
  test(`${file} becomes the dossier that the tool makes of it`, async ({ page, site }) => {
    const path = `tests/fixtures/import/${file}`;
    await open(page, site);
    await field(page).setInputFiles(path);
    await expect(conclusion(page)).toContainText(`${file}: ${conclude}`);
    const { text, lines } = imported(path);
    await expect(findings(page).getByRole("listitem")).toHaveText(lines);
    const { title, reports: all } = JSON.parse(text);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(reports(page)).toHaveCount(all.length);
    const file_ = await dataset(page);
    expect(file_.name).toBe(`${file.split(".")[0]}.json`);
    expect(file_.text).toBe(text);
  });
}

test("a dataset is shown with the messages of the check", once, async ({ page, site }) => {
  const path = "tests/fixtures/broken/unique-id.json";
  await open(page, site);
  await field(page).setInputFiles(path);
  const { stderr } = spawnSync(TOOL, ["check", path], { encoding: "utf8" });
  const lines = stderr.trimEnd().split("\n");
  const shown = lines.map((line) => line.replace(path, "unique-id.json"));
  const own = shown.filter((line) => /unique-id/.test(line.replace("unique-id.json", "")));
  expect(own.length).toBeGreaterThan(0);
  for (const line of own) await expect(findings(page)).toContainText(line);
  await expect(conclusion(page)).toContainText(/unique-id\.json: \d+ reports, \d errors?/);
});

test("a dataset without a dossier in it gets its messages, and the next file a dossier", async ({
  page,
  site,
}) => {
  await open(page, site);
  await field(page).setInputFiles("tests/fixtures/broken/not-json.json");
  await expect(conclusion(page)).toContainText("not-json.json: not read, 1 error");
  await expect(findings(page).getByRole("listitem")).toHaveText(/^not-json\.json:\d+:\d+: json: /);
  await expect(reports(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Download the dataset" })).toHaveCount(0);
  await field(page).setInputFiles("tests/fixtures/import/broken/error-page.csv");
  await expect(conclusion(page)).toContainText("found a web page (HTML)");
  await field(page).setInputFiles(DATASET);
  await expect(reports(page)).toHaveCount(66);
  expect((await dataset(page)).text).toBe(MODELIA);
});

test("the previewed dossier is filtered, searched and carried away", async ({ page, site }) => {
  await open(page, site);
  // The one before leaves nothing behind that would still listen.
  await field(page).setInputFiles("tests/fixtures/import/timeline-3.json");
  await expect(reports(page)).toHaveCount(4);
  await field(page).setInputFiles(DATASET);
  await expect(count(page)).toHaveText("66 reports, all years");
  await year(page, "2012").check();
  await expect(count(page)).toHaveText("12 of 66 reports, 2012");
  await expect(page).toHaveURL(/#year=2012$/);
  await year(page, "All years").check();
  await search(page).fill("tulk");
  await expect(count(page)).toHaveText(/^\d+ of 66 reports, all years$/);
  await expect(page.locator("mark").first()).toBeVisible();
  const found = await reports(page).count();
  const group = page.getByRole("group", { name: "Download these reports" });
  const file = await saved(page, () => group.getByText("CSV").click());
  expect(file.name).toBe("modelia-tulk.csv");
  expect(file.text.trimEnd().split("\r\n")).toHaveLength(found + 1);
  // Firefox's driver waits for ever where a file was saved before.
  await page.evaluate(() => history.back());
  await expect(count(page)).toHaveText("66 reports, all years");
});

test("a dropped file of a megabyte is shown, and nothing is sent", once, async ({ page, site }) => {
  await open(page, site);
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const text = execFileSync(SYNTHETIC, ["1500"], { maxBuffer: 2 ** 28 }).toString();
  expect(text.length).toBeGreaterThan(1_000_000);
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "large.json", { type: "application/json" }));
    return transfer;
  }, text);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  await expect(count(page)).toHaveText("1500 reports, all years");
  await search(page).fill("police");
  await expect(count(page)).toContainText("of 1500 reports");
  // The browser itself asks for the icon whenever the address changes.
  expect(asked.filter((url) => !/^blob:|icon-/.test(url))).toEqual([]);
});

for (const width of [320, 360, 768]) {
  test(`nothing runs over the edge of its box at ${width} px`, once, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, site);
    const over = () =>
      page
        .locator(".preview-file, html")
        .evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
    expect(await over()).toEqual([0, 0]);
    await field(page).setInputFiles("tests/fixtures/import/timeline.csv");
    await expect(reports(page)).not.toHaveCount(0);
    expect(await over()).toEqual([0, 0]);
  });
}

test("the program of the preview has no way to send anything", once, async () => {
  const [wasm] = readdirSync(publish()).filter((name) => /^preview-.*\.wasm$/.test(name));
  const module = await WebAssembly.compile(readFileSync(join(publish(), wasm)));
  const names = WebAssembly.Module.imports(module).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(
    names.filter((name) =>
      /fetch|XMLHttp|WebSocket|Beacon|EventSource|RTC|submit|open_/i.test(name),
    ),
  ).toEqual([]);
});

test("nor has the same program in JavaScript", once, async () => {
  const [script] = readdirSync(publish()).filter((name) =>
    /^preview-js_fallback-.*\.js$/.test(name),
  );
  const text = readFileSync(join(publish(), script), "utf8");
  expect(text).toContain("createElement");
  expect(text.match(/\bfetch\b|XMLHttp|WebSocket|Beacon|EventSource|RTCPeer|\bopen\(/g)).toBeNull();
});

test("JavaScript that was altered is not run", async ({ page, site, faults, webAssembly }) => {
  test.skip(webAssembly, "WebAssembly takes its place: security.spec.ts");
  await page.route(/preview-js_fallback-[0-9a-f]{16}\.js$/, async (route) => {
    const response = await route.fetch();
    const body = "globalThis.intruder = true;" + (await response.text());
    await route.fulfill({ response, body });
  });
  await page.goto(`${site}preview/`);
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("This page needs its program")).toBeVisible();
  await expect(field(page)).toBeDisabled();
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  faults.length = 0;
});

test.describe("where the host's policy forbids WebAssembly", () => {
  test.use({ hosting: { headers: { "Content-Security-Policy": "script-src 'self'" } } });

  test("the preview is JavaScript as well", once, async ({ page, site, faults }) => {
    await open(page, site);
    await field(page).setInputFiles(DATASET);
    await expect(count(page)).toHaveText("66 reports, all years");
    // Chromium says so itself.
    faults.length = 0;
  });
});

test(
  "the page is led to from the foot of the dossier, and keeps nobody out",
  once,
  async ({ page, site }) => {
    await page.goto(site);
    await alive(page);
    await clickBelow(page.getByRole("link", { name: "Preview a dossier of your own" }));
    await expect(field(page)).toBeEnabled();
    await field(page).setInputFiles("tests/fixtures/import/reports.csv");
    await expect(reports(page)).toHaveCount(4);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  },
);

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ browserName }) => browserName === "firefox", "its driver cannot turn scripts off");

  test("the preview says what it lacks", async ({ page, site }) => {
    await page.goto(`${site}preview/`);
    await expect(page.getByText("This page needs its program")).toBeVisible();
    await expect(field(page)).toBeDisabled();
  });
});
