// What the tests of the editor find in its page, and what they do there first.
import type { Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./publishing";
import { expect, saved } from "./site";

export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
export const part = (page: Page, name: string | RegExp) =>
  page.getByRole("navigation", { name: "Parts of the dossier" }).getByRole("button", { name });
export const rows = (page: Page) =>
  page.locator(".rows").getByRole("listitem").filter({ visible: true });
export const status = (page: Page) =>
  page.locator(".status[role=status]").filter({ visible: true });
export const state = (page: Page) => page.locator(".toolbar .saved");
// The page beside the form, as it is seen.
export const shown = (page: Page) => page.frameLocator("iframe.front");
export const row = (page: Page, title: string) =>
  page.locator(".rows").getByRole("button", { name: title }).first();

// No test can answer the dialogs by which a browser lets a page write files.
export const withoutPickers = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showOpenFilePicker");
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });

export async function open(page: Page, site: string) {
  await page.goto(`${site}editor/`);
  await expect(button(page, "Open a file")).toBeVisible();
}

export async function choose(page: Page, press: () => Promise<void>, file: string | string[]) {
  const chooser = page.waitForEvent("filechooser");
  await press();
  await (await chooser).setFiles(file);
}

export const openFile = (page: Page, file: string | string[]) =>
  choose(page, () => button(page, "Open a file").click(), file);

export async function openCopy(page: Page, site: string) {
  await open(page, site);
  await button(page, "Edit a copy").click();
  await expect(rows(page).first()).toBeVisible();
}

// Gives the file that a press brings, under its name.
export async function savedFile(page: Page, press: () => Promise<void>) {
  const { name, path } = await saved(page, press);
  return { name, path: file(name, readFileSync(path)) };
}

// Writes a file into a folder of its own.
export function file(name: string, content: string | Buffer) {
  const path = join(makeFolder(), name);
  writeFileSync(path, content);
  return path;
}
