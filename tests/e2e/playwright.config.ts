import { defineConfig } from "@playwright/test";
import { resolve } from "node:path";
import { pid } from "node:process";
import type { Site } from "./site";
import { findChromium, findFirefox, launchArguments } from "./browser.mjs";

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

const chromium = { launchOptions: { executablePath: findChromium(), args: launchArguments } };

// What a browser without WebAssembly must do as well.
const NO_WASM = /(cite|core|download|no_wasm|one-file|preview)\.spec\.ts$/;

export default defineConfig<Pick<Site, "webAssembly">>({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  // A browser that stalls once is listed as flaky; what fails twice is a fault.
  retries: 1,
  // Most of a test is waiting; what publishes a large dossier is slow where the machine is, and a busy
  // machine may let a browser wait for seconds.
  workers: "100%",
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
      use: { ...chromium, webAssembly: false },
    },
    // Where browsers differ: what they forbid, what they lack, what they keep.
    {
      name: "firefox",
      testMatch:
        /(core|corrections|filter|graphic|host|hostile|links|multi_dossier|offline|one-file|scroll_restoration|search|security|virtual_list)\.spec\.ts$/,
      use: firefox(),
    },
    {
      name: "firefox without WebAssembly",
      testMatch: [NO_WASM, /offline\.spec\.ts$/],
      use: { ...firefox({ "javascript.options.wasm": false }), webAssembly: false },
    },
  ],
});
