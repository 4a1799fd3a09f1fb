// Publishes the sites that the tests open. What is asked for twice, by whichever worker, is published once.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { env, pid } from "node:process";

// The tool as the build made it, and what makes datasets up.
export const TOOL = "target/debug/chronicle";
export const SYNTHETIC = "target/debug/synthetic";

// What the build published from public/. Only tests of the build and of that content open it.
export const DIST = "dist";

// The site folder of the tests: a dossier about a country that does not exist, and its picture.
const SOURCE = "tests/fixtures/modelia";
export const DATASET = join(SOURCE, "data/modelia.json");
export const MODELIA = readFileSync(DATASET, "utf8");

// What makes the site of several dossiers: a second dossier, settings and a logo.
const SEVERAL = "tests/fixtures/site";
export const FICTONIA = readFileSync(join(SEVERAL, "fictonia.json"), "utf8");

// A dossier with fields of its own, whose dates are those of events.
export const FIELDIA = readFileSync("tests/fixtures/fields/data/fieldia.json", "utf8");

// A dataset, or how many reports a made-up one has.
export type Dossier = string | number;

type Options = {
  // The text of site.toml.
  settings?: string;
  // Pictures besides the one of the tests' dossier.
  media?: string[];
  // Translations, by the names of their files.
  translations?: Record<string, string>;
  // Further words of the command line, and variables of its environment.
  words?: string[];
  variables?: Record<string, string>;
};

// Makes a folder that is removed when the tests have ended (see the configuration).
export const makeFolder = () => mkdtempSync(join(env.CHRONICLE_TESTS!, "folder-"));

// Makes a site folder of dossiers, by their names.
export function makeSiteFolder(
  dossiers: Record<string, Dossier>,
  { settings = "", media = [], translations = {} }: Options = {},
) {
  const source = makeFolder();
  cpSync(join(SOURCE, "media"), join(source, "media"), { recursive: true });
  for (const picture of media) copyFileSync(picture, join(source, "media", basename(picture)));
  mkdirSync(join(source, "data"));
  const made = (count: number) =>
    execFileSync(SYNTHETIC, [String(count)], { maxBuffer: 2 ** 28 }).toString();
  for (const [name, dossier] of Object.entries(dossiers)) {
    const dataset = typeof dossier === "number" ? made(dossier) : dossier;
    writeFileSync(join(source, "data", `${name}.json`), dataset);
  }
  for (const [name, text] of Object.entries(translations))
    writeFileSync(join(source, "data", name), text);
  writeFileSync(join(source, "site.toml"), settings);
  return source;
}

// Publishes dossiers, by their names, into an empty folder. Gives what the tool said.
export function publishInto(
  folder: string,
  dossiers: Record<string, Dossier>,
  options: Options = {},
) {
  const { words = [], variables = {} } = options;
  const source = makeSiteFolder(dossiers, options);
  const call = ["build", source, "--output", folder, ...words];
  try {
    const options = { env: { ...env, ...variables }, stdio: "pipe" as const };
    return execFileSync(TOOL, call, options).toString();
  } finally {
    rmSync(source, { recursive: true });
  }
}

// Publishes dossiers, by their names, and gives the folder. Other tests may read it too, so that none
// changes it.
export function publish(
  dossiers: Record<string, Dossier> = { modelia: MODELIA },
  options: Options = {},
) {
  const key = createHash("sha256")
    .update(JSON.stringify([dossiers, options]))
    .digest("hex");
  const folder = join(env.CHRONICLE_TESTS!, `site-${key.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  const own = `${folder}-${pid}`;
  try {
    publishInto(own, dossiers, options);
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    // Another worker was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

// Publishes a site folder of the fixtures as it is, into an empty folder.
export function publishFolder(source: string) {
  const folder = makeFolder();
  execFileSync(TOOL, ["build", source, "--output", folder], { stdio: "pipe" });
  return folder;
}

// Publishes dossiers into a folder that a test may change.
export function publishOwn(dossiers?: Record<string, Dossier>, options?: Options) {
  const folder = makeFolder();
  cpSync(publish(dossiers, options), folder, { recursive: true });
  return folder;
}

// Publishes dossiers under the name, the colour and the logo of the site of several.
export function publishWithLogo(dossiers: Record<string, Dossier>, words: string[] = []) {
  const settings = readFileSync(join(SEVERAL, "site.toml"), "utf8");
  return publish(dossiers, { settings, media: [join(SEVERAL, "logo.svg")], words });
}

export const publishSeveral = (words?: string[]) =>
  publishWithLogo({ modelia: MODELIA, fictonia: FICTONIA, "large-one": 400 }, words);
