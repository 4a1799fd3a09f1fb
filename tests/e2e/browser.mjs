// Finds the Chromium that the tests run in: CHROME, or one that is installed. Run by itself it
// prints the path, or fails.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { argv, env, exit } from "node:process";
import { fileURLToPath } from "node:url";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findChromium() {
  if (env.CHROME) return env.CHROME;
  const folders = (env.PATH ?? "").split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...APPLICATIONS].find(isExecutable);
}

export const launchArguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

if (argv[1] === fileURLToPath(import.meta.url)) {
  const path = findChromium();
  if (!path) exit(1);
  console.log(path);
}
