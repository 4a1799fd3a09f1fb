// Parts of a picture that nobody may see are covered in the editor.
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { unpacked } from "./archive";
import { button, choose, openCopy, rows, savedFile, status, withoutPickers } from "./editing";
import { TOOL } from "./publishing";
import { expect, test, withWebAssembly } from "./site";

const PATH = "media/square.png";
const ORIGINAL = readFileSync("tests/fixtures/square.png");
const BLACK = [0, 0, 0, 255];
// In pixels: within the box that is drawn, within the one that is typed, above the first, and beside both.
const PLACES = [
  [256, 300],
  [25, 25],
  [256, 200],
  [460, 460],
];
const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");
const dialog = (page: Page) => page.getByRole("dialog", { name: "Cover parts of it" });
const boxes = (page: Page) => dialog(page).getByRole("listitem");
const cover = (page: Page) => button(page, "Cover parts of it");
const apply = (page: Page) => dialog(page).getByRole("button", { name: "Make them black" });
const add = (page: Page) => dialog(page).getByRole("button", { name: "Add a box" });

test.beforeEach(async ({ page, site }) => {
  await withoutPickers(page);
  await openCopy(page, site);
  await rows(page).nth(1).getByRole("button").click();
  await choose(page, () => button(page, "Add files").click(), "tests/fixtures/square.png");
  await page.getByRole("textbox", { name: "Text for readers who cannot see it" }).fill("A square");
  await page.getByRole("textbox", { name: "Caption" }).fill("A square.");
  await cover(page).click();
});

test(
  "what a box covers is in no file any more, and the hash of the original is",
  withWebAssembly,
  async ({ page }) => {
    // One is drawn, and one is typed.
    const { x, y, width, height } = (await dialog(page).locator("svg").boundingBox())!;
    await page.mouse.move(x + width * 0.75, y + height * 0.75);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.25, y + height * 0.5);
    await page.mouse.up();
    await add(page).press("Enter");
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
    // The picture has 512 x 512 pixels.
    const [inside, typed, above, beside] = await coloursOf(page, covered);
    const [, , wasAbove, wasBeside] = await coloursOf(page, ORIGINAL);
    expect([inside, typed]).toEqual([BLACK, BLACK]);
    expect([above, beside]).toEqual([wasAbove, wasBeside]);
    const reports = JSON.parse(files.get("data/modelia.json")!.toString()).reports;
    const media = reports.flatMap((report: { media?: object[] }) => report.media ?? []);
    const { provenance } = media.find(({ file }: { file?: string }) => file === PATH);
    expect(provenance).toEqual({
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
  async ({ page }) => {
    await expect(apply(page)).toBeDisabled();
    await add(page).click();
    const width = boxes(page).getByRole("spinbutton", { name: "Width, pixels" });
    await write(width, "0");
    await apply(page).click();
    await expect(width).toBeFocused();
    await expect(boxes(page)).toHaveCount(1);
    await boxes(page).getByRole("button", { name: "Remove" }).click();
    await expect(apply(page)).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
    await expect(cover(page)).toBeFocused();
    expect((await packed(page)).files.get(PATH)!.equals(ORIGINAL)).toBe(true);
  },
);

for (const colorScheme of ["light", "dark"] as const)
  test(
    `axe finds nothing to complain of in the dialog, ${colorScheme}`,
    withWebAssembly,
    async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await add(page).click();
      const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    },
  );

// Writes a number as an author does: Firefox adds what is filled in to the number that stands there.
async function write(field: Locator, value: string) {
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(value);
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
