// Starts the editor on a host, which gives its files.
import { get, own, words } from "./files.js";
import { admit, trustedAddress } from "./editor_platform.js";
import { start } from "./editor_start.js";

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

const hasStarted = await start({
  files,
  compiled: () => get(CHECKER.wasm),
  jsFallback,
  locale: () => words(data),
});
if (hasStarted) {
  navigator.serviceWorker
    ?.register(trustedAddress(admit(serviceWorker)), { updateViaCache: "none" })
    .catch(() => {});
}
