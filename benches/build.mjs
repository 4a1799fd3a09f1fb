// Builds what is measured into target/bench/PEER/SIZE/: the product's page and its peers' for each
// size. Everything but the part that lives (`<main>`) and the style sheet is the product's own.
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import babel from "@babel/core";
import esbuild from "esbuild";
import solid from "babel-preset-solid";
import { compile } from "svelte/compiler";
import { prepare } from "./peers/dossier.js";
import { page } from "./peers/markup.js";

const FRAMEWORKS = { react: "react.jsx", solid: "solid.jsx", svelte: "svelte.js" };

const TOOL = "target/debug/chronicle";
const SYNTHETIC = "target/debug/synthetic";
export const ASSETS = "target/assets.bin";
const read = (...path) => readFileSync(join(...path), "utf8");
const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isNewer = (file, other) => time(file) > time(other);

// Gives the dataset of a size: `1000`, or in six languages `1000-languages`.
export function dataset(size) {
  const file = `target/bench/data/${size}.json`;
  mkdirSync("target/bench/data", { recursive: true });
  if (size === "bundled") cpSync("public/data/kazakhstan.json", file);
  else if (!isNewer(file, TOOL)) {
    const [count, kind] = size.split("-");
    const options = kind ? [`--${kind}`] : [];
    writeFileSync(file, execFileSync(SYNTHETIC, [count, ...options], { maxBuffer: 2 ** 30 }));
  }
  return file;
}

const solidPlugin = {
  name: "solid",
  setup(build) {
    build.onLoad({ filter: /solid\.jsx$/ }, async ({ path }) => {
      const { code } = await babel.transformFileAsync(path, {
        presets: [solid],
        configFile: false,
      });
      return { contents: code };
    });
  },
};

const sveltePlugin = {
  name: "svelte",
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(read(path), { filename: path, generate: "client" }).js.code,
    }));
  },
};

// Gives the script of a peer, as its production build.
export async function bundle(file) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join("benches", file)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    conditions: ["production", "browser", "svelte"],
    define: { "process.env.NODE_ENV": '"production"' },
    legalComments: "none",
    external: ["./engine.js"],
    plugins: [solidPlugin, sveltePlugin],
  });
  return outputFiles[0].text;
}

// Gives a folder that holds the dataset of a size, as one publishes it.
export function input(size) {
  const folder = `target/bench/input/${size}`;
  cpSync(dataset(size), join(folder, "data", "synthetic.json"));
  cpSync("public/media", join(folder, "media"), { recursive: true });
  return folder;
}

// Publishes the product's page of a size, unless that is done. Gives its folder.
function product(size) {
  const folder = `target/bench/chronicle/${size}`;
  const page = `${folder}/index.html`;
  if ([TOOL, ASSETS, dataset(size)].every((file) => isNewer(page, file))) return folder;
  rmSync(folder, { recursive: true, force: true });
  execFileSync(TOOL, publication(size, folder), { stdio: "inherit" });
  return folder;
}

// Gives the arguments by which the product publishes the dataset of a size into a folder.
export const publication = (size, folder) => [
  "build",
  input(size),
  "--assets",
  ASSETS,
  "--output",
  folder,
];

// Gives the addresses of the product's search index of a size.
export function published(size) {
  const names = readdirSync(join(product(size), "data"));
  const url = (part) => `/chronicle/${size}/data/${names.find((name) => name.includes(part))}`;
  return { index: url("-words-"), positions: url("-phrases-") };
}

// Builds the product's search alone, as the page's program is built.
export function engine(folder) {
  const run = (program, ...parts) => execFileSync(program, parts, { stdio: "inherit" });
  const target = "wasm32-unknown-unknown";
  run(
    "cargo",
    "build",
    "--quiet",
    "--release",
    "--target",
    target,
    "--package",
    "apps",
    "--example",
    "search_bench",
  );
  const wasm = `target/${target}/release/examples/search_bench.wasm`;
  run(
    "wasm-bindgen",
    "--target=web",
    "--no-typescript",
    "--out-name=engine",
    `--out-dir=${folder}`,
    wasm,
  );
  const bound = join(folder, "engine_bg.wasm");
  run("cargo", "xtask", "shrink", bound, "--output", bound);
}

// Gives the product's style without the rules by which it filters before its program is here.
async function style() {
  const options = { bundle: true, minify: true, write: false };
  const { outputFiles } = await esbuild.build({ entryPoints: ["style/main.css"], ...options });
  return outputFiles[0].text;
}

const PRELOAD =
  '<link rel="preload" href="data.json" as="fetch" crossorigin="anonymous" fetchpriority="low">';

// Writes a peer's page into the product's own frame.
function peer(folder, { own, frame, css, data, script, app }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const icon = readdirSync(own).find((name) => name.startsWith("icon-"));
  for (const name of [icon, "media"])
    cpSync(join(own, name), join(folder, name), { recursive: true });
  cpSync(data, join(folder, "data.json"));
  const isInline = app !== "";
  if (!isInline) writeFileSync(join(folder, "app.js"), script);
  const tag = isInline
    ? `<script type="module">${script}</script>`
    : '<script type="module" src="app.js"></script>';
  const head = frame
    .slice(0, frame.indexOf("<main>"))
    .replace(/<link rel="preload"[^>]*>|<script[^>]*><\/script>|<meta http-equiv[^>]*>/g, "")
    .replace(/<style>.*?<\/style>/s, () => `<style>${css}</style>`)
    .replace("</head>", () => `${PRELOAD}${tag}</head>`);
  const main = `<main><section id="chronicle_app" class="reports" aria-labelledby="reports_heading">${app}</section></main>`;
  const foot = frame.slice(frame.indexOf("</main>") + "</main>".length);
  writeFileSync(join(folder, "index.html"), head + main + foot);
}

// Builds the pages of those sizes. Gives their names in the order of the tables.
export async function build(sizes) {
  const scripts = { static: await bundle("peers/static.js") };
  for (const [name, file] of Object.entries(FRAMEWORKS))
    scripts[name] = await bundle(`peers/${file}`);
  const css = await style();
  for (const size of sizes) {
    const data = dataset(size);
    const own = product(size);
    const frame = read(own, "index.html");
    const common = { own, frame, css, data };
    const drawn = page(prepare(JSON.parse(read(data))));
    for (const [name, script] of Object.entries(scripts)) {
      const app = name === "static" ? drawn : "";
      peer(`target/bench/${name}/${size}`, { ...common, script, app });
    }
  }
  return ["chronicle", ...Object.keys(scripts)];
}
