// A dataset that means harm and is not refused stands in the page as the text that it is.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expectNoIntruder, hostile, text } from "./hostile";
import { MODELIA, publish } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, open, reports, search, status, test } from "./site";

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

const DOSSIER = JSON.stringify(hostile());

test.describe("markup in every field", () => {
  test.use({ dossier: DOSSIER });

  test("is text in the page", async ({ page, site }) => {
    await open(page, site);
    await expectText(page);
  });

  test("is text on the page of corrections", once, async ({ page, site }) => {
    await page.goto(`${site}corrections/`);
    const correction = page.getByRole("listitem").first();
    for (const name of ["heading", "change", "reason"])
      await expect(correction).toContainText(text(name));
    await expectNoIntruder(page);
  });

  test("is text in what a link to an older version opens with", async ({ page, site }) => {
    await open(
      page,
      `${site}?version=2013-06-27.0123456789ab#${JSON.parse(MODELIA).reports[0].id}`,
    );
    const notice = page.locator("#version_notice");
    await expect(notice).toBeVisible();
    for (const name of ["heading", "change", "reason"])
      await expect(notice.getByRole("listitem").first()).toContainText(text(name));
    await expectNoIntruder(page);
  });

  test("is text in a citation", once, async ({ page, site }) => {
    await open(page, site);
    await page.locator("article").getByRole("button", { name: "Cite" }).first().click();
    const dialog = page.getByRole("dialog");
    const plain = dialog.locator("#cite_text_3");
    for (const name of ["author", "heading", "kind", "publisher", "title", "name"])
      await expect(plain).toContainText(text(name));
    const data = await dialog.locator("pre", { hasText: "date-parts" }).textContent();
    expect(JSON.parse(data!)[0].publisher).toBe(text("publisher"));
    await expectNoIntruder(page);
  });

  test(
    "is text in what the site says, and in what machines read",
    once,
    async ({ page, faults }) => {
      // A string of JSON is one of TOML.
      const entries = ["name", "publisher", "footer"];
      const lines = entries.map((entry) => `${entry} = ${JSON.stringify(text(entry))}\n`);
      const settings = `address = "https://dossier.example/"\n${lines.join("")}`;
      const { server, url } = await serve(publish({ dossier: DOSSIER }, { settings }));
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
      expect(faults.filter((fault) => !fault.includes(url))).toEqual([]);
      faults.length = 0;
    },
  );

  test("is text in the page in one file", async ({ page }) => {
    await open(page, pathToFileURL(join(publish({ dossier: DOSSIER }), "dossier.html")).href);
    await expectText(page);
  });
});
