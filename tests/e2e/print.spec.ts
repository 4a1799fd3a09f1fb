// What comes out of a printer: the page is printed to PDF and read back by a reader of PDF that is
// not ours.
import type { Page } from "@playwright/test";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MODELIA, publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, open, test, year } from "./site";

const dossier = JSON.parse(MODELIA);
const BASE = "https://example.org/modelia/";
const CONTROLS =
  /\b(Show more|Copy|Cite|Search|Clear all|Download|Save this page|Reload|Keyboard|Try again|Skip to|Close|All years|Topics|Preview|Share and export|Oldest first|Titles only|Search and filter|Several years|Show the picture)\b/;

const CUT = "Not all of these reports are printed here: choose a year to print the others.";

type Sheet = { lines: string[]; pictures: number };

// The sheets of a print, each with its lines and the number of its pictures.
async function print(page: Page): Promise<Sheet[]> {
  const data = new Uint8Array(await page.pdf({ format: "A4" }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
    const { fnArray } = await sheet.getOperatorList();
    const pictures = fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
    const lines = text.join("").split("\n");
    sheets.push({ lines: lines.map((line) => line.trim()).filter(Boolean), pictures });
  }
  return sheets;
}

// Lines break anywhere in an address, so that texts are compared without spaces.
const bare = (text: string) => text.replace(/\s+/g, "");
const whole = (sheets: Sheet[]) => bare(sheets.map(({ lines }) => lines.join("")).join(""));

// Texts of hundreds of sheets are no use in a message.
const has = (text: string, part: string) => text.includes(bare(part));

// Finds texts one after the other.
function expectInOrder(text: string, parts: string[]) {
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(bare(part), from);
    expect(found, part).toBeGreaterThanOrEqual(from);
    from = found + bare(part).length;
  }
}

// Has all drawn that a print holds, as the browser does before it prints.
async function draw(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(page.locator(".timeline li[hidden]")).toHaveCount(0);
}

// What the head of each report says that a print holds, in the order of the page, by year.
async function heads(page: Page) {
  await draw(page);
  const sections = page.locator(".timeline .year");
  return sections.evaluateAll((years) =>
    years.map((year) => ({
      year: year.querySelector("h3")!.textContent!,
      heads: [...year.querySelectorAll("article")].map((article) => {
        // What is warned of stands under the title, and beside the date where titles stand alone.
        const date = [...article.querySelector(".entry-date")!.childNodes]
          .filter((part) => !(part instanceof Element && part.matches(".entry-warned")))
          .map((part) => part.textContent);
        const title = article.querySelector("h4 > :first-child")!.textContent;
        return { id: article.id, text: date.join("") + title };
      }),
    })),
  );
}

function expectNumbered(sheets: Sheet[]) {
  sheets.forEach(({ lines }, index) => expect(lines).toContain(`${index + 1} / ${sheets.length}`));
}

function expectNoControls(sheets: Sheet[]) {
  for (const line of sheets.flatMap(({ lines }) => lines)) expect(line).not.toMatch(CONTROLS);
}

// As many numbers as the page has sources.
async function expectNumberedSources(page: Page, text: string) {
  await draw(page);
  const count = await page.locator(".sources > li").count();
  expectInOrder(
    text,
    [...Array(count).keys()].map((index) => `[${index + 1}]`),
  );
  expect(has(text, `[${count + 1}]`)).toBe(false);
}

const host = (address: string) => new URL(address).hostname.replace(/^www\./, "");

test.describe("a dossier with a lasting address", () => {
  let folder: string;
  test.beforeAll(() => {
    folder = publish(undefined, { settings: `address = "${BASE}"\n` });
  });

  for (const javaScriptEnabled of [true, false]) {
    test(`is printed as a document with scripts ${javaScriptEnabled ? "on" : "off"}`, async ({
      browser,
    }) => {
      const { server, url } = await serve(folder);
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await (javaScriptEnabled ? open(page, url) : page.goto(url));
      const sheets = await print(page);
      const years = await heads(page);
      const version = await page.locator("#dataset_link").getAttribute("data-version");
      await context.close();
      server.close();

      // A title block on the first sheet.
      expectInOrder(whole(sheets.slice(0, 1)), [
        "Human-rights dossier".toUpperCase(),
        "Human Rights in Modelia",
        "66 reports, 28 May 2008 to 10 June 2024",
        `Published by ${dossier.publisher.name}`,
        "Last changed 3 April 2026",
        `Version ${version}`,
        "Licence CC0-1.0",
        `Permanent address ${BASE}?version=2026-04-03.${version}`,
      ]);
      expectNumbered(sheets);
      expectNoControls(sheets);

      // Each report, in order, with its numbered sources.
      const text = whole(sheets);
      const all = years.flatMap(({ heads }) => heads);
      expect(all).toHaveLength(66);
      let number = 0;
      const source = ({ url, archived_url }: { url: string; archived_url?: string }) => {
        const own = `[${(number += 1)}] ${host(url)} <${url}>`;
        const copy = archived_url && `, archived at ${host(archived_url)} <${archived_url}>`;
        return own + (copy ?? "");
      };
      const parts = all.flatMap((head) => {
        const report = dossier.reports.find(({ id }: { id: string }) => id === head.id);
        const title = report.title.supplied ? `[${report.title.text}]` : report.title.text;
        expect(head.text).toContain(title);
        return [head.text, ...(report.sources ?? []).map(source)];
      });
      expectInOrder(text, [...parts, "About this dossier", ...dossier.summary.sources.map(source)]);
      expect(has(text, `[${number + 1}]`)).toBe(false);
      expect(has(text, "Corrected on 1 March 2026: The day is the fifth.")).toBe(true);
      expect(has(text, `<${dossier.reports[3].sources[0].archived_url}> on 1 August 2022`)).toBe(
        true,
      );

      // The heading of a year stands on the sheet of its first report.
      for (const { year, heads } of years) {
        // A year may also be a line of its own in a paragraph, as the fonts have it.
        const below = sheets.flatMap(({ lines }) =>
          lines.flatMap((line, index) => (line === year ? [lines.slice(index).join("")] : [])),
        );
        expect(
          below.map((text) => has(bare(text), heads[0].text)),
          year,
        ).toContain(true);
      }
    });
  }
});

test("a print says which filters it was made under, and holds what they show", async ({
  page,
  site,
}) => {
  await open(page, site);
  const all = (await heads(page)).flatMap(({ heads }) => heads);
  await open(page, `${site}?#year=2012&topic=fair-trial&q=orvel`);
  await expect(page.locator(".tools > .status")).toHaveText(/^\d of 66 reports, 2012$/);
  const shown = (await heads(page)).flatMap(({ heads }) => heads);
  expect(shown.length).toBeGreaterThan(0);
  const heading = await page.locator("#reports_heading").textContent();
  const count = await page.locator(".tools > .status").textContent();
  const sheets = await print(page);
  expectInOrder(whole(sheets), [heading!, count!, ...shown.map(({ text }) => text), "About this"]);
  for (const filter of ["2012", "Fair trial", "“orvel”"])
    expect(sheets.flatMap(({ lines }) => lines).join("\n")).toContain(filter);
  for (const other of all.filter(({ id }) => shown.every((head) => head.id !== id)))
    expect(has(whole(sheets), other.text), other.id).toBe(false);
  expectNoControls(sheets);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("a print says which year was chosen", async ({ page, site }) => {
    await page.goto(site);
    await year(page, "2012").check();
    const sheets = await print(page);
    expectInOrder(whole(sheets), ["Reports", "Year: 2012", "2012"]);
    const years = await heads(page);
    const text = whole(sheets);
    for (const { year, heads } of years)
      if (year === "2012")
        expectInOrder(
          text,
          heads.map(({ text }) => text),
        );
      else for (const head of heads) expect(has(text, head.text)).toBe(false);
    expectNoControls(sheets);
  });
});

test.describe("a large dossier", () => {
  test.use({ dossier: 400 });

  test("is printed whole, though it is not drawn whole", async ({ page, site }) => {
    const arrived: string[] = [];
    page.on("requestfinished", (request) => arrived.push(request.url()));
    await open(page, site);
    const names = await (await page.request.get(`${site}_headers`)).text();
    const files = (text: string) => text.match(/[\w-]+-reports-[\w-]+/g)?.sort();
    await expect.poll(() => files(arrived.join("\n"))).toEqual(files(names));
    await expect.poll(() => page.locator(".entry").count()).toBeLessThan(100);
    const sheets = await print(page);
    const text = whole(sheets);
    await expectNumberedSources(page, text);
    expectNumbered(sheets);
    expect(has(text, CUT)).toBe(false);
    const years = await heads(page);
    const drawn = years.flatMap(({ heads }) => heads);
    expect(drawn).toHaveLength(400);
    expectInOrder(
      text,
      drawn.map(({ text }) => text),
    );
    for (const { year, heads } of years) {
      const sheet = sheets.find(({ lines }) => lines.includes(year))!;
      const below = sheet.lines.slice(sheet.lines.indexOf(year)).join("");
      expect(bare(below), year).toContain(bare(heads[0].text));
    }
  });

  test("says in print what has not arrived", async ({ page, site, faults }) => {
    await page.route(/-reports-/, (route) => route.abort());
    await open(page, site);
    const text = whole(await print(page));
    expect(has(text, CUT)).toBe(true);
    expect(has(text, "…")).toBe(false);
    faults.length = 0;
  });
});

test.describe("a large dossier with scripts off", () => {
  test.use({ dossier: 400, javaScriptEnabled: false });

  test("says in print that the rest stands on the pages of years", async ({ page, site }) => {
    await page.goto(site);
    const text = whole(await print(page));
    expect(has(text, CUT)).toBe(true);
    await page.getByRole("group", { name: "Year" }).getByRole("link").last().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Reports of \d{4}$/);
    const sheets = await print(page);
    await expectNumberedSources(page, whole(sheets));
    expectNumbered(sheets);
    expectNoControls(sheets);
  });

  test("is whole in the print of its one file", async ({ page }) => {
    const folder = publish({ dossier: 400 }, { words: ["--one-file"] });
    await page.goto(pathToFileURL(join(folder, "dossier.html")).href);
    const text = whole(await print(page));
    expect(has(text, CUT)).toBe(false);
    await expectNumberedSources(page, text);
  });
});

test.describe("a picture under a warning", () => {
  const graphic = structuredClone(dossier);
  graphic.photo.content_warning = "A man in a dock.";
  // A reader of PDF knows a picture of pixels for one.
  Object.assign(graphic.photo, { width: 512, height: 512 });
  graphic.photo.sources = [{ file: "media/square.png", type: "image/png", width: 512 }];

  test("is printed only when it is shown", async ({ page, faults }) => {
    const dossiers = { dossier: JSON.stringify(graphic) };
    const folder = publish(dossiers, { media: ["tests/fixtures/square.png"] });
    const { server, url } = await serve(folder);
    await open(page, url);
    const closed = (await print(page))[0];
    const pictures = (sheets: Sheet[]) => sheets.reduce((sum, sheet) => sum + sheet.pictures, 0);
    expect(closed.lines.join(" ")).toContain("Content warning: A man in a dock.");
    expectNoControls([closed]);
    const before = pictures(await print(page));
    await page.getByText("Content warning: A man in a dock.").click();
    await expect(page.getByRole("figure").getByRole("img")).toBeVisible();
    await page
      .getByRole("figure")
      .getByRole("img")
      .evaluate((image: HTMLImageElement) => image.decode());
    const shown = await print(page);
    expect([before, pictures(shown)]).toEqual([0, 1]);
    expectNoControls(shown);
    server.close();
    expect(faults.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
    faults.length = 0;
  });
});
