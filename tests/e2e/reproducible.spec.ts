// The same sources give the same bytes, wherever and by whomever they are built. (`make reproducible`
// builds them a second time in another folder.)
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { DIST, TOOL, makeFolder } from "./publishing";

const contents = (folder: string) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file).toString("latin1")]),
  );

test("publishing again gives the same files", () => {
  const folder = makeFolder();
  execFileSync(TOOL, ["build", "public", "--output", folder]);
  const [built, again] = [contents(DIST), contents(folder)];
  expect([...again.keys()]).toEqual([...built.keys()]);
  for (const [name, content] of again) expect(content === built.get(name), name).toBe(true);
});

test("no file names who built it", () => {
  const cargo = process.env.CARGO_HOME ?? homedir();
  const traces = [
    homedir(),
    cargo,
    process.cwd(),
    "/.cargo/",
    "/.rustup/",
    "/registry/src/",
    "/home/",
  ];
  for (const [name, content] of contents(DIST))
    for (const trace of traces) expect(content.includes(trace), `${trace} in ${name}`).toBe(false);
  // Paths are there to be found.
  const [, wasm] = [...contents(DIST)].find(([name]) => name.endsWith(".wasm"))!;
  expect(wasm).toContain("/rustc/");
});
