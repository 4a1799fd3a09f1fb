// The programs of a page on a host, which gives their files.
import { answer } from "./exporter_loader.js";
import { load } from "./loader.js";
import { get, words } from "./files.js";
import { module, jsFallback } from "./scripts.js";
import { keep } from "./offline.js";
import { program } from "./program.js";
import "./sensitive_media.js";

const begun = load({ wasm: () => get(WASM), jsFallback: () => jsFallback(JS_FALLBACK) });

answer({
  exporter: () =>
    program(
      async () => (await module(EXPORTER)).bring(),
      () => jsFallback(EXPORTER_JS_FALLBACK),
    ),
  async dataset({ href, dataset: { integrity } }) {
    // It bears no name of its content, so what a cache holds may be older than the page.
    return (await get({ href, integrity }, "no-cache")).text();
  },
  locale: ({ dataset }) => words(dataset),
});

// What the reader waits for comes first.
begun.then(keep);
