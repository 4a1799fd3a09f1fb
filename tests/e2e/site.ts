// What every spec starts from: the built site on a server of its own, and a page on which nothing
// may go wrong unnoticed.
import { test as base, expect, type Page } from "@playwright/test";
import { serve } from "./server.mjs";

export const DIST = "dist";

type Hosting = {
  // The path under which the host serves the site.
  base?: string;
  // Headers that the host sends with every answer.
  headers?: Record<string, string>;
};

type Site = {
  hosting: Hosting;
  // The address of the site's page.
  site: string;
  // Console errors and warnings, uncaught exceptions, and requests to other origins. A test that
  // expects some empties it; whatever is left fails the test.
  faults: string[];
};

export const test = base.extend<Site>({
  hosting: [{}, { option: true }],
  site: async ({ hosting }, use) => {
    const { server, url } = await serve(DIST, hosting);
    await use(url);
    server.close();
  },
  faults: [
    async ({ page, site }, use) => {
      const faults: string[] = [];
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) faults.push(message.text());
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

// Waits until the program has taken over the page.
export async function alive(page: Page) {
  await expect(page.locator("#chronicle_app")).toHaveAttribute("data-live", "");
}

export async function open(page: Page, url: string) {
  await page.goto(url);
  await alive(page);
}

export const reports = (page: Page) => page.getByRole("article");
export const year = (page: Page, name: string) => page.getByRole("radio", { name });
export const status = (page: Page) => page.getByRole("status");
