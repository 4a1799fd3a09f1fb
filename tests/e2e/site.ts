// What every spec starts from: a published site on a server of its own, and a page on which nothing
// may go wrong unnoticed.
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { publish, type Dossier } from "./publishing";
import { serve } from "./server.mjs";
import { english } from "./words";

type Hosting = {
  // The path under which the host serves the site.
  base?: string;
  // Headers that the host sends with every answer.
  headers?: Record<string, string>;
};

export type Site = {
  hosting: Hosting;
  // Another dossier than the one of the tests.
  dossier: Dossier | undefined;
  // Whether the browser has WebAssembly (a project's option).
  webAssembly: boolean;
  // The address of the site's page.
  site: string;
  // Console errors and warnings, uncaught exceptions, and requests to other origins. A test that
  // expects some empties it; whatever is left fails the test.
  faults: string[];
};

export const test = base.extend<Site>({
  hosting: [{}, { option: true }],
  dossier: [undefined, { option: true }],
  webAssembly: [true, { option: true }],
  site: async ({ hosting, dossier }, use) => {
    const folder = publish(dossier === undefined ? undefined : { dossier });
    const { server, url } = await serve(folder, hosting);
    await use(url);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
  faults: [
    async ({ page, site, webAssembly, browserName }, use) => {
      // Chromium loses it here, Firefox by a preference (see the configuration).
      if (!webAssembly && browserName === "chromium")
        await page.addInitScript("delete globalThis.WebAssembly");
      const faults: string[] = [];
      page.on("console", (message) => {
        const text = message.text();
        // The page cannot know beforehand that a browser has no use for the wasm.
        if (text.includes("was preloaded using link preload but not used")) return;
        if (text === "Service Worker registration blocked by Playwright") return;
        if (["error", "warning"].includes(message.type())) faults.push(text);
      });
      // Firefox tells the console of some violations of the policy only.
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
          console.error(`violation of ${effectiveDirective}: ${blockedURI}`),
        );
      });
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol.startsWith("http") && host !== new URL(site).host)
          faults.push(`request to ${request.url()}`);
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

// Of a test whose result no other browser and no other form of the programs could change. It runs in one
// project (see the configuration).
export const once = { tag: "@once" };
// Of a test whose result no other form of the programs could change: it runs in every browser.
export const withWebAssembly = { tag: "@with-webassembly" };

// Waits until the program has taken over the page.
export async function alive(page: Page) {
  await expect(page.locator("#chronicle_app")).toHaveAttribute("data-live", "");
}

export async function open(page: Page, url: string) {
  await page.goto(url);
  await alive(page);
}

// Lets another page arrive than the one that the host sends.
export async function alterPage(page: Page, site: string, alter: (html: string) => string) {
  await page.route(site, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const altered = alter(html);
    expect(altered).not.toBe(html);
    await route.fulfill({ response, body: altered });
  });
}

// Waits until the page stands still: neither scrolled nor changed for half a second and twenty frames,
// in which a slow machine does what a fast one does in less. What is far from the window is no longer
// drawn then, and what the page does a moment later is done.
export const rest = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [frames, place, since] = [0, scrollY, performance.now()];
        const begin = () => ([frames, place, since] = [0, scrollY, performance.now()]);
        const observer = new MutationObserver(begin);
        observer.observe(document, { attributes: true, childList: true, subtree: true });
        const look = () => {
          if (scrollY !== place) begin();
          frames += 1;
          if (frames < 20 || performance.now() - since < 500) return requestAnimationFrame(look);
          observer.disconnect();
          resolve();
        };
        requestAnimationFrame(look);
      }),
  );

// Takes the style out of a page.
export const withoutStyle = (html: string) => html.replace(/<style>.*?<\/style>/s, "");

// Clicks on what stands far below. The list is drawn in the frame after one comes there: a pointer that
// comes down before it goes up elsewhere. A click waits until its target stands still.
export async function clickBelow(target: Locator) {
  await target.scrollIntoViewIfNeeded();
  await target.click();
}

// Gives the file that a press brings.
export async function saved(page: Page, press: () => Promise<void>) {
  const folder = test.info().project.use.launchOptions?.downloadsPath;
  if (folder === undefined) {
    const download = page.waitForEvent("download");
    await press();
    const file = await download;
    const path = await file.path();
    return { name: file.suggestedFilename(), path, text: readFileSync(path, "utf8") };
  }
  // Firefox does not tell its driver of files that are made in the page: they are found in a folder.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await press();
  // Written, and as large as a moment before.
  let last = 0;
  const arrived = () => {
    const [name, other] = readdirSync(folder);
    if (!name || other || name.endsWith(".part")) return false;
    const size = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
    const isWhole = size > 0 && size === last;
    last = size;
    return isWhole;
  };
  await expect.poll(arrived, { timeout: 60_000 }).toBe(true);
  const [name] = readdirSync(folder);
  const path = join(folder, name);
  return { name, path, text: readFileSync(path, "utf8") };
}

// The places of the reports in the list. What is far from what is seen has no article in its place.
export const reports = (page: Page) => page.locator("li[data-years]");
// The choice of a year, of all years, or of a month under its year, where all reports stand in the page.
export const year = (page: Page, name: string, say = english) =>
  page
    .getByRole("group", { name: say("facet-year"), exact: true })
    .getByRole("radio", { name: new RegExp(`^[\\u200f\\u2068]*${name}\\u2069*:`) });
export const search = (page: Page, say = english) =>
  page.getByRole("searchbox", { name: say("search") });
export const status = (page: Page) => page.getByRole("status");

// Opens the menu of what can be taken along of what is shown, and gives the group of its downloads. A press
// in it closes it again.
export async function exporting(page: Page, say = english) {
  await page.getByRole("button", { name: say("share-and-export") }).click();
  await expect(page.locator("#export_menu")).toBeVisible();
  return page.getByRole("group", { name: say("download-shown") });
}

// Adds up what jumps from now on (W3C Layout Instability), for `shifts` to give.
export const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (window as any).shifts += (entry as any).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
export const shifts = (page: Page): Promise<number> => page.evaluate(() => (window as any).shifts);

// Lets the program wait until the returned function is called.
export async function holdProgram(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
