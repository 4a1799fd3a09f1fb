// Measures the page against its peers: `node benches/page.mjs --sizes 10,1000 --rounds 7`. See
// README.md for what the measures are.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stderr } from "node:process";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { findChromium, launchArguments } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";
import { build, dataset } from "./build.mjs";
import { options } from "./options.mjs";
import { matching, prepare } from "./peers/dossier.js";
import { LIMIT } from "./peers/markup.js";
import { MEASURES, STEPS, pageTargets } from "./targets.mjs";
import { median, table } from "./table.mjs";
import { readyForYear } from "./year.mjs";

const SETTLED = 500;
// What the start leaves to clear away is not to fall on the first step.
const REST = 1000;
const PAUSE = 200;
// How many reports of a result are looked at.
const FIRST = 6;

// Runs in the page before anything else.
function observe() {
  // Resolves when the next frame has been drawn.
  const frame = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      }),
    );
  const bench = { shift: 0, blocking: 0, frame };
  const collect = (type, add) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({
      type,
      buffered: true,
    });
  collect("longtask", ({ duration }) => (bench.blocking += duration - 50));
  collect("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) bench.shift += value;
  });
  bench.ready = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const ready = performance.now();
      bench.frame().then(() => resolve({ ready, "ready, painted": performance.now() }));
    }).observe(document, { subtree: true, attributeFilter: ["data-live"] });
  });
  window.bench = bench;
}

// Runs in the page: what it took until it could be filtered and had settled.
async function started(settled) {
  const ready = await window.bench.ready;
  await new Promise((resolve) => setTimeout(resolve, settled));
  const paints = () => performance.getEntriesByName("first-contentful-paint");
  while (!paints().length) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    "first paint": paints()[0].startTime,
    ...ready,
    blocking: window.bench.blocking,
    "layout shift": window.bench.shift,
    elements: document.querySelectorAll("*").length,
  };
}

// Runs in the page: takes a step. Gives the time to the frame that shows its result, which begins
// with the reports of these ids, and the words that say how many reports are shown.
async function act({ step, ids }) {
  const years = ".year-choice input[name=year]:not(:disabled), a.year-choice";
  const choices = [...document.querySelectorAll(years)];
  const search = document.querySelector("input[type=search]");
  const { frame } = window.bench;
  const type = (text) => {
    // React replaces the setter of its inputs.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(search, text);
    search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const steps = {
    nothing: () => {},
    "a year": () => choices[Math.ceil(choices.length / 2)].click(),
    "all again": () => choices[0].click(),
    "into the field": () => search.focus(),
    "a key": () => type("j"),
    "key removed": () => type(""),
  };
  const status = () => document.querySelector(".status").textContent.trim();
  const entries = document.getElementsByTagName("article");
  const isShown = () => ids.every((id, place) => entries[place]?.id === id);
  await frame();
  const before = status();
  const start = performance.now();
  steps[step]();
  do await frame();
  while (ids && (status() === before || !isShown()));
  return { time: performance.now() - start, status: status() };
}

// The main thread's busy time so far in ms, without that of the harness's own commands.
async function taskTime(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const seconds = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return (seconds("TaskDuration") - seconds("DevToolsCommandDuration")) * 1000;
}

const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));

// Fills in the measures of a page, in the order in which they come.
async function measure(browser, url, expected, result) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await page.addInitScript(observe);
  await page.goto(url, { waitUntil: "commit" });
  Object.assign(result, await page.evaluate(started, SETTLED));
  result["main thread"] = await taskTime(session);
  await sleep(REST);
  const idle = await taskTime(session);
  await page.evaluate(act, { step: "no-results" });
  const harness = (await taskTime(session)) - idle;
  for (const step of STEPS) {
    const before = await taskTime(session);
    const { time, status } = await page.evaluate(act, { step, ids: expected[step] });
    // What the page fetches for whoever comes to the field arrives before they have typed.
    if (step === "into the field") await sleep(SETTLED);
    result[step] = time;
    const shown = await taskTime(session);
    result[`${step}, work`] = Math.max(0, shown - before - harness);
    if (!(step in expected)) continue;
    result.answers.push(`${step}: ${status}`);
    await sleep(SETTLED);
    result[`${step}, after`] = (await taskTime(session)) - shown;
  }
  await context.close();
  await sleep(PAUSE);
  result["ready for a year"] = await readyForYear(browser, url, expected.year);
  return true;
}

// A browser that can be killed when a page keeps it busy.
async function launch() {
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: launchArguments,
  });
  return { server, browser: await chromium.connect(server.wsEndpoint()) };
}

// Measures a page; what is not there in time is left out.
async function visit(chrome, url, { limit, expected }) {
  const result = { answers: [] };
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit)));
  const measured = measure(chrome.browser, url, expected, result).catch((error) => {
    if (!result.isLate) console.error(`${url}: ${error.message}`);
  });
  result.isLate = !(await Promise.race([measured, late]));
  clearTimeout(timer);
  // What the last page leaves to clear away is not to fall on the next.
  await sleep(PAUSE);
  if (result.isLate) {
    await chrome.server.kill();
    Object.assign(chrome, await launch());
  }
  return result;
}

// Gives the ids with which the result of each step begins; and the year that is chosen, with the
// number of its reports that every page shows.
function results(dossier) {
  const years = dossier.years.filter(({ count }) => count > 0);
  const { year } = years[Math.ceil((years.length + 1) / 2) - 1];
  const ids = (year, typed) =>
    matching(dossier, year, typed)
      .slice(0, FIRST)
      .map(({ report }) => report.id);
  const all = ids(0, "");
  const count = Math.min(LIMIT, matching(dossier, year, "").length);
  return {
    year: { year, count },
    "a year": ids(year, ""),
    "all again": all,
    "a key": ids(0, "j"),
    "key removed": all,
  };
}

// The size of a page's code as brotli sends it, in kB; nothing where it stands in the HTML. Left out
// is what is fetched only when it is asked for, or where WebAssembly is missing.
function codeSize(folder) {
  const isCode = (name) =>
    /\.(js|wasm)$/.test(name) && !/js_fallback|exporter|preview|service_worker/.test(name);
  const names = readdirSync(folder).filter(isCode);
  const bytes = names.map((name) => brotliCompressSync(readFileSync(join(folder, name))).length);
  return names.length ? bytes.reduce((sum, length) => sum + length) / 1000 : undefined;
}

// Fails where a page shows another number of reports than the others do.
function compareAnswers(sites) {
  const answers = sites.flatMap(({ runs }) => runs.flatMap(({ answers }) => answers));
  for (const step of STEPS) {
    const different = new Set(answers.filter((answer) => answer.startsWith(`${step}: `)));
    if (different.size > 1) throw new Error(`The pages differ: ${[...different].join(" | ")}`);
  }
}

async function bench(chrome, names, size, { rounds, limit }) {
  const expected = results(prepare(JSON.parse(readFileSync(dataset(size), "utf8"))));
  const sites = await Promise.all(
    names.map(async (name) => {
      const folder = `target/bench/${name}/${size}`;
      return { name, folder, runs: [], ...(await serve(folder)) };
    }),
  );
  for (let round = 0; round <= rounds; round += 1) {
    if (stderr.isTTY) stderr.write(`\r${size} reports: round ${round} of ${rounds} `);
    // Each round begins with another page, so that no page always follows the same one.
    const start = round % sites.length;
    const turns = [...sites.slice(start), ...sites.slice(0, start)];
    for (const site of turns.filter(({ isLate }) => !isLate)) {
      const result = await visit(chrome, site.url, { limit, expected });
      site.isLate = result.isLate;
      // The first round warms up.
      if (round > 0 || result.isLate) site.runs.push(result);
    }
  }
  compareAnswers(sites);
  for (const { server } of sites) {
    server.closeAllConnections();
    server.close();
  }
  return sites.map(({ name, folder, runs, isLate }) => {
    const value = (measure) =>
      median(runs.map((run) => run[measure])) ?? (isLate ? NaN : undefined);
    const values = new Map(MEASURES.map((measure) => [measure, value(measure)]));
    values.set("code, kB brotli", codeSize(folder));
    return { name, values };
  });
}

const { sizes, rounds, limit } = options({ sizes: "10,1000", rounds: 7, limit: 30 });
if (!existsSync("target/assets.bin"))
  throw new Error("target/assets.bin is missing: run 'make build'");
const names = await build(sizes);
const chrome = await launch();
for (const size of sizes) {
  const columns = await bench(chrome, names, size, { rounds, limit: limit * 1000 });
  console.log(`\n${size} reports, medians of ${rounds}, ms:\n`);
  console.log(table(MEASURES, columns));
  console.log(`\n${pageTargets(size, columns).join("\n")}`);
}
await chrome.server.close();
