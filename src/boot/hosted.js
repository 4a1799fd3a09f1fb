// The program of a page on a host: its files are fetched, each only as it was when the page was
// made.
import { boot } from "./boot.js";
import "./asked.js";
import { keep } from "./offline.js";
import { own, trusted } from "./trusted.js";

async function get(href, integrity) {
  const response = await fetch(href, { integrity });
  if (!response.ok) throw new Error(`${href}: the host answered ${response.status}`);
  return response;
}

const begun = boot({
  wasm: () => get(own(WASM_FILE), WASM_INTEGRITY),
  plain: () =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = trusted(own(PLAIN_FILE));
      script.integrity = PLAIN_INTEGRITY;
      script.onload = () => resolve(script.start);
      script.onerror = () => reject(new Error(`${PLAIN_FILE} did not arrive`));
      document.head.append(script);
    }),
});

// What the reader waits for comes first.
begun.then(keep);
