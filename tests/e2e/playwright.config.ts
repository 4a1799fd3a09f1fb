import { defineConfig } from "@playwright/test";
import { findChromium, findFirefox, launchArguments } from "./browser.mjs";

// Debian's Firefox, with preferences (about:config).
function firefox(firefoxUserPrefs = {}) {
  return {
    browserName: "firefox" as const,
    channel: "moz-firefox",
    launchOptions: { executablePath: findFirefox(), firefoxUserPrefs },
  };
}

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: "list",
  // A service worker would answer instead of what a test puts in the way: offline.spec.ts is about it.
  use: { viewport: { width: 1280, height: 900 }, serviceWorkers: "block" },
  projects: [
    {
      name: "chromium",
      use: { launchOptions: { executablePath: findChromium(), args: launchArguments } },
    },
    {
      name: "chromium without WebAssembly",
      testMatch: /core\.spec\.ts$/,
      use: {
        launchOptions: {
          executablePath: findChromium(),
          args: [...launchArguments, "--js-flags=--noexpose-wasm"],
        },
      },
    },
    // Where browsers differ: what they forbid, what they lack, what they keep.
    {
      name: "firefox",
      testMatch:
        /(core|corrections|filter|finding|hostile|locked|many|offline|one-file)\.spec\.ts$/,
      use: firefox(),
    },
    {
      name: "firefox without WebAssembly",
      testMatch: /(core|plain)\.spec\.ts$/,
      use: firefox({ "javascript.options.wasm": false }),
    },
  ],
});
