// `chronicle serve`: an author sees each change in the page by itself, and what is wrong stands there.
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { FICTONIA, TOOL, makeSiteFolder } from "./publishing";

let folder: string;
let server: ChildProcess;
let address: string;

test.beforeEach(async () => {
  folder = makeSiteFolder({ examplia: FICTONIA });
  server = spawn(TOOL, ["serve", folder, "--no-open", "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const lines = createInterface({ input: server.stdout! });
  const [line] = (await once(lines, "line")) as [string];
  address = /http:\S+/.exec(line)![0];
});

test.afterEach(async () => {
  server.kill();
  await once(server, "exit");
  rmSync(folder, { recursive: true });
});

const dataset = () => join(folder, "data/examplia.json");
const edit = (from: string, to: string) => {
  const text = readFileSync(dataset(), "utf8");
  expect(text).toContain(from);
  writeFileSync(dataset(), text.replace(from, to));
};

test("an edit is seen by itself, and what is wrong stands in the page until it is mended", async ({
  page,
}) => {
  await page.goto(address);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Human Rights in Fictónia");
  edit("Human Rights in Fictónia", "Rights in Fictónia");
  await expect(heading).toHaveText("Rights in Fictónia");

  edit('"XF"', '"Fictonia"');
  const problems = page.getByRole("status").filter({ hasText: "1 problem." });
  await expect(problems).toContainText("Until it is solved, the page stays as it was.");
  await expect(problems).toContainText("examplia.json, line 4, column 14");
  await expect(problems).toContainText('found "Fictonia", expected a country code');
  await expect(heading).toHaveText("Rights in Fictónia");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  edit('"Fictonia"', '"XF"');
  await expect(problems).toHaveCount(0);
});

test("a page without a program shows its changes, too", async ({ page }) => {
  await page.goto(`${address}corrections/`);
  await expect(page).toHaveTitle(/Human Rights in Fictónia/);
  edit("Human Rights in Fictónia", "Rights in Fictónia");
  await expect(page).not.toHaveTitle(/Human Rights in Fictónia/);
});

test("the problems can be folded away with the keyboard", async ({ page }) => {
  edit('"XF"', '"Fictonia"');
  await page.goto(address);
  const message = page.getByText("expected a country code");
  await expect(message).toBeVisible();
  const summary = page.getByText("1 problem.");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(message).toBeHidden();
});

test("the page follows its site over a restart of the server", async ({ page }) => {
  await page.goto(address);
  const { port } = new URL(address);
  server.kill();
  await once(server, "exit");
  edit("Human Rights in Fictónia", "Rights in Fictónia");
  server = spawn(TOOL, ["serve", folder, "--no-open", "--port", port], { stdio: "ignore" });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rights in Fictónia", {
    timeout: 30_000,
  });
});

test("the editor saves straight into the folder, and not over what was changed there", async ({
  page,
}) => {
  await page.goto(`${address}editor/`);
  const save = page.getByRole("button", { name: /^Save$/ });
  const state = page.locator(".toolbar .saved");
  await expect(state).toHaveText("As it is in the site folder");
  await page.getByRole("button", { name: "About the dossier" }).click();
  const title = page.getByRole("textbox", { name: "Title" });
  await title.fill("Rights in Fictónia");
  await expect(state).toHaveText("Not saved");
  await save.click();
  await expect(state).toHaveText(/^Saved to the site folder at \d\d:\d\d$/);
  const before = FICTONIA.replace("Human Rights in Fictónia", "Rights in Fictónia");
  expect(readFileSync(dataset(), "utf8")).toBe(before);

  edit("Rights in Fictónia", "What another program wrote");
  await title.fill("What the author writes");
  await save.click();
  await expect(page.locator(".toolbar .status")).toContainText("Not saved");
  await expect(state).toHaveText("Not saved");
  expect(readFileSync(dataset(), "utf8")).toContain("What another program wrote");
});
