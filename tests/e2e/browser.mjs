// Finds the browsers that the tests run in: those that CHROME and FIREFOX name, or those that are
// installed. Run by itself it prints their paths, or fails.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";

// It draws no window of its own, so that a page opens in half the time.
const HEADLESS = ["chromium-headless-shell"];
const CHROMIUM = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOX = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(names) {
  const folders = (env.PATH ?? "").split(delimiter);
  const candidates = names.flatMap((name) =>
    name.startsWith("/") ? name : folders.map((folder) => join(folder, name)),
  );
  return candidates.find(isExecutable);
}

export const findChromium = () => env.CHROME ?? find(CHROMIUM);
// The browser of the tests, which need no window.
export const findHeadlessChromium = () => env.CHROME ?? find([...HEADLESS, ...CHROMIUM]);
export const findFirefox = () => env.FIREFOX ?? find(FIREFOX);

export const launchArguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

if (argv[1] === fileURLToPath(import.meta.url)) {
  const paths = [findHeadlessChromium(), findFirefox()];
  if (!paths.every(Boolean)) exit(1);
  console.log(paths.join("\n"));
}
