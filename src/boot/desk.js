// The desk's own script: it carries wasm-bindgen's glue and admits only one wasm.
import init, * as desk from "../desk.js";

export async function open() {
  const url = new URL(DESK_WASM_FILE, import.meta.url);
  await init({ module_or_path: fetch(url, { integrity: DESK_WASM_INTEGRITY }) });
  return desk;
}
