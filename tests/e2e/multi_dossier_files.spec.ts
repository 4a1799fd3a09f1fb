// The files of a site of several dossiers: their addresses, their names and their markup.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { publishSeveral } from "./publishing";

const folder = publishSeveral();

test("addresses of the base are those of the pages", () => {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const base = "https://dossiers.example/";
  const html = read("modelia/index.html");
  expect(html).toContain(`<link rel="canonical" href="${base}modelia/">`);
  expect(html).toContain(`"contentUrl":"${base}data/modelia.json"`);
  expect(html).toMatch(/"contentUrl":"https:\/\/dossiers\.example\/modelia\/media\/courtroom/);
  expect(JSON.parse(read("fictonia/feed.json")).items[0].url).toBe(
    `${base}fictonia/#2021-lantern-march`,
  );
  const first = read("index.html");
  expect(first).toContain(`<meta property="og:url" content="${base}">`);
  const [, picture] = first.match(/property="og:image" content="([^"]+)"/)!;
  const content = readFileSync(join(folder, picture.replace(base, "")));
  // The width and height of a PNG (W3C PNG, 11.2.1).
  expect([content.readUInt32BE(16), content.readUInt32BE(20)]).toEqual([1200, 630]);
  for (const name of ["feed.atom", "feed.json", "corrections.atom"])
    expect(first).toMatch(
      new RegExp(`rel="alternate"[^>]*title="Human Rights in Fictónia: [^>]*"fictonia/${name}"`),
    );
  const list = read("sitemap.xml");
  for (const path of ["", "fictonia/", "modelia/", "large-one/", "large-one/2012/"])
    expect(list).toContain(`<loc>${base}${path}</loc>`);
  expect(read("robots.txt")).toContain(`Sitemap: ${base}sitemap.xml`);
  const headers = read("_headers");
  for (const path of ["", "fictonia/", "modelia/", "large-one/"])
    expect(headers).toMatch(new RegExp(`^/${path}\n  Content-Security-Policy: default-src`, "m"));
  // Hosts that read it send each page the policy that stands in it.
  for (const path of ["editor/", "fictonia/corrections/*", "modelia/corrections/*"]) {
    const [, policy] = read(`${path.replace("*", "")}index.html`).match(
      /Content-Security-Policy" content="([^"]+)"/,
    )!;
    expect(headers).toContain(
      `/${path}\n  Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`,
    );
  }
});

test("no address within the site leads nowhere", () => {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const pages = names.filter((name) => /(?:index|404)\.html$/.test(name));
  expect(pages.length).toBeGreaterThan(10);
  const missing = (file: string, address: string) => {
    const { pathname } = new URL(address, `http://site/${file}`);
    const path = join(folder, decodeURI(pathname), pathname.endsWith("/") ? "index.html" : "");
    return existsSync(path) ? [] : [`${file}: ${address}`];
  };
  const broken = pages.flatMap((file) => {
    const html = readFileSync(join(folder, file), "utf8");
    const links = [...html.matchAll(/ (?:href|src|data-src)="([^"]+)"/g)].map(([, link]) => link);
    const sets = [...html.matchAll(/ srcset="([^"]+)"/g)].flatMap(([, set]) =>
      set.split(",").map((candidate) => candidate.trim().split(" ")[0]),
    );
    const own = [...links, ...sets].filter((link) => !/^(?:https?:|#)/.test(link));
    return own.flatMap((link) => missing(file, link));
  });
  for (const file of names.filter((name) => name.endsWith(".webmanifest"))) {
    const { icons } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const { src } of icons) broken.push(...missing(file, src));
  }
  expect(broken).toEqual([]);
});

test("the pages are valid HTML", () => {
  const names = ["index.html", "fictonia/index.html", "modelia/index.html", "404.html"];
  const pages = names.map((name) => join(folder, name));
  execFileSync("html-validate", ["--config", ".htmlvalidate.json", ...pages], { stdio: "pipe" });
});

test("every file that is named by its content bears the hash of it", () => {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const named = names.filter((name) => /-[0-9a-f]{16}\./.test(name));
  expect(named.length).toBeGreaterThan(20);
  for (const name of named) {
    const hash = createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
    expect(name).toContain(hash.slice(0, 16));
  }
});
