import { defineConfig } from "@playwright/test";
import { findChromium, launchArguments } from "./browser.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: "list",
  use: {
    launchOptions: { executablePath: findChromium(), args: launchArguments },
    viewport: { width: 1280, height: 900 },
  },
});
