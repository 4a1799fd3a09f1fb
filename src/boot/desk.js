// The desk's own script: it carries wasm-bindgen's glue and admits only one wasm.
import init, * as desk from "../desk.js";

// Brings the program, and gives what starts it.
export async function bring() {
  const url = new URL(WASM.href, import.meta.url);
  const response = await fetch(url, { integrity: WASM.integrity });
  if (!response.ok) throw new Error(`${url}: the host answered ${response.status}`);
  return async () => {
    await init({ module_or_path: response });
    return desk;
  };
}
