// The programs of a page on a host, which gives their files.
import { answer } from "./asked.js";
import { boot } from "./boot.js";
import { get } from "./files.js";
import { module, plain } from "./load.js";
import { keep } from "./offline.js";
import { program } from "./program.js";
import "./warned.js";

const begun = boot({ wasm: () => get(WASM), plain: () => plain(PLAIN) });

answer({
  desk: () =>
    program(
      async () => (await module(DESK)).bring(),
      () => plain(DESK_PLAIN),
    ),
  async dataset({ href, dataset: { integrity } }) {
    // It bears no name of its content, so what a cache holds may be older than the page.
    return (await get({ href, integrity }, "no-cache")).text();
  },
});

// What the reader waits for comes first.
begun.then(keep);
