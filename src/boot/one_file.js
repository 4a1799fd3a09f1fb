// The program of a page that is a single file: its parts stand in the page, packed (gzip, base64).
import { boot } from "./boot.js";

// The page's policy admits a script only by its hash, wherever its text comes from.
const policy = globalThis.trustedTypes?.createPolicy("chronicle", { createScript: (text) => text });

async function unpack(href) {
  const part = document.querySelector(`script[data-href="${href}"]`);
  const packed = Uint8Array.from(atob(part.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream("gzip")));
}

boot({
  read: async (href) => (await unpack(href)).arrayBuffer(),
  wasm: async () => (await unpack(WASM_FILE)).arrayBuffer(),
  plain: async () => {
    const text = await (await unpack(PLAIN_FILE)).text();
    const script = document.createElement("script");
    script.text = policy?.createScript(text) ?? text;
    document.head.append(script);
    return script.program;
  },
});
