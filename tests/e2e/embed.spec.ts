// A part of a dossier in other people's pages: it holds what it shows, follows its address, says its height, and
// leaves the page around it alone.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { MODELIA, makeFolder, publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, test as base } from "./site";

const DOSSIER = JSON.parse(MODELIA);
const REPORT = "2012-12-13-courts-shut-newspapers";
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

type Article = (body: string, policy?: string) => Promise<string>;

// Of what went wrong, a request to that host did not.
function admit(faults: string[], url: string) {
  const own = faults.filter((fault) => !fault.startsWith(`request to ${url}`));
  faults.splice(0, faults.length, ...own);
}

// Shows a page of someone else, on a host of its own.
const test = base.extend<{ article: Article }>({
  article: async ({ page, faults }, use) => {
    const closing: (() => Promise<unknown>)[] = [];
    await use(async (body, policy) => {
      const folder = makeFolder();
      const head = '<!doctype html><html lang="en"><title>An article</title>';
      writeFileSync(join(folder, "index.html"), `${head}<body>${body}</body></html>`);
      const headers: Record<string, string> = {};
      if (policy !== undefined) headers["Content-Security-Policy"] = policy;
      const { server, url } = await serve(folder, { headers });
      closing.push(() => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      });
      await page.goto(url);
      // It asks for nothing of the dossier's host but the frame.
      admit(faults, url);
      return url;
    });
    for (const close of closing) await close();
  },
});

const frame = (src: string, attributes = "") =>
  `<iframe src="${src}" title="A dossier" width="100%" height="300" sandbox="${SANDBOX}" ${attributes}></iframe>`;
const inside = (page: Page) => page.frameLocator("iframe");
const entries = (page: Page) => inside(page).locator(".entry").filter({ visible: true });
const height = (page: Page) => page.locator("iframe").evaluate((it) => it.clientHeight);
const of2012 = DOSSIER.reports.filter(({ date }: { date: string }) => date.startsWith("2012"));

for (const width of [320, 900])
  test(`a frame in a sandbox of its own shows the dossier, at ${width} px`, async ({
    page,
    site,
    article,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await article(frame(`${site}embed/`));
    await expect(entries(page)).toHaveCount(DOSSIER.reports.length);
    // The frame holds all that it needs.
    expect(asked.filter((url) => url.startsWith(site))).toEqual([`${site}embed/`]);
    const link = inside(page).getByRole("link", { name: DOSSIER.title });
    await expect(link).toHaveAttribute("href", "../");
    await inside(page)
      .getByLabel(/^2012:/)
      .check();
    await expect(entries(page)).toHaveCount(of2012.length);
    const content = page.frames()[1];
    const overflow = await content.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await content.evaluate("origin")).toBe("null");
  });

test("the selection stands in the address, and what the page around adds changes nothing", async ({
  page,
  site,
  article,
}) => {
  await article(frame(`${site}embed/?year=2012&topic=media#?secret=abc123`));
  const media = of2012.filter(({ topics = [] }: { topics?: string[] }) => topics.includes("media"));
  expect(media.length).toBeGreaterThan(0);
  await expect(entries(page)).toHaveCount(media.length);
  await expect(inside(page).locator("#year-2012 ~ .count")).toHaveText(`${media.length}`);
});

test(
  "the years of a large dossier keep their numbers under a selection",
  once,
  async ({ page, faults }) => {
    const { server, url } = await serve(publish({ large: 400 }), {});
    const numbers = async (query: string) => {
      await page.goto(`${url}embed/${query}`);
      return page.locator(".year-choice .count").allTextContents();
    };
    const all = await numbers("");
    expect(await numbers("?q=zzzz")).toEqual(all);
    await expect(page.locator(".entry")).toHaveCount(0);
    admit(faults, url);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  },
);

test("words select as in the list of dossiers", once, async ({ page, site, article }) => {
  const found = async (query: string) => {
    await article(frame(`${site}embed/?q=${encodeURIComponent(query)}`));
    await expect(inside(page).getByRole("main")).toBeVisible();
    return entries(page).count();
  };
  const all = DOSSIER.reports.length;
  const courts = await found("court");
  expect(courts).toBeGreaterThan(0);
  expect(courts).toBeLessThan(all);
  expect(await found("-court")).toBe(all - courts);
  expect(await found('"courts shut"')).toBeGreaterThan(0);
  expect(await found('"shut courts"')).toBe(0);
});

test("the chart stands alone until a year is chosen", once, async ({ page, site, article }) => {
  await article(frame(`${site}embed/chart/`));
  await expect(inside(page).getByLabel(/^2012:/)).toBeVisible();
  await expect(entries(page)).toHaveCount(0);
  await inside(page)
    .getByLabel(/^2012:/)
    .check();
  await expect(entries(page)).toHaveCount(of2012.length);
});

test("the embedder chooses the colours", once, async ({ page, site, article }) => {
  const paper = async (theme: string) => {
    await article(frame(`${site}embed/${theme}`));
    return inside(page)
      .locator("html")
      .evaluate((html) => getComputedStyle(html).backgroundColor);
  };
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper("");
  expect(await paper("?theme=light")).not.toBe(dark);
  expect(await paper("?theme=dark")).toBe(dark);
});

test("one report stands whole, and leads to its place in the dossier", async ({
  page,
  site,
  article,
  context,
}) => {
  const url = await article(frame(`${site}embed/r/${REPORT}/`));
  const report = DOSSIER.reports.find(({ id }: { id: string }) => id === REPORT);
  await expect(inside(page).getByRole("heading", { level: 1 })).toContainText(report.title.text);
  await expect(inside(page).locator(".entry-abstract")).toHaveText(report.abstract);
  const opened = context.waitForEvent("page");
  await inside(page).getByRole("link", { name: "Open the dossier" }).click();
  const dossier = await opened;
  await expect(dossier).toHaveURL(`${site}#${REPORT}`);
  expect(page.url()).toBe(url);
  expect(await dossier.evaluate("opener")).toBeNull();
});

const script = (name: string) => readFileSync(join("node_modules", name), "utf8");
const grown = async (page: Page) => await expect.poll(() => height(page)).toBeGreaterThan(600);

test("the page around gets the height: our script", async ({ page, site, article }) => {
  const folder = publish();
  const name = readFileSync(join(folder, "SHA256SUMS"), "utf8").match(/embed-height-\w+\.js/)![0];
  const own = readFileSync(join(folder, name), "utf8");
  expect(own.length).toBeLessThan(1000);
  expect(own).not.toMatch(/Storage|cookie|fetch|XMLHttp|sendBeacon/);
  await article(`${frame(`${site}embed/`, "data-chronicle")}<script>${own}</script>`);
  await grown(page);
  await inside(page)
    .getByLabel(/^2012:/)
    .check();
  await expect.poll(() => height(page)).toBeLessThan(6000);
});

test("the page around gets the height: pym.js", once, async ({ page, site, article }) => {
  const body = `<div id="place"></div><script>${script("pym.js/dist/pym.v1.js")}</script>
    <script>new pym.Parent("place", "${site}embed/", {});</script>`;
  await article(body);
  await grown(page);
});

test(
  "the page around gets the height: iframe-resizer",
  once,
  async ({ page, site, article, faults }) => {
    const body = `<iframe id="place" src="${site}embed/" title="A dossier" width="100%" height="300"></iframe>
    <script>${script("iframe-resizer/js/iframeResizer.min.js")}</script>
    <script>iFrameResize({}, "#place");</script>`;
    await article(body);
    await grown(page);
    // It speaks to the frame before that is there.
    faults.length = 0;
  },
);

test(
  "the page around gets the height: WordPress and Datawrapper",
  once,
  async ({ page, site, article }) => {
    // What these two listen for, as their documentation says.
    const body = `${frame(`${site}embed/#?secret=abc123`)}<script>
    addEventListener("message", ({ data, source }) => {
      if (source !== document.querySelector("iframe").contentWindow) return;
      if (data.message === "height" && data.secret === "abc123")
        document.body.dataset.wordpress = data.value;
      for (const name in data["datawrapper-height"])
        document.body.dataset.datawrapper = data["datawrapper-height"][name];
    });
  </script>`;
    await article(body);
    await expect(page.locator("body")).toHaveAttribute("data-wordpress", /^\d{4}/);
    await expect(page.locator("body")).toHaveAttribute("data-datawrapper", /^\d{4}/);
  },
);

test(
  "a page with a strict policy needs to admit the frame alone",
  once,
  async ({ page, site, article }) => {
    const policy = `default-src 'none'; frame-src ${new URL(site).origin}`;
    await article(frame(`${site}embed/`), policy);
    await expect(entries(page)).toHaveCount(DOSSIER.reports.length);
  },
);

test("axe finds nothing in a frame", once, async ({ page, site }) => {
  for (const path of ["embed/", "embed/chart/", `embed/r/${REPORT}/`, `r/${REPORT}/`]) {
    await page.goto(site + path);
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] });
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [path, id, nodes[0].html])).toEqual([]);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a frame is whole, and its years can be chosen", async ({ page, site, article }) => {
    await article(frame(`${site}embed/`));
    await expect(entries(page)).toHaveCount(DOSSIER.reports.length);
    await inside(page)
      .getByLabel(/^2012:/)
      .check();
    await expect(entries(page)).toHaveCount(of2012.length);
  });
});

test("a frame is readable after at most 30 kB", once, () => {
  const read = (path: string) => readFileSync(join(publish(), path));
  for (const path of ["embed/", "embed/chart/", `embed/r/${REPORT}/`])
    expect(brotliCompressSync(read(`${path}index.html`)).length).toBeLessThanOrEqual(30_000);
});

test("a frame is read from right to left where its language is", once, async ({ page, faults }) => {
  const arabic = JSON.stringify({ ...DOSSIER, language: "ar" });
  const { server, url } = await serve(publish({ modelia: arabic }), {});
  for (const width of [320, 900]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${url}embed/`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
  admit(faults, url);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test("the code follows what is chosen, and is copied", once, async ({ page, context, faults }) => {
  const words = ["--address", "https://dossiers.example/"];
  const { server, url } = await serve(publish({ modelia: MODELIA }, { words }), {});
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${url}#year=2012&topic=media`);
  await page.evaluate(() => document.querySelector<HTMLElement>(".embed-link")!.click());
  await expect(page).toHaveURL(`${url}embed-code/?year=2012&topic=media`);
  const axe = new AxeBuilder({ page }).exclude("iframe");
  const { violations } = await axe.options({ resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  await page.getByLabel("The chart").check();
  await page.getByLabel(/^Height/).fill("420");
  const code = page.locator("#embed_frame");
  await expect(code).toContainText(
    '<iframe src="https://dossiers.example/embed/chart/?year=2012&#38;topic=media"',
  );
  await expect(code).toContainText('height="420"');
  await expect(code).toContainText('href="https://dossiers.example/#year=2012&#38;topic=media"');
  await expect(page.locator("iframe")).toHaveAttribute("src", /chart\/\?year=2012&topic=media$/);
  await page.getByRole("button", { name: "Copy" }).first().click();
  await expect(page.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(await code.textContent());
  admit(faults, url);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test(
  "a report's page is complete without a program, and leads back",
  once,
  async ({ page, site }) => {
    await page.goto(`${site}r/${REPORT}/`);
    const report = DOSSIER.reports.find(({ id }: { id: string }) => id === REPORT);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(report.title.text);
    await expect(page.getByText(report.abstract)).toBeVisible();
    await page.getByRole("link", { name: "See it among all reports" }).click();
    await expect(page).toHaveURL(`${site}#${REPORT}`);
    await expect(page.locator(`[id="${REPORT}"]`)).toBeInViewport();
  },
);
