// A host that compresses, and a visitor on a slow network with a slow processor.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

// "Slow 4G" as Lighthouse simulates it, in the units of the browser's protocol: each request waits 3.75 round
// trips of 150 ms, and nine tenths of 1.6 Mbit/s down and 750 kbit/s up arrive.
const NETWORK = {
  offline: false,
  latency: 150 * 3.75,
  downloadThroughput: ((1.6 * 1000 * 1000) / 8) * 0.9,
  uploadThroughput: ((750 * 1000) / 8) * 0.9,
};
const SLOWER = 4; // times, the processor
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
const PACKED = new Set([".html", ".js", ".css", ".csv", ".json", ".wasm", ".svg", ".txt", ".bin"]);

// Serves a folder as hosts do that compress: each file is packed once, before it is timed.
export async function servePacked(folder) {
  const packed = new Map();
  const file = (path) => {
    const name = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!packed.has(name)) {
      const bytes = existsSync(name) ? readFileSync(name) : undefined;
      const isPacked = bytes && PACKED.has(extname(name));
      packed.set(name, { name, isPacked, bytes: isPacked ? brotliCompressSync(bytes) : bytes });
    }
    return packed.get(name);
  };
  const server = createServer((request, response) => {
    const { name, bytes, isPacked } = file(new URL(request.url, "http://host").pathname);
    if (!bytes) return response.writeHead(404).end();
    const headers = { "Content-Type": TYPES[extname(name)] ?? "application/octet-stream" };
    if (isPacked) headers["Content-Encoding"] = "br";
    response.writeHead(200, headers).end(bytes);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, url: `http://127.0.0.1:${server.address().port}/` };
}

// Gives a page in a context of its own that is slow, and its session of the browser's protocol.
export async function slowPage(browser, viewport) {
  const context = await browser.newContext({ viewport, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", NETWORK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  return { context, page, session };
}
