// What a reader downloads. Sizes are of the files as brotli 11 sends them, in bytes.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "@playwright/test";
import { publish } from "./publishing";

const SITE = publish();
const files = readdirSync(SITE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length + 1));

const read = (name: string) => readFileSync(join(SITE, name));
const ending = (...endings: string[]) =>
  files.filter((name) => endings.some((ending) => name.endsWith(ending)));
const compressed = (names: string[], quality = 11) =>
  names
    .map((name) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
      return brotliCompressSync(read(name), { params }).length;
    })
    .reduce((sum, size) => sum + size, 0);

// Programs as JavaScript are loaded only where WebAssembly is missing.
const isFallback = (name: string) => name.includes("-js_fallback-");
const isExporter = (name: string) => name.startsWith("exporter-") && !isFallback(name);
// What the editor loads: its program at once, what imports and publishes when that is first needed.
const isEditor = (name: string) => /^editor-/.test(name) && !isFallback(name);
const isPublisher = (name: string) => /^(publisher|worker)-/.test(name) && !isFallback(name);
// What verifies files, for those who ask for it.
const isVerifier = (name: string) => name.startsWith("verifier-") && !isFallback(name);

test("the script for pages around a frame has less than 1 000 bytes", () => {
  const [name] = ending(".js").filter((name) => name.startsWith("embed-height-"));
  expect(read(name).length).toBeLessThan(1000);
});

test("the page's wasm and JavaScript together are at most 95 000 bytes", () => {
  const isRare = (name: string) =>
    [isExporter, isEditor, isPublisher, isVerifier, isFallback].some((is) => is(name));
  const [worker, ...names] = ending(".wasm", ".js")
    .filter((name) => !isRare(name) && !/^(editor\/|embed-)/.test(name))
    .sort((name) => (name === "service_worker.js" ? -1 : 1));
  expect(worker).toBe("service_worker.js");
  expect(names).toHaveLength(2);
  expect(compressed(names)).toBeLessThanOrEqual(95_000);
  // The worker comes once, after everything else.
  expect(compressed([worker, ...names])).toBeLessThanOrEqual(100_000);
});

test("what verifies files is at most 160 000 bytes", () => {
  const names = ending(".wasm", ".js").filter(isVerifier);
  expect(names).toHaveLength(2);
  expect(compressed(names)).toBeLessThanOrEqual(160_000);
});

test("the exporter's wasm and JavaScript together are at most 114 000 bytes", () => {
  const names = ending(".wasm", ".js").filter(isExporter);
  expect(names).toHaveLength(2);
  expect(compressed(names)).toBeLessThanOrEqual(114_000);
});

test("what editing needs is at most 490 000 bytes", () => {
  const names = ending(".wasm", ".js", ".css").filter(isEditor);
  expect(names).toHaveLength(3);
  const worker = ending(".js").filter((name) => name.startsWith("worker-"));
  expect(worker).toHaveLength(1);
  expect(compressed([...names, ...worker])).toBeLessThanOrEqual(490_000);
});

test("what imports and publishes is at most 2 910 000 bytes", () => {
  const names = ending(".wasm").filter(isPublisher);
  expect(names).toHaveLength(1);
  expect(compressed(names)).toBeLessThanOrEqual(2_910_000);
});

for (const [program, most, quality] of [
  ["reader", 120_000, 11],
  ["exporter", 144_000, 11],
  ["editor", 617_000, 11],
  // Brotli 11 would take half a minute for it, and be a seventh smaller.
  ["publisher", 4_530_000, 9],
  ["verifier", 260_000, 11],
] as const) {
  test(`${program} as JavaScript is at most ${most} bytes`, () => {
    const names = ending(".js").filter((name) => name.startsWith(`${program}-js_fallback-`));
    expect(names).toHaveLength(1);
    expect(compressed(names, quality)).toBeLessThanOrEqual(most);
  });
}

test("HTML and CSS together are at most 24 000 bytes", () => {
  // The style stands in the page; what it said besides would have to be counted here.
  const html = read("index.html").toString();
  expect(html).not.toContain('rel="stylesheet"');
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(compressed(["index.html"])).toBeLessThanOrEqual(24_000);
});

test("every file that changes with its content is named by it", () => {
  const lasting = files.filter(
    (name) => !/-[0-9a-f]{16}\.(js|wasm|css|txt|svg|png|bin)$/.test(name),
  );
  const isOfReport = (name: string) => /^(embed\/)?r\/[^/]+\/index\.html$/.test(name);
  expect(lasting.filter((name) => !isOfReport(name)).sort()).toEqual([
    "SHA256SUMS",
    "_headers",
    "corrections/index.html",
    "data/modelia.json",
    expect.stringMatching(/^data\/modelia@[0-9a-f]{12}\.json$/),
    "editor/index.html",
    "editor/service_worker.js",
    "embed/chart/index.html",
    "embed/index.html",
    "favicon.svg",
    "icons/192.png",
    "icons/512.png",
    "index.html",
    "manifest.webmanifest",
    "media/courtroom.svg",
    "modelia.html",
    "modelia.html.sha256",
    "preview/index.html",
    "service_worker.js",
    "verify/index.html",
  ]);
});

test("the pages name an icon that costs little to fetch and to draw", () => {
  const [icon] = files.filter((name) => /^icon-[0-9a-f]{16}\.png$/.test(name));
  const content = read(icon);
  expect(content.length).toBeLessThan(1000);
  // The width and height of a PNG (W3C PNG, 11.2.1).
  expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([48, 48]);
  const named = (name: string) =>
    read(name)
      .toString()
      .match(/<link rel="icon"[^>]*>/g);
  const link = (href: string) => [`<link rel="icon" href="${href}" type="image/png">`];
  expect(named("index.html")).toEqual(link(icon));
  expect(named("corrections/index.html")).toEqual(link(`../${icon}`));
  expect(named("editor/index.html")).toEqual(link(`../${icon}`));
  expect(named("modelia.html")).toEqual(
    link(`data:image/png;base64,${content.toString("base64")}`),
  );
});

test("a file is named by the hash of what it holds", () => {
  const named = files.filter((name) => /-[0-9a-f]{16}\./.test(name));
  expect(named).toHaveLength(27);
  for (const name of named)
    expect(name).toContain(createHash("sha256").update(read(name)).digest("hex").slice(0, 16));
});

test("the page admits one style, script and catalogue, each script one program", () => {
  const integrity = (name: string) =>
    `sha384-${createHash("sha384").update(read(name)).digest("base64")}`;
  const html = read("index.html").toString();
  const [editorStyle, , style] = ending(".css").sort();
  const [
    editor,
    editorFallback,
    exporter,
    exporterFallback,
    publisherFallback,
    script,
    plain,
    ,
    verifier,
    verifierFallback,
    worker,
  ] = ending(".js")
    .filter((name) => !/^(editor\/|embed-)/.test(name))
    .sort();
  const [editorWasm, exporterWasm, publisherWasm, wasm, verifierWasm] = ending(".wasm").sort();
  const [data] = files.filter((name) => /^data\/modelia-catalogue-.*\.txt$/.test(name));
  const hash = createHash("sha256").update(read(style)).digest("base64");
  expect(html).toContain(`; style-src 'sha256-${hash}'; `);
  expect(html).toContain(`<style>${read(style)}</style>`);
  for (const other of ["corrections/index.html", "editor/index.html"])
    expect(read(other).toString()).toContain(
      `<link rel="stylesheet" href="../${style}" integrity="${integrity(style)}">`,
    );
  expect(html).toContain(`src="${script}" integrity="${integrity(script)}"`);
  expect(html).toContain(`data-src="${data}" data-integrity="${integrity(data)}"`);
  const [words] = files.filter((name) => /^data\/modelia-exporter-.*\.txt$/.test(name));
  expect(html).toContain(`data-locale="${words}" data-locale-integrity="${integrity(words)}"`);
  for (const program of [wasm, plain, exporter, exporterFallback])
    expect(read(script).toString()).toContain(integrity(program));
  expect(read(exporter).toString()).toContain(integrity(exporterWasm));
  for (const own of [editor, editorStyle])
    expect(read("editor/index.html").toString()).toContain(integrity(own));
  for (const program of [editorWasm, editorFallback, publisherWasm, publisherFallback, worker])
    expect(read(editor).toString()).toContain(integrity(program));
  expect(read("verify/index.html").toString()).toContain(integrity(verifier));
  for (const program of [verifierWasm, verifierFallback])
    expect(read(verifier).toString()).toContain(integrity(program));
  expect(html).toContain(`data-integrity="${integrity("data/modelia.json")}"`);
});

test("the programs of the page know no language", () => {
  const messages = readFileSync("locales/en.ftl", "utf8").matchAll(/^[a-z-]+ = ([^{}\n]*)$/gm);
  const sentences = [...messages].map(([, text]) => text).filter((text) => text.includes(" "));
  expect(sentences.length).toBeGreaterThan(50);
  // What publishes knows the words of all pages that it makes.
  const programs = ending(".wasm", ".js").filter((name) => !name.startsWith("publisher-"));
  const found = programs.flatMap((name) => {
    const text = read(name).toString();
    return sentences.filter((sentence) => text.includes(sentence));
  });
  expect(found).toEqual([]);
});

test("wasm and catalogue are preloaded, the catalogue with less haste", () => {
  const html = read("index.html").toString();
  const preloads = html.match(/<link rel="preload"[^>]*>/g) ?? [];
  expect(preloads).toHaveLength(2);
  const [wasm] = ending(".wasm").filter((name) => name.startsWith("reader-"));
  expect(preloads[0]).toContain(wasm);
  expect(preloads[1]).toMatch(
    /href="data\/modelia-catalogue-[0-9a-f]{16}\.txt".*fetchpriority="low"/,
  );
});

test("the version is that of the dataset's canonical form", () => {
  // RFC 8785: members in order, no white space, numbers and strings as ECMAScript writes them.
  const canonical = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(",")}}`;
  };
  const dataset = JSON.parse(read("data/modelia.json").toString());
  const version = createHash("sha256").update(canonical(dataset)).digest("hex").slice(0, 12);
  const said = read("index.html")
    .toString()
    .replace(/<!--.*?-->/g, "");
  expect(said).toContain(`version ${version}, last changed on `);
});

test("no program writes markup or evaluates text", () => {
  const names = ending(".js");
  const text = (name: string) => read(name).toString();
  // What erases the types of attributes (leptos) links a function that can write markup. Nothing calls it, and
  // the policy of the editor's page refuses it (Trusted Types).
  const isLinked = (name: string) => /^(editor|worker)-/.test(name);
  for (const name of names.filter(isLinked))
    expect((text(name).match(/innerHTML/g) ?? []).length).toBeLessThanOrEqual(3);
  expect(read("editor/index.html").toString()).toContain("require-trusted-types-for 'script'");
  expect(
    names
      .filter((name) => !isLinked(name))
      .map(text)
      .join(),
  ).not.toContain("innerHTML");
  const code = names.map(text).join();
  for (const sink of ["outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"])
    expect(code).not.toContain(sink);
});

test("the page holds no inline script, no attribute of style and no address outside its folder", () => {
  const html = read("index.html").toString();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/(?:src|srcset)="(?:https?:)?\//);
  for (const [, href] of html.matchAll(/<link[^>]*\shref="([^"]*)"/g))
    expect(href).not.toMatch(/^(?:[a-z]+:|\/)/);
});
