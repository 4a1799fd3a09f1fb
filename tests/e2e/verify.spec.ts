// A reader verifies files by the page for it: what is as stated is told so, what was altered is not.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCopy, savedFile, withoutPickers } from "./editing";
import { TOOL, makeFolder } from "./publishing";
import { serve } from "./server.mjs";
import { expect, once, test as base } from "./site";

const EVIDENCE = "tests/fixtures/evidence";
const ORIGINAL = join(EVIDENCE, "kept/square.jpg");
const TOKEN = "media/square.tsr";

const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

// A folder outside of the site folder, with the keys, and the site, signed.
function makeSigned() {
  const folder = makeFolder();
  const at = (name: string) => join(folder, name);
  const run = (...words: string[]) => execFileSync(TOOL, words, { stdio: "pipe" });
  cpSync(EVIDENCE, at("source"), { recursive: true });
  writeFileSync(at("password"), "password\n");
  run("keygen", at("own.key"), "--password-file", at("password"));
  const key = readFileSync(at("own.pub"), "utf8").trim().split("\n").at(-1)!;
  appendFileSync(at("source/site.toml"), `key = "${key}"\n`);
  const signed = ["--sign", at("own.key"), "--password-file", at("password")];
  run("build", at("source"), "--output", at("dist"), ...signed);
  return { folder: at("dist"), key };
}

type Evidence = { signed: { folder: string; key: string; url: string } };

// The site on a host of its own, which a test may alter.
const test = base.extend<Evidence>({
  signed: async ({ faults }, use) => {
    const { folder, key } = makeSigned();
    const { server, url } = await serve(folder, {});
    await use({ folder, key, url });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    // The tests' own site is another.
    // The console tells of files that a test took away.
    const isOwn = (fault: string) => fault.startsWith(`request to ${url}`) || fault.includes("404");
    const others = faults.filter((fault) => !isOwn(fault));
    faults.splice(0, faults.length, ...others);
  },
});

const open = (page: Page, url: string) => page.goto(`${url}verify/`);
const stated = (page: Page, name: string) =>
  page.locator(".stated").filter({ has: page.getByRole("link", { name, exact: true }) });
async function verify(page: Page, name: string) {
  const row = stated(page, name);
  await row.getByRole("button", { name: "Verify" }).click();
  return row.getByRole("status");
}
const SAME =
  "This is the file whose SHA-256 the dossier states. That does not say when or where it was made.";

test("a file that is as stated is told so, and one that was altered is told with its hash", async ({
  page,
  signed: { folder, url },
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await open(page, url);
  await expect(stated(page, "The dataset").getByRole("button")).toBeVisible();
  // The program comes when it is asked for.
  expect(asked.filter((path) => /\.wasm$|js_fallback/.test(path))).toEqual([]);
  for (const name of ["The dataset", "One file", "Published copy"])
    await expect(await verify(page, name)).toHaveText(SAME);

  const files = ["data/attestia.json", "attestia.html"];
  const media = readdirSync(join(folder, "media"));
  files.push(`media/${media.find((name) => /^square-[0-9a-f]{16}\.jpg$/.test(name))}`);
  for (const [place, name] of ["The dataset", "One file", "Published copy"].entries()) {
    const path = join(folder, files[place]);
    appendFileSync(path, "x");
    const said = await verify(page, name);
    await expect(said).toContainText("This is another file: its SHA-256 is");
    await expect(said).toContainText(hash(path));
  }
  rmSync(join(folder, files[0]));
  await expect(await verify(page, "The dataset")).toHaveText(
    "The file did not arrive, so nothing can be said of it.",
  );
});

test("a timestamp verifies, and an altered one does not", async ({
  page,
  faults,
  signed: { folder, url },
}) => {
  await open(page, url);
  const proof = page.locator(`[data-token$="${TOKEN}"]`);
  const press = () => proof.getByRole("button").click();
  await press();
  const said = proof.getByRole("status");
  await expect(said).toContainText("The signature holds. Example Timestamps had the SHA-256");
  await expect(said).toContainText("The square at noon – Evidentiary copy");
  await expect(said).toContainText("The authority is Example Root");
  const copy = page.locator('[data-token$="square-copy.tst"]');
  await copy.getByRole("button").click();
  await expect(copy.getByRole("status")).toContainText("The square at noon – Published copy");

  const path = join(folder, TOKEN);
  const token = readFileSync(path);
  token[token.length - 20] ^= 1;
  writeFileSync(path, token);
  await press();
  await expect(said).toContainText("It proves nothing");
  cpSync(join(EVIDENCE, "media/square.ots"), path);
  await press();
  await expect(said).toContainText("It proves nothing");
  expect(faults.filter((fault) => !fault.startsWith("request to"))).toEqual([]);
});

test("a reader’s own files are compared with all that is stated, and go nowhere", async ({
  page,
  signed: { folder, url },
}) => {
  await open(page, url);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.method()));
  const choose = page.locator("#verify_own");
  await choose.setInputFiles([ORIGINAL, join(folder, "attestia.html"), "LICENSE-MIT"]);
  const said = page.locator("#verify_choice output");
  await expect(said).toContainText(
    "square.jpg: This page states the SHA-256 of this file: The square at noon – Evidentiary copy",
  );
  await expect(said).toContainText(
    "attestia.html: This page states the SHA-256 of this file: One file",
  );
  await expect(said).toContainText(
    `LICENSE-MIT: This page does not state the SHA-256 of this file, which is ${hash("LICENSE-MIT")}`,
  );
  expect(asked.filter((method) => method !== "GET")).toEqual([]);
});

test("all files of the site are verified, and those that were altered are named", async ({
  page,
  signed: { folder, key, url },
}) => {
  await open(page, url);
  await expect(page.locator("#verify_key").locator("..")).toContainText(key);
  const all = page.getByRole("button", { name: "Verify all files" });
  const said = page.locator("#verify_all output");
  const altered = page.locator("#verify_faults li");
  await all.click();
  await expect(said).toContainText("All files are those of the list", { timeout: 60_000 });
  await expect(said).toContainText("The list is signed with the key that this page states.");
  await expect(altered).toHaveCount(0);

  appendFileSync(join(folder, "r/plain/index.html"), "<p>More</p>");
  appendFileSync(join(folder, "favicon.svg"), "<!-- more -->");
  await all.click();
  await expect(altered).toHaveText(["favicon.svg", "r/plain/index.html"], { timeout: 60_000 });
  await expect(said).toContainText("These files are not those of the list, or did not arrive (2):");

  // Who writes a new list does not have the key.
  const list = join(folder, "SHA256SUMS");
  const lines = readFileSync(list, "utf8").trimEnd().split("\n");
  const anew = lines.map((line) => {
    const path = line.slice(66);
    return `${hash(join(folder, path))}  ${path}\n`;
  });
  writeFileSync(list, anew.join(""));
  await all.click();
  await expect(said).toContainText("files of this copy were altered. Do not rely on it.", {
    timeout: 60_000,
  });
  await expect(altered).toHaveCount(0);
  rmSync(`${list}.minisig`);
  await all.click();
  await expect(said).toContainText("There is no signature", { timeout: 60_000 });
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test(
    "every hash stands there, with the commands",
    once,
    async ({ page, signed: { key, url } }) => {
      await open(page, url);
      const text = await page.locator("main").innerText();
      expect(text).toContain(hash(ORIGINAL));
      expect(text).toContain(hash(join(EVIDENCE, "media/square.jpg")));
      expect(text).toContain(`minisign -Vm SHA256SUMS -P ${key}`);
      expect(text).toContain(`openssl ts -verify -in square.tsr -digest ${hash(ORIGINAL)}`);
      expect(text).toContain(`ots verify -d ${hash(ORIGINAL)} square.ots`);
      for (const said of [
        "5 January 2022",
        "monitor of the assembly",
        "Metadata removed",
        "Received from the monitor, and hashed",
        "Content credentials (C2PA)",
      ])
        expect(text).toContain(said);
      await expect(page.getByRole("button")).toHaveCount(0);
    },
  );
});

test("an entry leads to where its picture comes from", once, async ({ page, signed: { url } }) => {
  await page.goto(`${url}r/square/`);
  await page.getByRole("link", { name: "Where it comes from" }).click();
  await expect(page).toHaveURL(`${url}verify/#square_1`);
  await expect(page.getByRole("heading", { name: "The square at noon" })).toBeInViewport();
  await page.goto(url);
  await page.getByRole("link", { name: "Verify", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Verify" })).toBeVisible();
});

test("a copy for the editor has the proofs too", once, async ({ page, signed: { url } }) => {
  await withoutPickers(page);
  await openCopy(page, url);
  const save = page.getByRole("button", { name: "Save", exact: true });
  const packed = await savedFile(page, () => save.click());
  const said = execFileSync(TOOL, ["check", packed.path], { encoding: "utf8" });
  expect(said).toContain("2 reports, no problems");
});

for (const width of [320, 1280])
  test(
    `axe finds nothing, and nothing sticks out at ${width} px`,
    once,
    async ({ page, signed: { url } }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, url);
      // What is said then holds long hashes, too.
      const said = page.locator("output[data-result]:not([data-result=waits])");
      const buttons = page.getByRole("button", { name: /^Verify/ });
      for (const button of await buttons.all()) await button.click();
      await expect(said).toHaveCount(await buttons.count());
      await page.locator("#verify_own").setInputFiles("LICENSE-MIT");
      await expect(page.locator("#verify_choice output")).toContainText(hash("LICENSE-MIT"));
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    },
  );
