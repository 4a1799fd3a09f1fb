import { defineConfig } from "@playwright/test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process, { env, pid } from "node:process";
import type { Site } from "./site";
import { findHeadlessChromium, findFirefox, launchArguments } from "./browser.mjs";

// Where the tests put what they make. The first process that reads this makes the folder, hands it to the
// workers, and removes it when it ends.
if (!env.CHRONICLE_TESTS) {
  const folder = mkdtempSync(join(tmpdir(), "chronicle-tests-"));
  env.CHRONICLE_TESTS = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}

// Debian's Firefox, with preferences (about:config), and a folder of the worker's own for downloads.
function firefox(firefoxUserPrefs = {}) {
  return {
    browserName: "firefox" as const,
    channel: "moz-firefox",
    launchOptions: {
      executablePath: findFirefox(),
      firefoxUserPrefs,
      downloadsPath: resolve("test-results", "downloads", String(pid)),
    },
  };
}

const chromium = {
  launchOptions: { executablePath: findHeadlessChromium(), args: launchArguments },
};

// What runs other code, or in another way, where there is no WebAssembly. In both browsers: what a reader
// does most, how programs are fetched and checked, and the page in one file. In one: what the exporter and
// the editor make, which does not depend on the browser then.
const NO_WASM = /(core|no_wasm|one-file|verify)\.spec\.ts$/;
const NO_WASM_ONCE = /(cite|download|editor|editor_proof|offline)\.spec\.ts$/;

// What is the same in every browser and in every tier (`once` in site.ts).
const ONCE = /@once/;
// What is the same with WebAssembly and without it (`withWebAssembly` in site.ts).
const WITH_WEBASSEMBLY = /@with-webassembly/;

export default defineConfig<Pick<Site, "webAssembly">>({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  // A browser that stalls once is listed as flaky; what fails twice is a fault.
  retries: 1,
  // Half of a test is waiting, so that one worker for each processor would leave half of these idle.
  workers: "150%",
  // What publishes a large dossier is slow where the machine is, and a busy machine may let a browser wait
  // for seconds.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  // A service worker would answer instead of what a test puts in the way: offline.spec.ts is about it.
  use: { viewport: { width: 1280, height: 900 }, serviceWorkers: "block" },
  projects: [
    { name: "chromium", testIgnore: /no_wasm\.spec\.ts$/, use: chromium },
    {
      name: "chromium without WebAssembly",
      testMatch: NO_WASM,
      grepInvert: [ONCE, WITH_WEBASSEMBLY],
      use: { ...chromium, webAssembly: false },
    },
    // Where browsers differ: what they forbid, what they lack, what they keep.
    {
      name: "firefox",
      testMatch:
        /(arrange|core|corrections|editor|editor_proof|editor_redaction|filter|graphic|host|hostile|languages|links|multi_dossier|offline|one-file|scroll_restoration|search|security|serve|update|verify|virtual_list)\.spec\.ts$/,
      grepInvert: ONCE,
      use: firefox(),
    },
    {
      name: "firefox without WebAssembly",
      testMatch: [NO_WASM, NO_WASM_ONCE],
      grepInvert: [ONCE, WITH_WEBASSEMBLY],
      use: { ...firefox({ "javascript.options.wasm": false }), webAssembly: false },
    },
  ],
});
