// What lies beside the page where the site's address is known: feeds, the list of pages, what a
// shared address and a wrong one show, and corrections.
import AxeBuilder from "@axe-core/playwright";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { MODELIA, makeFolder, publish, publishInto } from "./publishing";
import { serve } from "./server.mjs";
import { alive, expect, open, test } from "./site";

const dossier = JSON.parse(MODELIA);
const base = "https://example.org/modelia/";

let folder: string;
test.beforeAll(() => {
  folder = publish(undefined, { settings: `name = "Dossiers"\naddress = "${base}"\n` });
});

const read = (name: string) => readFileSync(join(folder, name), "utf8");

test("feeds, list of pages and preview are written and linked", async () => {
  const html = read("index.html");
  for (const name of ["feed.atom", "corrections.atom", "feed.json"])
    expect(html).toContain(`href="${name}"`);
  const feed = JSON.parse(read("feed.json"));
  expect(feed.items).toHaveLength(50);
  expect(feed.items[0].url).toMatch(/^https:\/\/example\.org\/modelia\/#/);
  expect(read("corrections.atom")).toContain("The day is the fifth.");
  expect(read("sitemap.xml")).toContain(`<loc>${base}</loc>`);
  expect(read("robots.txt")).toContain(`Sitemap: ${base}sitemap.xml`);
  const preview = readdirSync(folder).find((name) => /^preview-[0-9a-f]{16}\.png$/.test(name))!;
  expect(html).toContain(`<meta property="og:image" content="${base}${preview}">`);
  expect(html).toContain(`<link rel="canonical" href="${base}">`);
});

test("the foot leads a reader to the feeds, and only where there are any", async ({
  page,
  site,
  faults,
}) => {
  await page.goto(site);
  await expect(page.getByText("Follow in a feed reader")).toHaveCount(0);
  const { server, url } = await serve(folder);
  await page.goto(url);
  const links = page.getByRole("paragraph").filter({ hasText: "Follow in a feed reader" });
  await expect(links.getByRole("link")).toHaveText([
    "Reports (Atom)",
    "Reports (JSON Feed)",
    "Corrections (Atom)",
  ]);
  for (const link of await links.getByRole("link").all()) {
    const feed = await page.request.get(new URL((await link.getAttribute("href"))!, url).href);
    expect(feed.status()).toBe(200);
  }
  server.close();
  expect(faults.filter((fault) => !fault.includes(url))).toEqual([]);
  faults.length = 0;
});

test("the page tells machines what it is and lives under its policy", async ({ page, faults }) => {
  const { server, url } = await serve(folder);
  await open(page, url);
  const text = await page.locator("script[type='application/ld+json']").textContent();
  const about = JSON.parse(text!);
  expect(about["@type"]).toBe("CollectionPage");
  expect(about.mainEntity.itemListElement).toHaveLength(66);
  const report = page.locator(`[id="${dossier.reports[3].id}"]`);
  await expect(report).toContainText(
    "Corrected on 1 March 2026: The day is the fifth. It was misread.",
  );
  await expect(report).toContainText("archived at web.archive.org on 1 August 2022");
  server.close();
  // The page came from a server of its own; nothing else may have gone wrong.
  const others = faults.filter((fault) => !fault.includes(url));
  faults.length = 0;
  expect(others).toEqual([]);
});

test("an address that leads to nothing shows a page that leads to the dossier", async ({
  page,
  faults,
}) => {
  const options = ["--config", ".htmlvalidate.json", join(folder, "404.html")];
  execFileSync("html-validate", options, { stdio: "pipe" });
  const { server, url } = await serve(folder, { base: new URL(base).pathname });
  const answer = await page.goto(`${url}no/such/page.html`);
  expect(answer!.status()).toBe(404);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("There is no page at this address");
  // It has the style of the site, and the colours of the reader's system.
  expect(await heading.evaluate((it) => getComputedStyle(it).letterSpacing)).not.toBe("normal");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  }
  await page.getByRole("link", { name: dossier.title }).click();
  await expect(page).toHaveURL(url);
  await alive(page);
  server.close();
  // The pages came from a server of their own, and one of them with the status that says so.
  const others = faults.filter((fault) => !fault.includes(url) && !fault.includes("status of 404"));
  faults.length = 0;
  expect(others).toEqual([]);
});

test("without an address the build says what it leaves out, and leaves it out", () => {
  const folder = makeFolder();
  const said = publishInto(folder, { modelia: MODELIA });
  const pages = ["sitemap.xml", "robots.txt", "404.html"];
  const files = ["feed.atom", "corrections.atom", "feed.json", ...pages];
  const told = ["feeds", ...pages, "preview pictures", "search engines"];
  expect(said).toContain("no address of the site");
  for (const name of told) expect(said).toContain(name);
  const names = readdirSync(folder);
  for (const name of files) expect(names).not.toContain(name);
  const pictures = names.filter((name) => name.endsWith(".png") && !name.startsWith("icon-"));
  expect(pictures).toEqual([]);
  const html = readFileSync(join(folder, "index.html"), "utf8").replace(/<style>[^<]*/, "");
  expect(html).not.toMatch(/canonical|og:|twitter:|ld\+json|rel="alternate"/);
});

test("a wrong entry of site.toml is refused with its place", () => {
  const settings = `name = "Dossiers"\naddress = "javascript:alert(1)"\n`;
  expect(() => publish(undefined, { settings })).toThrow(/site\.toml:2:11: site: /);
});
