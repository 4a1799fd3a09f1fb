// The exporter's own script: it carries wasm-bindgen's glue and admits only one wasm.
import init, * as exporter from "../exporter.js";
import { get } from "./files.js";

// Brings the program, and gives what starts it.
export async function bring() {
  const file = await get(WASM);
  return async () => {
    await init({ module_or_path: file });
    return exporter;
  };
}
