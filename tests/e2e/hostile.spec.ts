// A dataset that means harm is refused, or stands in the page as the text that it is.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { serve } from "./server.mjs";
import { TOOL, expect, open, publish, reports, search, status, test } from "./site";

// What ends attributes, elements, comments, scripts and styles, and what would run if it were not text.
const MARKUP = [
  `</script><script>globalThis.intruder = 1</script>`,
  `<img src=x onerror="globalThis.intruder = 1">`,
  `'"&amp;--><style>article { display: none }</style>]]> <!-- </title>`,
  `\${1} {{2}} \\u003c %3Cscript%3E \``,
].join(" ");
const text = (field: string) => `${field} ${MARKUP}`;

const clean = () => JSON.parse(readFileSync("public/data/kazakhstan.json", "utf8"));

// Every field that holds free text holds markup.
function hostile() {
  const dossier = clean();
  dossier.title = text("title");
  dossier.publisher.name = text("name");
  dossier.summary.paragraphs = [text("paragraph")];
  dossier.summary.attribution = text("attribution");
  Object.assign(dossier.photo, {
    alt: text("alt"),
    caption: text("caption"),
    credit: text("credit"),
    content_warning: text("warning"),
  });
  for (const topic of dossier.topics) topic.label = text(topic.id);
  for (const report of dossier.reports) {
    report.title.text = text("heading");
    report.kind.label = text("kind");
    report.publisher = text("publisher");
    report.abstract = text("abstract");
    report.content_warning = text("content");
    report.authors = [text("author")];
    report.revisions = [{ date: "2025-01-01", change: text("change"), reason: text("reason") }];
  }
  return dossier;
}

// What the tool says of a dataset.
function check(dossier: object) {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-"));
  const file = join(folder, "dossier.json");
  writeFileSync(file, JSON.stringify(dossier));
  try {
    return execFileSync(TOOL, ["check", file], { stdio: "pipe" }).toString();
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const REFUSED: Record<string, (dossier: any) => void> = {
  "a script address": (dossier) => (dossier.reports[0].sources[0].url = "javascript:alert(1)"),
  "a script address in capitals": (dossier) =>
    (dossier.publisher.url = " JAVASCRIPT:alert(1)".trim()),
  "an address of data": (dossier) =>
    (dossier.reports[0].sources[0].url = "data:text/html,<script>alert(1)</script>"),
  "an address that breaks out of its attribute": (dossier) =>
    (dossier.reports[0].sources[0].url = 'https://example.org/"onclick="alert(1)'),
  "a picture elsewhere": (dossier) => (dossier.photo.sources[0].file = "//elsewhere.example/x.png"),
  "a picture outside the site": (dossier) => (dossier.photo.sources[0].file = "../secret.png"),
  "an id that is another's": (dossier) => (dossier.reports[1].id = dossier.reports[0].id),
  "an id that looks like another": (dossier) =>
    (dossier.reports[1].id = dossier.reports[0].id.replace("a", "\u0430")),
  "an id of the page": (dossier) => (dossier.reports[0].id = "year-2012"),
  "an id with markup": (dossier) => (dossier.reports[0].id = 'x"><b>'),
  "a text that turns its direction": (dossier) =>
    (dossier.reports[0].title.text = "safe \u202etxt.exe"),
};

for (const [name, spoil] of Object.entries(REFUSED)) {
  test(`${name} is refused`, () => {
    const dossier = clean();
    spoil(dossier);
    const said = check(dossier);
    expect(said).not.toMatch(/no (problems|errors)/);
    expect(said).toMatch(/dossier\.json:\d+:\d+: /);
  });
}

test("a text of a megabyte is refused", () => {
  const dossier = clean();
  dossier.reports[0].abstract = "a ".repeat(500_000).trim();
  expect(check(dossier)).toMatch(/length|characters/);
});

// Reads every field in the page, before and after the program has drawn it.
async function expectText(page: Page) {
  await expect(page).toHaveTitle(text("title"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(text("title"));
  for (const name of ["paragraph", "attribution", "caption", "credit", "warning"])
    await expect(page.getByText(text(name)).first()).toBeVisible();
  await page.getByText("Show the picture").click();
  await expect(page.locator("figure img")).toHaveAttribute("alt", text("alt"));
  await expect(page.getByRole("contentinfo")).toContainText(text("name"));
  await search(page).fill("heading");
  await expect(status(page)).toHaveText(/^66 of 66/);
  const report = reports(page).first();
  const fields = ["heading", "kind", "publisher", "abstract", "content", "author"];
  for (const name of [...fields, "change", "reason"])
    await expect(report).toContainText(text(name));
  await expect(report).toBeVisible();
  await page.locator("summary", { hasText: "Topics" }).click();
  await expect(page.getByRole("group", { name: "Topics" })).toContainText(text("torture"));
  await expectNoIntruder(page);
}

async function expectNoIntruder(page: Page) {
  expect(await page.evaluate("'intruder' in globalThis")).toBe(false);
  await expect(page.locator("[src=x], [onerror]")).toHaveCount(0);
}

test.describe("markup in every field", () => {
  test.use({ dossier: JSON.stringify(hostile()) });

  test("is text in the page", async ({ page, site }) => {
    await open(page, site);
    await expectText(page);
  });

  test("is text on the page of corrections", async ({ page, site }) => {
    await page.goto(`${site}corrections/`);
    const correction = page.getByRole("listitem").first();
    for (const name of ["heading", "change", "reason"])
      await expect(correction).toContainText(text(name));
    await expectNoIntruder(page);
  });

  test("is text in what a link to an older version opens with", async ({ page, site }) => {
    await open(page, `${site}?version=2013-06-27.0123456789ab#${clean().reports[0].id}`);
    const notice = page.locator("#version_notice");
    await expect(notice).toBeVisible();
    for (const name of ["heading", "change", "reason"])
      await expect(notice.getByRole("listitem").first()).toContainText(text(name));
    await expectNoIntruder(page);
  });

  test("is text in a citation", async ({ page, site }) => {
    await open(page, site);
    await page.locator("article").getByRole("button", { name: "Cite" }).first().click();
    const dialog = page.getByRole("dialog");
    const plain = dialog.locator("section", { hasText: "Plain text" });
    for (const name of ["author", "heading", "kind", "publisher", "title", "name"])
      await expect(plain).toContainText(text(name));
    const data = await dialog.locator("pre", { hasText: "date-parts" }).textContent();
    expect(JSON.parse(data!)[0].publisher).toBe(text("publisher"));
    await expectNoIntruder(page);
  });

  test("is text in what the site says, and in what machines read", async ({ page, faults }) => {
    const folder = mkdtempSync(join(tmpdir(), "chronicle-settings-"));
    const settings = join(folder, "site.toml");
    // A string of JSON is one of TOML.
    const entries = ["name", "publisher", "footer"];
    const lines = entries.map((entry) => `${entry} = ${JSON.stringify(text(entry))}\n`);
    writeFileSync(settings, `base = "https://dossier.example/"\n${lines.join("")}`);
    const folders = [publish(JSON.stringify(hostile()), ["--site", settings]), folder];
    const { server, url } = await serve(folders[0]);
    await open(page, url);
    await expect(page.getByRole("contentinfo")).toContainText(text("footer"));
    const about = await page.locator("script[type='application/ld+json']").textContent();
    expect(JSON.parse(about!)).toMatchObject({
      name: text("title"),
      isPartOf: { name: text("name") },
    });
    const title = page.locator("meta[property='og:title']");
    await expect(title).toHaveAttribute("content", text("title"));
    await expectNoIntruder(page);
    server.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
    expect(faults.filter((fault) => !fault.includes(url))).toEqual([]);
    faults.length = 0;
  });

  test("is text in the page in one file", async ({ page, site }) => {
    const folder = mkdtempSync(join(tmpdir(), "chronicle-"));
    const file = join(folder, "dossier.html");
    const response = await page.request.get(`${site}dossier.html`);
    writeFileSync(file, await response.body());
    await open(page, pathToFileURL(file).href);
    await expectText(page);
    rmSync(folder, { recursive: true });
  });
});
