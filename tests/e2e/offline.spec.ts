// After one visit the page is there without a network, and newer versions come when they are asked
// for.
import { cpSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "./server.mjs";
import { alive, expect, open, publish, reports, saved, search, status, test, year } from "./site";

test.use({ serviceWorkers: "allow" });

const bundled = readFileSync("public/data/kazakhstan.json", "utf8");

// A host whose site can be replaced, and which can go away.
async function host(dossier: string | number, hosting = {}) {
  const folder = publish(dossier);
  const { server, url } = await serve(folder, hosting);
  // What was asked for, also by the worker.
  const asked: string[] = [];
  server.on("request", (request) => asked.push(request.url!));
  const stop = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  const replace = (dossier: string) => {
    const next = publish(dossier);
    rmSync(folder, { recursive: true });
    cpSync(next, folder, { recursive: true });
    rmSync(next, { recursive: true });
  };
  return { folder, url, asked, stop, replace };
}

// Hosts that come and go leave faults behind; a request to any other is one that counts.
function settle(faults: string[], url: string) {
  const elsewhere = faults.filter((fault) => fault.startsWith("request to"));
  expect(elsewhere.filter((fault) => !fault.startsWith(`request to ${url}`))).toEqual([]);
  faults.length = 0;
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
  });

test("a page that was visited once works when its host is gone", async ({
  page,
  faults,
  webAssembly,
}) => {
  const { folder, url, stop } = await host(bundled);
  await open(page, url);
  const [files] = await kept(page);
  // Everything that the page needs, and one form of its programs.
  const other = webAssembly ? /-js_fallback-/ : /\.wasm$|^exporter-[0-9a-f]{16}\.js$/;
  const expected = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /-[0-9a-f]{16}\./.test(name) && !/^preview-/.test(name))
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
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

// Cites the dossier, and carries it away.
async function expectDesk(page: Page) {
  await page.getByRole("button", { name: "Cite this dossier" }).press("Enter");
  await expect(page.locator("#cite_text_0")).toContainText("Human Rights in Kazakhstan");
  await page.keyboard.press("Escape");
  const group = page.getByRole("group", { name: "Download these reports" });
  const file = await saved(page, () => group.getByRole("button", { name: "JSON" }).click());
  expect(file.text).toBe(bundled);
}

test("what was never asked for before is there as well: citations and downloads", async ({
  page,
  faults,
}) => {
  const { folder, url, stop } = await host(bundled);
  await open(page, url);
  await kept(page);
  await stop();
  await open(page, url);
  await expectDesk(page);
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("a page to which WebAssembly is refused keeps its programs in JavaScript", async ({
  page,
  faults,
}) => {
  const headers = { "Content-Security-Policy": "script-src 'self'" };
  const { folder, url, stop } = await host(bundled, { headers });
  await open(page, url);
  const programs = async () =>
    (await kept(page)).flat().filter((name) => /-js_fallback-/.test(name));
  await expect.poll(async () => (await programs()).length).toBe(2);
  await stop();
  await open(page, url);
  await expectDesk(page);
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("a newer version is announced, and comes when the reader asks", async ({ page, faults }) => {
  const { folder, url, stop, replace } = await host(bundled);
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await alive(page);
  const notice = page.getByText("A newer version of this page is here.");
  await expect(notice).toBeHidden();

  replace(bundled.replace('"Human Rights in Kazakhstan"', '"Second edition"'));
  // The page looks for one whenever the reader comes back to it.
  await expect(async () => {
    await page.evaluate(() =>
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
    );
    await expect(notice).toBeVisible({ timeout: 2000 });
  }).toPass();
  // The reader's page stays what it was: its files are no longer on the host.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Kazakhstan");
  await search(page).fill("kozlov");
  await expect(page.getByText("could not be loaded")).toBeHidden();
  await expect(status(page).first()).toHaveText(/^[1-9]\d? of 66 reports, all years$/);

  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second edition");
  await alive(page);
  await expect(notice).toBeHidden();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await stop();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second edition");
  await alive(page);
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("who comes back gets the newer version at once, and without a word", async ({
  page,
  faults,
}) => {
  const { folder, url, stop, replace } = await host(bundled);
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  replace(bundled.replace('"Human Rights in Kazakhstan"', '"Second edition"'));
  // Where the host takes its time the page that is kept is shown once more.
  await expect(async () => {
    await page.goto("about:blank");
    await open(page, url);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText("Second edition", { timeout: 1000 });
  }).toPass();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await expect(page.getByText("A newer version of this page is here.")).toBeHidden();
  await stop();
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("nothing is left where a site no longer ships the worker", async ({ page, faults }) => {
  const { folder, url, stop } = await host(bundled);
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  rmSync(join(folder, "service_worker.js"));
  await open(page, url);
  const left = () =>
    page.evaluate(async () => [
      ...(await navigator.serviceWorker.getRegistrations()),
      ...(await caches.keys()),
    ]);
  await expect.poll(left).toEqual([]);
  await stop();
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("a version that does not arrive whole is not kept", async ({ page, faults }) => {
  const { folder, url, asked, stop } = await host(bundled);
  const [words] = readdirSync(join(folder, "data")).filter((name) => name.includes("-words-"));
  rmSync(join(folder, "data", words));
  await open(page, url);
  const isGone = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.active && !registration?.installing && !registration?.waiting;
    });
  await expect.poll(() => asked).toContain(`/data/${words}`);
  await expect.poll(isGone).toBe(true);
  await stop();
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("of a large dossier what was used is kept", async ({ page, faults }) => {
  const { folder, url, stop } = await host(1500);
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
  rmSync(folder, { recursive: true });
  settle(faults, url);
});

test("the worker is small enough to be read", async ({ page, site }) => {
  const response = await page.request.get(`${site}service_worker.js`);
  const text = await response.text();
  const list = text.slice(0, text.indexOf("\n\n"));
  expect(text.length - list.length).toBeLessThan(4200);
  expect(text).not.toContain("http");
});
