// After one visit the page is there without a network.
import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { host, kept, settle } from "./replaceable_host";
import { MODELIA } from "./publishing";
import { alive, expect, exporting, open, reports, saved, search, status, test, year } from "./site";

test.use({ serviceWorkers: "allow" });

test("a page that was visited once works when its host is gone", async ({
  page,
  faults,
  webAssembly,
}) => {
  const { folder, url, stop } = await host(MODELIA);
  await open(page, url);
  const [files] = await kept(page);
  // Everything that the page needs, and one form of its programs.
  const other = webAssembly ? /-js_fallback-/ : /\.wasm$|^exporter-[0-9a-f]{16}\.js$/;
  const expected = readdirSync(folder, { recursive: true })
    .map(String)
    .filter(
      (name) =>
        /-[0-9a-f]{16}\./.test(name) &&
        !/^(editor|publisher|verifier|worker|report|embed-height)-/.test(name),
    )
    .filter((name) => !other.test(name))
    .concat("", "corrections/", "manifest.webmanifest", "data/dossier.json");
  expect(files.sort()).toEqual(expected.map((name) => url + name).sort());
  await stop();

  await page.goto("about:blank");
  await open(page, `${url}#year=2012`);
  await expect(status(page)).toHaveText("12 of 66 reports, 2012");
  await year(page, "All years").check();
  await search(page).fill('"trade union"');
  await expect(status(page)).toHaveText(/^[1-9]\d? of 66 reports, all years$/);
  const picture = page.getByRole("figure").getByRole("img");
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  await page.reload();
  await alive(page);
  settle(faults, url);
});

// Cites the dossier, and carries it away.
async function expectExporter(page: Page) {
  await page.getByRole("button", { name: "Cite this dossier" }).press("Enter");
  await expect(page.locator("#cite_text_0")).toContainText("Human Rights in Modelia");
  await page.keyboard.press("Escape");
  const group = await exporting(page);
  const file = await saved(page, () => group.getByRole("button", { name: "JSON" }).click());
  expect(file.text).toBe(MODELIA);
}

test("what was never asked for before is there as well: citations and downloads", async ({
  page,
  faults,
}) => {
  const { folder, url, stop } = await host(MODELIA);
  await open(page, url);
  await kept(page);
  await stop();
  await open(page, url);
  await expectExporter(page);
  settle(faults, url);
});

test("a page to which WebAssembly is refused keeps its programs in JavaScript", async ({
  page,
  faults,
}) => {
  const headers = { "Content-Security-Policy": "script-src 'self'" };
  const { folder, url, stop } = await host(MODELIA, { headers });
  await open(page, url);
  const programs = async () =>
    (await kept(page)).flat().filter((name) => /-js_fallback-/.test(name));
  await expect.poll(async () => (await programs()).length).toBe(2);
  await stop();
  await open(page, url);
  await expectExporter(page);
  settle(faults, url);
});

test("of a large dossier what was used is kept", async ({ page, faults }) => {
  const { folder, url, stop } = await host(400);
  await open(page, url);
  const chunks = async () => (await kept(page)).flat().filter((name) => name.includes("-reports-"));
  expect(await chunks()).toEqual([]);
  await page.reload();
  await alive(page);
  await search(page).fill("synthetic");
  await page.getByRole("button", { name: /^Show more/ }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("Enter");
  await expect.poll(async () => (await chunks()).length).toBeGreaterThan(0);
  await expect.poll(() => reports(page).count()).toBeGreaterThan(120);
  await stop();
  await open(page, url);
  await search(page).fill("synthetic");
  await page.getByRole("button", { name: /^Show more/ }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("Enter");
  await expect.poll(() => reports(page).count()).toBeGreaterThan(120);
  await page.getByRole("button", { name: "Cite this dossier" }).press("Enter");
  await expect(page.locator("#cite_text_0")).toBeVisible();
  settle(faults, url);
});

test("what a reader verified once is verified without a network", async ({ page, faults }) => {
  const { url, stop } = await host(MODELIA);
  await open(page, url);
  await kept(page);
  const verify = async () => {
    await page.goto(`${url}verify/`);
    const row = page.locator(".stated").filter({ hasText: "The dataset" });
    await row.getByRole("button", { name: "Verify" }).click();
    await expect(row.getByRole("status")).toContainText("This is the file whose SHA-256");
  };
  await verify();
  await stop();
  await verify();
  settle(faults, url);
});

test("the worker is small enough to be read", async ({ page, site }) => {
  const response = await page.request.get(`${site}service_worker.js`);
  const text = await response.text();
  const list = text.slice(0, text.indexOf("\n\n"));
  expect(text.length - list.length).toBeLessThan(4200);
  expect(text).not.toContain("http");
});
