// Measures how soon an author sees an edit: `node benches/serve.mjs --sizes bundled,10000 --rounds 7`. See
// README.md for what the measures are.
import { chromium } from "@playwright/test";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { ASSETS, input } from "./build.mjs";
import { options } from "./options.mjs";
import { median, table } from "./table.mjs";
import { serveTargets } from "./targets.mjs";

const TOOL = "target/tool/chronicle";
const MEASURES = ["first page, ms", "an edit is seen, ms"];
const PATIENCE = 120_000; // milliseconds
const SETTLED = 1_500; // milliseconds after which a page is left alone by its own work

// Makes an empty folder below target/bench/serve/.
function folder(...path) {
  const folder = join("target/bench/serve", ...path);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

// The site folder of a size. An edit changes its title.
function site(size) {
  const site = folder("chronicle", size);
  cpSync(input(size), site, { recursive: true });
  writeFileSync(join(site, "site.toml"), "");
  const file = join(site, "data", "synthetic.json");
  const text = readFileSync(file, "utf8");
  const edit = (title) =>
    writeFileSync(file, text.replace(/"title": *"[^"]*"/, `"title": "${title}"`));
  return {
    serve: (port) => [
      TOOL,
      ["serve", site, "--assets", ASSETS, "--no-open", "--port", String(port)],
    ],
    path: "",
    edit,
  };
}

// A book of the same text: a chapter for each year, and in it a heading and a paragraph for each report.
// An edit changes the heading of the chapter that is open.
function book(size) {
  const book = folder("mdbook", size);
  const { reports } = JSON.parse(readFileSync(join(input(size), "data", "synthetic.json"), "utf8"));
  const chapters = Map.groupBy(reports, ({ date }) => date.slice(0, 4));
  mkdirSync(join(book, "src"));
  writeFileSync(join(book, "book.toml"), '[book]\ntitle = "Reports"\n');
  const years = [...chapters.keys()];
  const summary = years.map((year) => `- [${year}](${year}.md)\n`);
  writeFileSync(join(book, "src/SUMMARY.md"), `# Summary\n\n${summary.join("")}`);
  const text = (year, title) => {
    const entries = chapters
      .get(year)
      .map(
        ({ date, title, abstract, sources = [] }) =>
          `## ${date}: ${title.text}\n\n${abstract ?? ""}\n\n${sources.map(({ url }) => `<${url}>`).join(" ")}\n`,
      );
    return `# ${title}\n\n${entries.join("\n")}`;
  };
  const write = (year, title) => writeFileSync(join(book, `src/${year}.md`), text(year, title));
  for (const year of years) write(year, year);
  const [first] = years;
  return {
    serve: (port) => [".tools/bin/mdbook", ["serve", book, "--port", String(port)]],
    path: `${first}.html`,
    edit: (title) => write(first, title),
  };
}

const PEERS = { chronicle: site, mdbook: book };

// Waits until a server answers.
async function answers(url) {
  const start = performance.now();
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // It is not there yet.
    }
    if (performance.now() - start > PATIENCE) throw new Error(`${url} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

// Serves, opens the page, and edits what it shows so many times.
async function measure(browser, peer, port, rounds) {
  peer.edit("The beginning");
  const start = performance.now();
  const [command, call] = peer.serve(port);
  const server = spawn(command, call, { stdio: "ignore" });
  try {
    const url = `http://127.0.0.1:${port}/${peer.path}`;
    await answers(url);
    const first = performance.now() - start;
    const page = await browser.newPage();
    await page.goto(url);
    const seen = (title) =>
      page.getByRole("heading", { level: 1, name: title }).waitFor({ timeout: PATIENCE });
    await seen("The beginning");
    const edits = [];
    for (let round = 0; round <= rounds; round += 1) {
      await page.waitForTimeout(SETTLED);
      const title = `Edit ${round}`;
      const start = performance.now();
      peer.edit(title);
      await seen(title);
      // The first edit warms up.
      if (round > 0) edits.push(performance.now() - start);
    }
    await page.close();
    return { first, edits };
  } finally {
    server.kill();
    await new Promise((resolve) => server.once("exit", resolve));
  }
}

const { sizes, rounds } = options({ sizes: "bundled,10000", rounds: 7, limit: 60 });
execFileSync("cargo", ["build", "--quiet", "--profile", "tool", "--package", "chronicle"], {
  stdio: "inherit",
});
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: launchArguments,
});
let port = 8400;
for (const size of sizes) {
  const columns = [];
  for (const [name, make] of Object.entries(PEERS)) {
    const { first, edits } = await measure(browser, make(size), (port += 1), rounds);
    columns.push({
      name,
      values: new Map([
        [MEASURES[0], first],
        [MEASURES[1], median(edits)],
      ]),
    });
  }
  const count = size === "bundled" ? "66" : Number(size).toLocaleString("en").replaceAll(",", " ");
  console.log(`\n### Serving ${count} reports\n`);
  console.log(table(MEASURES, columns));
  console.log(`\n${serveTargets(size, columns).join("\n")}`);
}
await browser.close();
