// What a reader downloads. Sizes are of the files as brotli 11 sends them, in bytes.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";

const DIST = "dist";
const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1));

const read = (name: string) => readFileSync(join(DIST, name));
const ending = (...endings: string[]) =>
  files.filter((name) => endings.some((ending) => name.endsWith(ending)));
const compressed = (names: string[]) =>
  names
    .map((name) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
      return brotliCompressSync(read(name), { params }).length;
    })
    .reduce((sum, size) => sum + size, 0);

test("wasm and JavaScript together are at most 95 000 bytes", () => {
  const names = ending(".wasm", ".js");
  expect(names).toHaveLength(2);
  expect(compressed(names)).toBeLessThanOrEqual(95_000);
});

test("HTML and CSS together are at most 24 000 bytes", () => {
  const names = ending(".html", ".css");
  expect(names).toHaveLength(2);
  expect(compressed(names)).toBeLessThanOrEqual(24_000);
});

test("every file that changes with its content is named by it", () => {
  const lasting = files.filter((name) => !/-[0-9a-f]{16}\.(js|wasm|css|json)$/.test(name));
  expect(lasting.sort()).toEqual([
    "data/dossier.schema.json",
    "data/kazakhstan.json",
    "favicon.svg",
    "index.html",
    "media/kozlov-dock.svg",
  ]);
});

test("the program never writes markup or evaluates text", () => {
  const [script] = ending(".js");
  const code = read(script).toString();
  for (const sink of [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "eval(",
    "new Function",
  ])
    expect(code).not.toContain(sink);
});

test("the page holds no inline script, no inline style and no address outside its folder", () => {
  const html = read("index.html").toString();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/<style|\sstyle=/);
  expect(html).not.toMatch(/(?:src|srcset)="(?:https?:)?\//);
  for (const [, href] of html.matchAll(/<link[^>]*\shref="([^"]*)"/g))
    expect(href).not.toMatch(/^(?:[a-z]+:|\/)/);
});
