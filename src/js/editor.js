// Starts the editor on a host, which gives its files.
import init, * as bound from "../editor.js";
import { get, own, words } from "./files.js";
import { isRefused, program } from "./program.js";
import { admit, platform, trustedAddress } from "./editor_platform.js";

const place = document.getElementById("editor");
const data = { ...place.dataset };
const serviceWorker = new URL("service_worker.js", document.baseURI).href;

const files = {
  text: async (file) => (await get(file)).text(),
  bytes: async (file) => new Uint8Array(await (await get(file)).arrayBuffer()),
  outline: () =>
    get({
      href: new URL(data.outline, document.baseURI).href,
      integrity: data.outlineIntegrity,
    }).then(async (response) => new Uint8Array(await response.arrayBuffer())),
};

async function wasm() {
  const file = await get(CHECKER.wasm);
  return async () => {
    await init({ module_or_path: file });
    return bound;
  };
}

// The same program as JavaScript, which its script leaves on its element.
async function jsFallback() {
  const { href, integrity } = CHECKER.jsFallback;
  await new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { integrity, id: "program" });
    script.src = trustedAddress(admit(own(href)));
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${href} did not arrive`));
    document.head.append(script);
  });
  return document.getElementById("program").program;
}

try {
  const [started, locale] = await Promise.all([program(wasm, jsFallback), words(data)]);
  started.start(
    platform(files, () => isRefused),
    new Uint8Array(locale),
  );
  navigator.serviceWorker
    ?.register(trustedAddress(admit(serviceWorker)), { updateViaCache: "none" })
    .catch(() => {});
} catch (error) {
  console.error(error);
  document.getElementById("editor_waits")?.remove();
  const failed = document.getElementById("editor_failed");
  if (failed) failed.hidden = false;
}
