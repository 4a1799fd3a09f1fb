// Newer versions of a page that is kept come when they are asked for, and half a version is not kept.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { host, kept, settle } from "./replaceable_host";
import { MODELIA } from "./publishing";
import { alive, expect, open, search, status, test } from "./site";

test.use({ serviceWorkers: "allow" });

test("a newer version is announced, and comes when the reader asks", async ({ page, faults }) => {
  const { folder, url, stop, replace } = await host(MODELIA);
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await alive(page);
  const notice = page.getByText("A newer version of this page is available.");
  await expect(notice).toBeHidden();

  replace(MODELIA.replace('"Human Rights in Modelia"', '"Second edition"'));
  // The page looks for one whenever the reader comes back to it.
  await expect(async () => {
    await page.evaluate(() =>
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true })),
    );
    await expect(notice).toBeVisible({ timeout: 2000 });
  }).toPass();
  // The reader's page stays what it was: its files are no longer on the host.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Human Rights in Modelia");
  await search(page).fill("orvel");
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
  settle(faults, url);
});

test("who comes back gets the newer version at once, and without a word", async ({
  page,
  faults,
}) => {
  const { folder, url, stop, replace } = await host(MODELIA);
  await open(page, url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  replace(MODELIA.replace('"Human Rights in Modelia"', '"Second edition"'));
  // Where the host takes its time the page that is kept is shown once more.
  await expect(async () => {
    await page.goto("about:blank");
    await open(page, url);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText("Second edition", { timeout: 1000 });
  }).toPass();
  await expect.poll(async () => (await kept(page)).length).toBe(1);
  await expect(page.getByText("A newer version of this page is available.")).toBeHidden();
  await stop();
  settle(faults, url);
});

test("nothing is left where a site no longer ships the worker", async ({ page, faults }) => {
  const { folder, url, stop } = await host(MODELIA);
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
  settle(faults, url);
});

test("a version that does not arrive whole is not kept", async ({ page, faults }) => {
  const { folder, url, asked, stop } = await host(MODELIA);
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
  settle(faults, url);
});
