// Starts the editor that is a single file: its parts stand in the page, packed.
import { part } from "./packed.js";
import { trustedScript } from "./editor_platform.js";
import { start } from "./editor_start.js";

const place = document.getElementById("editor");
const data = { ...place.dataset };

const bytes = async ({ href }) => new Uint8Array(await part(href).arrayBuffer());
const files = {
  text: ({ href }) => part(href).text(),
  bytes,
  outline: () => bytes({ href: data.outline }),
};

async function jsFallback() {
  const script = document.createElement("script");
  script.text = trustedScript(await files.text(CHECKER.jsFallback));
  document.head.append(script);
  return script.program;
}

await start({
  files,
  compiled: () => bytes(CHECKER.wasm),
  jsFallback,
  locale: () => bytes({ href: data.locale }),
});
