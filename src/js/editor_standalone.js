// Starts the editor that is a single file: its parts stand in the page, packed.
import init, * as bound from "../editor.js";
import { part } from "./packed.js";
import { isRefused, program } from "./program.js";
import { platform, trustedScript } from "./editor_platform.js";

const place = document.getElementById("editor");
const data = { ...place.dataset };

const bytes = async ({ href }) => new Uint8Array(await part(href).arrayBuffer());
const files = {
  text: ({ href }) => part(href).text(),
  bytes,
  outline: () => bytes({ href: data.outline }),
};

async function wasm() {
  const file = await bytes(CHECKER.wasm);
  return async () => {
    await init({ module_or_path: file });
    return bound;
  };
}

async function jsFallback() {
  const script = document.createElement("script");
  script.text = trustedScript(await files.text(CHECKER.jsFallback));
  document.head.append(script);
  return script.program;
}

try {
  const [started, locale] = await Promise.all([
    program(wasm, jsFallback),
    bytes({ href: data.locale }),
  ]);
  started.start(
    platform(files, () => isRefused),
    locale,
  );
} catch (error) {
  console.error(error);
  document.getElementById("editor_waits")?.remove();
  const failed = document.getElementById("editor_failed");
  if (failed) failed.hidden = false;
}
