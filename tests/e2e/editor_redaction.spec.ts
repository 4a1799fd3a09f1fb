// Parts of a picture that nobody may see are covered in the editor.
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unpacked } from "./archive";
import {
  button,
  choose,
  open,
  openCopy,
  openFile,
  part,
  rows,
  savedFile,
  status,
  withoutPickers,
} from "./editing";
import { MODELIA, TOOL, makeFolder } from "./publishing";
import { expect, once, test, withWebAssembly } from "./site";

const PATH = "media/square.png";
const ORIGINAL = readFileSync("tests/fixtures/square.png");
const BLACK = [0, 0, 0, 255];
// In pixels of 512 x 512: within the box that is drawn, within the one that is typed, above the first, and beside
// both.
const PLACES = [
  [100, 300],
  [25, 25],
  [256, 200],
  [412, 300],
];
const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Cover parts of it" });
const boxes = (page: Page) => dialog(page).getByRole("listitem");
const cover = (page: Page) => button(page, "Cover parts of it");
const apply = (page: Page) => dialog(page).getByRole("button", { name: "Make them black" });
const add = (page: Page) => dialog(page).getByRole("button", { name: "Add a box" });

test.beforeEach(({ page }) => withoutPickers(page));

// Opens a report with a picture, and the dialog.
async function begin(page: Page, site: string) {
  await openCopy(page, site);
  await rows(page).nth(1).getByRole("button").click();
  await addPicture(page);
  await page.getByRole("textbox", { name: "Text for readers who cannot see it" }).fill("A square");
  await page.getByRole("textbox", { name: "Caption" }).fill("A square.");
  await cover(page).click();
}

const addPicture = (page: Page) =>
  choose(page, () => button(page, "Add files").click(), "tests/fixtures/square.png");

test(
  "what a box covers is in no file any more, and the hash of the original is",
  withWebAssembly,
  async ({ page, site }) => {
    await begin(page, site);
    // One is drawn, and one is typed.
    const { x, y, width, height } = (await dialog(page).locator("svg").boundingBox())!;
    await page.mouse.move(x + width * 0.625, y + height * 0.75);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.125, y + height * 0.5);
    await page.mouse.up();
    await add(page).press("Enter");
    await expect(boxes(page).nth(1).getByRole("spinbutton").first()).toBeFocused();
    await expect(boxes(page)).toHaveCount(2);
    for (const [name, value] of [
      ["From the left, pixels", "0"],
      ["From the top, pixels", "0"],
      ["Width, pixels", "50"],
      ["Height, pixels", "50"],
    ])
      await write(boxes(page).nth(1).getByRole("spinbutton", { name }), value);
    await apply(page).click();
    await expect(status(page)).toContainText("The boxes are black now.");
    await expect(dialog(page)).toBeHidden();

    const { path, files } = await packed(page);
    const covered = files.get(PATH)!;
    for (const content of files.values()) expect(content.equals(ORIGINAL)).toBe(false);
    const [inside, typed, above, beside] = await coloursOf(page, covered);
    const [, , wasAbove, wasBeside] = await coloursOf(page, ORIGINAL);
    expect([inside, typed]).toEqual([BLACK, BLACK]);
    expect([above, beside]).toEqual([wasAbove, wasBeside]);
    expect(provenanceOf(files)).toEqual({
      original_sha256: sha256(ORIGINAL),
      changes: ["Parts covered in black"],
    });
    execFileSync(TOOL, ["check", path]);

    // Undone, it is the original again.
    await button(page, "Undo").click();
    expect((await packed(page)).files.get(PATH)!.equals(ORIGINAL)).toBe(true);
  },
);

test(
  "a box without a size is refused, and what was drawn stays",
  withWebAssembly,
  async ({ page, site }) => {
    await begin(page, site);
    await expect(apply(page)).toBeDisabled();
    await add(page).click();
    const width = boxes(page).getByRole("spinbutton", { name: "Width, pixels" });
    await write(width, "0");
    await apply(page).click();
    await expect(width).toBeFocused();
    await expect(boxes(page)).toHaveCount(1);
    await boxes(page).getByRole("button", { name: "Remove" }).click();
    await expect(add(page)).toBeFocused();
    await expect(apply(page)).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(cover(page)).toBeFocused();
    expect((await packed(page)).files.get(PATH)!.equals(ORIGINAL)).toBe(true);
  },
);

test("the same picture is covered wherever it stands", once, async ({ page, site }) => {
  await openCopy(page, site);
  await rows(page).nth(1).getByRole("button").click();
  await addPicture(page);
  await addPicture(page);
  await expect(page.getByText("media/square-2.png").first()).toBeVisible();
  await coverHalf(page, cover(page).first());
  const { files } = await packed(page);
  const [one, other] = [PATH, "media/square-2.png"].map((path) => files.get(path)!);
  expect(one.equals(ORIGINAL)).toBe(false);
  expect(other.equals(one)).toBe(true);
});

test("of the photo, only the covered file stays", once, async ({ page, site }) => {
  const folder = makeFolder();
  const at = (path: string) => join(folder, path);
  const dossier = JSON.parse(MODELIA);
  const source = { type: "image/png", width: 512 };
  dossier.photo.sources = ["media/a.png", "media/b.png"].map((file) => ({ file, ...source }));
  Object.assign(dossier.photo, { width: 512, height: 512 });
  for (const path of ["data", "media"]) mkdirSync(at(path));
  writeFileSync(at("data/modelia.json"), JSON.stringify(dossier));
  writeFileSync(at("media/a.png"), ORIGINAL);
  // Another file of the same picture.
  writeFileSync(at("media/b.png"), Buffer.concat([ORIGINAL, Buffer.from(" ")]));
  execFileSync(TOOL, ["pack", folder, "--output", at("modelia.zip")]);
  await open(page, site);
  await openFile(page, at("modelia.zip"));
  await part(page, "About the dossier").click();
  await coverHalf(page, cover(page));
  const { path, files } = await packed(page);
  const names = [...files.keys()].filter((name) => name.startsWith("media/"));
  expect(names).toEqual(["media/a.png"]);
  expect(files.get("media/a.png")!.equals(ORIGINAL)).toBe(false);
  const { photo } = JSON.parse(files.get("data/modelia.json")!.toString());
  expect(photo.sources).toEqual([{ file: "media/a.png", ...source }]);
  expect(photo.provenance.original_sha256).toBe(sha256(ORIGINAL));
  execFileSync(TOOL, ["check", path]);
});

test("what was done before stays known", once, async ({ page, site }) => {
  await begin(page, site);
  await add(page).click();
  await apply(page).click();
  await expect(dialog(page)).toBeHidden();
  const first = (await packed(page)).files.get(PATH)!;
  await coverHalf(page, cover(page));
  const { files } = await packed(page);
  expect(provenanceOf(files)).toEqual({
    original_sha256: sha256(ORIGINAL),
    changes: [
      "Parts covered in black",
      `Parts covered in black. Before, the SHA-256 was ${sha256(first)}.`,
    ],
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(
    `axe finds nothing to complain of in the dialog, ${colorScheme}`,
    withWebAssembly,
    async ({ page, site }) => {
      await page.emulateMedia({ colorScheme });
      await begin(page, site);
      await add(page).click();
      const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    },
  );

// Covers half of the width and height of a picture.
async function coverHalf(page: Page, open: Locator) {
  await open.click();
  await add(page).click();
  await apply(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(status(page)).toContainText("The boxes are black now.");
}

// Gives where the picture of a package comes from.
function provenanceOf(files: Map<string, Buffer>) {
  const { reports } = JSON.parse(files.get("data/modelia.json")!.toString());
  const media = reports.flatMap((report: { media?: object[] }) => report.media ?? []);
  return media.find(({ file }: { file?: string }) => file === PATH).provenance;
}

// Writes a number as an author does: Firefox adds what is filled in to the number that stands there.
async function write(field: Locator, value: string) {
  await field.focus();
  await field.evaluate((input: HTMLInputElement) => input.select());
  await field.pressSequentially(value);
  await expect(field).toHaveValue(value);
}

// Saves the package, and gives its files.
async function packed(page: Page) {
  const { path } = await savedFile(page, () =>
    page.getByRole("button", { name: "Save", exact: true }).click(),
  );
  return { path, files: unpacked(readFileSync(path)) };
}

// Gives the colours of a picture at these places.
const coloursOf = (page: Page, file: Buffer) =>
  page.evaluate(
    async ([content, places]) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(content)]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d", { willReadFrequently: true })!;
      context.drawImage(bitmap, 0, 0);
      return places.map(([x, y]) => [...context.getImageData(x, y, 1, 1).data]);
    },
    [[...file], PLACES] as const,
  );
